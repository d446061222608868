import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { until } from '../../dev/processes';
import { contractsMoney } from '../../store/ledger';
import type { Receiver } from '../support/receiver';
import type { Stack } from '../support/stack';
import { type Act, isUnattended, type Spot, spotsOf } from './acts';
import { startAgain } from './armed-stack';
import { arm, armAgain, letGo, type Place, type Program, passedBy, untilHeld } from './control';
import { differences, judgeReference, statusOf } from './judge';
import { isQuiet, type Outcome, outcomesOf } from './outcome';
import { Scene } from './scene';

/** One act, and the point at which its process is killed. */
export type Cell = { readonly act: Act; readonly spot: Spot };

/** Where an act was not held when its process was killed. */
const MISSED = 'it did not come to its point';

/** What became of a cell; `faults` are empty where everything is as without a crash. */
export type Result = Cell & { readonly faults: readonly string[] };

/** What an act comes to where nothing is killed, and where it comes by. */
export type Reference = { readonly outcome: Outcome; readonly passed: readonly string[] };
export type References = ReadonlyMap<string, Reference>;

/** Every cell that there is: an act, and a point that it comes by. */
export const cellsOf = (acts: readonly Act[]): Cell[] =>
  acts.flatMap((act) => spotsOf(act).map((spot) => ({ act, spot })));

/**
 * Cells by what it takes to bring them to their points. What holds a transaction open (`worker`) keeps new events from
 * being handed out, so it is not struck together with what waits for those (`webhooks`, `dispatched`). What is handed
 * over comes to the point at which it is signalled as well where no worker is there (`unattended`).
 */
export type Groups<One = Cell> = Readonly<Partial<Record<Group, readonly One[]>>>;
type Group = 'unattended' | 'api' | 'swept' | 'worker' | 'webhooks' | 'dispatched';

export function groupOf({ act, spot }: Cell): Group {
  if (isUnattended(act, spot)) return 'unattended';
  if (spot.startsWith('api ')) return 'api';
  if (spot.startsWith('worker sweep.')) return 'swept';
  if (spot.startsWith('worker dispatch.')) return 'dispatched';
  return spot.startsWith('worker webhook.') ? 'webhooks' : 'worker';
}

/** An act that is about to happen, on a contract of its own. */
type Staged = Cell & { readonly scene: Scene; readonly key: string };
type Answers = readonly Promise<number | null>[];

/** Milliseconds that acts are waited for, on a machine that is busy with much else. */
const PATIENCE = { held: 60_000, settled: 120_000 } as const;
/** How many scenes are set at a time, and milliseconds between two looks at how they stand. */
const AT_A_TIME = 12;
const BETWEEN_LOOKS = 250;

const placeOf = (spot: Spot): Place => {
  const [program, point] = spot.split(' ') as [Program, Place['point']];
  return { program, point };
};

const idsOf = (staged: readonly Staged[]): string[] => staged.map(({ scene }) => scene.contractId);

/** The stage of all cells: one service, a receiver of webhooks, and what was found out so far. */
export class Matrix {
  /** How often a process was killed. */
  kills = 0;
  references: References = new Map();
  readonly #staged: Staged[] = [];

  constructor(
    private readonly stack: Stack,
    private readonly receiver: Receiver,
  ) {}

  /** Does every act without killing anything. @throws Error where one does not come to what is written down about it */
  async refer(acts: readonly Act[]): Promise<void> {
    const staged = await this.#stage(
      acts.map((act) => ({ act, spot: 'api answer.made' })),
      true,
    );
    await this.#windUp(staged, () => undefined);
    const before = await this.#outcomes(staged);
    const statuses = await Promise.all(this.#ask(staged));
    const done = new Map<string, Reference>();
    const isDone = async () => {
      const outcomes = await this.#outcomes(staged);
      for (const { act, scene } of staged) {
        const [was, is] = [before.get(scene.contractId), outcomes.get(scene.contractId)];
        if (was === undefined || is === undefined || !isQuiet(is)) continue;
        if (is.events.length < was.events.length + act.events.length) continue;
        done.set(act.name, { outcome: is, passed: await passedBy(this.stack, scene.contractId) });
      }
      return done.size === acts.length;
    };
    await until(isDone, PATIENCE.settled, BETWEEN_LOOKS);
    const after = await this.#outcomes(staged);
    const faults = staged.flatMap(({ act, scene: { contractId: id } }, index) =>
      judgeReference(act, before.get(id), after.get(id), statuses[index] ?? null).map(
        (fault) => `${act.name}: ${fault}`,
      ),
    );
    if (faults.length > 0) throw new Error(`with nothing killed:\n${faults.join('\n')}`);
    this.references = done;
  }

