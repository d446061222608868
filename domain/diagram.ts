import { messageTypes } from './milestone/messages';
import { type StateName, stateNames } from './milestone/state';
import { type Cell, transitions } from './milestone/transitions';

/** The milestone's state diagram in Mermaid, drawn from the table that decides (`docs/rules.md` shows it). */
export function stateDiagram(): string {
  const arrows = new Map<string, string[]>();
  for (const from of stateNames) {
    for (const message of messageTypes) {
      for (const to of targets(from, message)) {
        const arrow = `${from} --> ${to}`;
        arrows.set(arrow, [...(arrows.get(arrow) ?? []), message]);
      }
    }
  }
  const lines = [...arrows].map(([arrow, messages]) => `  ${arrow}: ${messages.join(', ')}`);
  const ends = (['paid', 'refunded', 'resolved'] as const).map((state) => `  ${state} --> [*]`);
  return ['stateDiagram-v2', '  [*] --> planned', ...lines, ...ends, ''].join('\n');
}

function targets(from: StateName, message: (typeof messageTypes)[number]): readonly StateName[] {
  const cell = transitions[from][message] as Cell;
  return cell.kind === 'handled' ? cell.to : [];
}
