import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateDiagram } from '../../domain/diagram';
import { stateNames } from '../../domain/milestone';

const docs = readFileSync(join(__dirname, '../../docs/rules.md'), 'utf8');
const fences = [...docs.matchAll(/```mermaid\n([\s\S]*?)```/g)].map((match) => match[1]);

test('docs/rules.md shows the state diagram that the table of the domain draws', () => {
  expect(fences).toEqual([stateDiagram()]);
});

test('every state is drawn, and every end leads out', () => {
  for (const name of stateNames) expect(stateDiagram()).toMatch(new RegExp(`\\b${name}\\b`));
  expect(stateDiagram().match(/--> \[\*\]/g)).toHaveLength(3);
});

test('docs/rules.md has every rule, once and in order', () => {
  const rules = [...docs.matchAll(/^- \*\*R(\d+)\*\*/gm)].map((match) => Number(match[1]));
  expect(rules).toEqual(Array.from({ length: 27 }, (_, index) => index + 1));
});
