import type { Follower } from '../follower';
import type { History, Told } from '../history';
import type { TortureStack } from '../stack';
import { compareAccounts, readBalances } from './accounts';
import { faultsInTables } from './books';
import { type Played, play } from './played';
import { refusedAtOnce } from './refusals';
import { faultsInRuns } from './runs';
import { type ContractScene, groupedBy, readScenes, type SceneCommand } from './scene';
import { beatenByAClock, compareTold, outOfOrder } from './told';

export type Verdict = {
  /** What is wrong and belongs to no one contract. */
  readonly general: readonly string[];
  readonly wrong: readonly WrongContract[];
  readonly counts: Readonly<Record<string, number>>;
};

export type WrongContract = {
  readonly scene: ContractScene;
  readonly told: readonly Told[];
  readonly faults: readonly string[];
};

/** Judges a run once it is quiet: what clients were told, the record, the accounts, the rail, and the runs. */
export async function judge(stack: TortureStack, history: History, follower: Follower): Promise<Verdict> {
  const { db, temporal } = stack;
  const [scenes, balances] = [await readScenes(db), await readBalances(db)];
  const planOf = new Map(history.opened.map(({ id, plan }) => [id, plan]));
  const toldOf = groupedBy<Told, number>(({ contract }) => contract)(history.told);
  const wrong: WrongContract[] = [];
  const counts = {
    contracts: scenes.length,
    commands: 0,
    applied: 0,
    rejected: 0,
    refusedAtOnce: 0,
    events: 0,
  };
  for (const scene of scenes) {
    const told = toldOf.get(planOf.get(scene.id) ?? -1) ?? [];
    const played = play(scene);
    const faults = [
      ...played.disagreements,
      ...compareAccounts(scene, played.contract, played.names, balances.get(scene.id) ?? new Map()),
      ...compareAll(told, scene, played),
    ];
    count(counts, scene, told);
    if (faults.length > 0) wrong.push({ scene, told, faults });
  }
  const missing = follower.missing(scenes.flatMap(({ events }) => events.map(({ id }) => id)));
  const general = [
    ...history.faults,
    ...follower.faults,
    ...(missing.length > 0
      ? [`${missing.length} events did not come in the feed, the first is ${missing[0]}`]
      : []),
    ...(await faultsInTables(db)),
    ...(await faultsInRuns(temporal, db)),
  ];
  return { general, wrong, counts };
}

function compareAll(all: readonly Told[], scene: ContractScene, played: Played): readonly string[] {
  const byKey = new Map([...scene.commands.values()].map((command) => [command.key, command]));
  const faults: string[] = [];
  const decided: { told: Told; command: SceneCommand; position: number | undefined }[] = [];
  for (const told of all) {
    const command = byKey.get(told.key);
    for (const fault of compareTold(told, command)) faults.push(`${told.key} (${told.act.kind}) ${fault}`);
    faults.push(...refusedAtOnce(told, played));
    if (command !== undefined) decided.push({ told, command, position: played.positions.get(command.id) });
  }
  return [...faults, ...outOfOrder(decided), ...beatenByAClock(decided, played.rings)];
}

function count(counts: Record<string, number>, scene: ContractScene, told: readonly Told[]): void {
  const add = (name: string, by: number) => {
    counts[name] = (counts[name] ?? 0) + by;
  };
  const commands = [...scene.commands.values()];
  add('commands', commands.length);
  add('events', scene.events.length);
  for (const state of ['applied', 'rejected'] as const)
    add(state, commands.filter((command) => command.state === state).length);
  const keys = new Set(commands.map(({ key }) => key));
  add(
    'refusedAtOnce',
    told.filter(
      ({ key, tries }) => !keys.has(key) && tries.some(({ status }) => status >= 400 && status < 500),
    ).length,
  );
}