  /**
   * Strikes one after the other. What a machine that is busy with much else did not bring to its point in time is
   * struck once more, by itself.
   */
  async strikeAll(strikes: readonly Groups[], told: (results: readonly Result[]) => void): Promise<Result[]> {
    const results = await this.#strikeOnce(strikes, told);
    const missed = results.filter(({ faults }) => faults.includes(MISSED));
    const again = await this.#strikeOnce(
      missed.map((cell) => ({ [groupOf(cell)]: [cell] })),
      told,
    );
    return [...results.filter((result) => !missed.includes(result)), ...again];
  }

  /** While everything recovers from one strike, the scenes of the next are set. */
  async #strikeOnce(
    strikes: readonly Groups[],
    told: (results: readonly Result[]) => void,
  ): Promise<Result[]> {
    const results: Result[] = [];
    let upcoming = this.#stageGroups(strikes[0] ?? {});
    for (const index of strikes.keys()) {
      const settle = await this.#strike(await upcoming);
      upcoming = this.#stageGroups(strikes[index + 1] ?? {});
      upcoming.catch(() => undefined);
      const settled = await settle();
      told(settled);
      results.push(...settled);
    }
    return results;
  }

  /**
   * Brings cells to their points, kills the API where the first of them are and then the worker where the others are,
   * and starts both again. @returns what waits until everything has recovered, and judges it
   */
  async #strike(groups: Groups<Staged>): Promise<() => Promise<Result[]>> {
    const { unattended = [], api = [], swept = [], worker = [], webhooks = [], dispatched = [] } = groups;
    const answers = new Map<Staged, Promise<number | null>>();
    const ask = (staged: readonly Staged[]) => {
      for (const [index, answer] of this.#ask(staged).entries()) answers.set(staged[index] as Staged, answer);
    };
    const missed: string[] = [];
    if (unattended.length > 0) {
      await this.#kill('worker');
      await this.#windUp(unattended, ({ spot }) => placeOf(spot));
      ask(unattended);
      missed.push(...(await untilHeld(this.stack, idsOf(unattended), PATIENCE.held)));
      await this.#die('api', idsOf(unattended));
      await startAgain(this.stack, 'worker');
    }
    if (api.length + swept.length > 0) {
      await this.#windUp(api, ({ spot }) => placeOf(spot));
      ask(api);
      const lost = await this.#loseAtApi(swept);
      missed.push(...(await untilHeld(this.stack, idsOf([...api, ...swept]), PATIENCE.held)));
      await this.#die('api', idsOf([...api, ...swept]));
      await Promise.all(lost);
      await this.#untilAlike(api);
    }
    const others = [...swept, ...worker, ...webhooks, ...dispatched];
    if (others.length > 0) {
      await this.#sweepUp(swept);
      await this.#windUp([...worker, ...webhooks], ({ spot }) => placeOf(spot));
      ask([...worker, ...webhooks]);
      missed.push(...(await untilHeld(this.stack, idsOf([...swept, ...worker, ...webhooks]), PATIENCE.held)));
      await this.#handOutAtOnce(dispatched, ask);
      missed.push(...(await untilHeld(this.stack, idsOf(dispatched), PATIENCE.held)));
      await this.#die('worker', idsOf(others));
    }
    return async () => {
      // Of what the sweep sees to, nobody asks before it has.
      await this.#untilAlike(swept);
      ask(swept);
      return this.#settle([...unattended, ...api, ...others], missed, answers);
    };
  }

  /** Acts that are to be lost with the API: each is asked for once, and everything that would be swept up waits. */
  async #loseAtApi(swept: readonly Staged[]): Promise<readonly Promise<unknown>[]> {
    const ids = idsOf(swept);
    await this.#windUp(swept, ({ act: { passes } }) => ({
      program: 'api',
      point: passes.includes('api command.recorded') ? 'command.recorded' : 'request.committed',
    }));
    const lost = swept.map(async ({ act, scene, key }) => act.when && scene.sends(act.when(scene), key));
    const isWritten = async () => {
      await this.#sweepAt(ids, `now() + interval '1 hour'`);
      return (await untilHeld(this.stack, ids, 0)).length === 0;
    };
    await until(isWritten, PATIENCE.held, BETWEEN_LOOKS);
    await this.#sweepAt(ids, `now() + interval '1 hour'`);
    return lost;
  }

  /** Has the next sweep take them all. */
  async #sweepUp(swept: readonly Staged[]): Promise<void> {
    for (const { scene, spot } of swept) await armAgain(this.stack, [scene.contractId], placeOf(spot));
    await this.#sweepAt(idsOf(swept), 'now()');
  }

  /** Acts whose events one look for new ones finds all together: nothing is handed out until all is there. */
  async #handOutAtOnce(
    dispatched: readonly Staged[],
    ask: (staged: readonly Staged[]) => void,
  ): Promise<void> {
    if (dispatched.length === 0) return;
    const gate = await this.stack.db.transaction();
    try {
      await gate.raw('set local idle_in_transaction_session_timeout = 0');
      await gate.raw('select from webhook_dispatch for update');
      await this.#windUp(dispatched, ({ spot }) => placeOf(spot));
      ask(dispatched);
      await this.#untilAlike(dispatched, unheard);
    } finally {
      await gate.rollback();
    }
  }

  async #die(program: Program, ids: readonly string[]): Promise<void> {
    await this.#kill(program);
    await letGo(this.stack, ids);
    await startAgain(this.stack, program);
  }

  async #kill(program: Program): Promise<void> {
    this.kills += 1;
    await this.stack.kill9(program);
  }

  /** When the sweep takes up what there is of these contracts. */
  async #sweepAt(ids: readonly string[], at: string): Promise<void> {
    const waiting = {
      commands: `(contract_id = any(:ids) or subject_id in (select test_clock_id from contracts where id = any(:ids)))
        and state = 'pending'`,
      contracts: `id = any(:ids) and state = 'ending'`,
      refund_requests: `contract_id = any(:ids) and state = 'open' and milestone_id is null`,
      refunds: `contract_id = any(:ids) and state = 'due'`,
    };
    const updates = Object.entries(waiting).map(
      ([table, which], index) =>
        `u${index} as (update ${table} set sweep_at = ${at} where ${which} returning 1)`,
    );
    await this.stack.db.raw(`with ${updates.join(', ')} select 1`, { ids: [...ids] as never });
  }

  async #stageGroups(groups: Groups): Promise<Groups<Staged>> {
    const staged: [string, readonly Staged[]][] = [];
    for (const [group, cells] of Object.entries(groups))
      staged.push([group, await this.#stage(cells, group === 'webhooks' || group === 'dispatched')]);
    return Object.fromEntries(staged);
  }

  /** Sets the scenes of cells, up to where their acts are to happen. */
  async #stage(cells: readonly Cell[], announces: boolean): Promise<Staged[]> {
    const staged: Staged[] = [];
    const waiting = [...cells];
    const setNext = async () => {
      for (let cell = waiting.shift(); cell !== undefined; cell = waiting.shift()) {
        const scene = new Scene(this.stack, announces ? this.receiver.url : undefined);
        await cell.act.given(scene);
        await scene.delivered();
        staged.push({ ...cell, scene, key: randomUUID() });
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, setNext));
    this.#staged.push(...staged);
    return staged;
  }

  /** Sets clocks going and arms every act. */
  async #windUp(staged: readonly Staged[], place: (cell: Staged) => Place | undefined): Promise<void> {
    await Promise.all(
      staged.map(async (cell) => {
        await cell.act.clock?.(cell.scene);
        await arm(this.stack, cell.scene.contractId, place(cell));
      }),
    );
  }

  /** Has every act asked for. @returns the status of each answer once it is there; null where nobody asks */
  #ask(staged: readonly Staged[]): Answers {
    return staged.map(async ({ act, scene, key }) => {
      if (act.when === undefined) return null;
      const { status } = await scene.insists(act.when(scene), key, act.way !== 'signalled');
      return status;
    });
  }

  #outcomes(staged: readonly Staged[]): Promise<Map<string, Outcome>> {
    return outcomesOf(this.stack, idsOf(staged));
  }

  /** In what each contract's outcome is not as it is without a crash. */
  async #unlike(staged: readonly Staged[], of = asItIs): Promise<Map<string, string[]>> {
    const outcomes = await this.#outcomes(staged);
    const unlike = new Map<string, string[]>();
    for (const { act, scene } of staged) {
      const [is, wanted] = [outcomes.get(scene.contractId), this.references.get(act.name)?.outcome];
      if (is === undefined || wanted === undefined) throw new Error(`nothing is known of ${act.name}`);
      const faults = differences(of(is), of(scene.announces ? wanted : unheard(wanted)));
      if (faults.length > 0) unlike.set(scene.contractId, faults);
    }
    return unlike;
  }

  async #untilAlike(staged: readonly Staged[], of = asItIs): Promise<void> {
    const isAlike = async () => (await this.#unlike(staged, of)).size === 0;
    await until(isAlike, PATIENCE.settled, BETWEEN_LOOKS);
  }

  async #settle(
    staged: readonly Staged[],
    missed: readonly string[],
    answers: ReadonlyMap<Staged, Promise<number | null>>,
  ): Promise<Result[]> {
    await this.#untilAlike(staged);
    const unlike = await this.#unlike(staged);
    return Promise.all(
      staged.map(async (cell) => {
        const { act, spot, scene } = cell;
        const faults = [...(unlike.get(scene.contractId) ?? [])];
        if (missed.includes(scene.contractId)) faults.unshift(MISSED);
        if (faults.length === 0) {
          const status = await answers.get(cell);
          if (status !== statusOf(act)) faults.push(`answered ${status}, not ${statusOf(act)}`);
        }
        if (scene.announces) faults.push(...this.#toldFaults(scene, spot));
        return { act, spot, faults };
      }),
    );
  }

  /** Each event comes once and in order; one that was sent and not recorded comes twice. */
  #toldFaults({ contractId }: Scene, spot: Spot): string[] {
    const came = this.receiver.sequences(contractId);
    const once = [...new Set(came)];
    const inOrder = isDeepStrictEqual(
      once,
      once.map((_, index) => index + 1),
    );
    const twice = came.length - once.length;
    const least = spot === 'worker webhook.answered' ? 1 : 0;
    // Where the endpoint was told it sends meanwhile, and may be killed with a webhook that is not recorded.
    const most = spot === 'worker dispatch.told' ? 1 : least;
    return [
      ...(inOrder ? [] : [`told in the order ${came}`]),
      ...(twice >= least && twice <= most ? [] : [`${twice} webhooks came twice, not ${most}`]),
    ];
  }

  /** Once all is quiet: what has changed since a cell was judged, and where the money of each contract is (R25). */
  async audit(): Promise<string[]> {
    const unlike = await this.#unlike(this.#staged);
    const money = await contractsMoney(this.stack.db, idsOf(this.#staged));
    return this.#staged.flatMap(({ act, spot, scene: { contractId: id } }) => {
      const is = money.get(id);
      const wanted = Object.fromEntries(Object.keys(is ?? {}).map((part) => [part, act.money[part] ?? 0]));
      return [
        ...(unlike.get(id) ?? []).map((fault) => `${act.name}, ${spot}: ${fault}`),
        ...(isDeepStrictEqual(is, wanted) ? [] : [`${act.name}, ${spot}: money ${JSON.stringify(is)}`]),
      ];
    });
  }
}

const asItIs = (outcome: Outcome): Outcome => outcome;

/** As it is where nobody listens. */
const unheard = (outcome: Outcome): Outcome => ({ ...outcome, deliveries: [] });
