import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { standIn } from './stand-in';

/**
 * Defects that the torture run has to find, planted by `--plant NAME` into the programs that it starts and nowhere
 * else: they show that its verdict can fail.
 */
export const plants = {
  rounding: 'fees are rounded down, not half up (R11)',
  'lost-signals': 'one signal in four never leaves the API, and nobody sweeps (R23)',
  'told-too-early': 'the API says 202 before Temporal has the signal (R20, R21)',
  'charged-twice': 'the rail is called under a new key at each attempt (R23)',
  'posted-twice': 'a bonus is posted twice (R23, R25)',
  'keys-forgotten': 'an idempotency key is not found again (R22)',
} as const;

export type PlantName = keyof typeof plants;
export const plantNames = Object.keys(plants) as readonly PlantName[];

// biome-ignore lint/suspicious/noExplicitAny: of functions whose types do not matter here
type Any = any;

const planting: Readonly<Record<PlantName, () => void>> = {
  rounding: () =>
    standIn('domain/money', () => ({
      earningOf: (gross: number, feeBps: number) => {
        const fee = Math.floor((gross * feeBps) / 10_000);
        return { gross, fee, net: gross - fee };
      },
    })),
  'lost-signals': () => {
    const nothing = { commands: [], milestones: [], bonuses: [], contractEnds: [] };
    const takeOverdue = async () => ({ ...nothing, heldOverRequests: [], refundTransfers: [] });
    standIn('store/sweep', () => ({ takeOverdue }));
    withSignals((send, commandId) =>
      Number.parseInt(commandId.slice(-1), 16) < 4 ? Promise.resolve() : send(),
    );
  },
  'told-too-early': () =>
    withSignals(async (send) => {
      void sleep(1_500 * Math.random()).then(send, () => undefined);
    }),
  'charged-twice': () =>
    standIn('activities/providers/once', () => ({
      chargeOnce: (rail: Any, request: Any, attempt: number) =>
        rail.charge({ ...request, key: `${request.key}:${attempt}` }),
    })),
  'posted-twice': () =>
    standIn('store/ledger', ({ post }) => ({
      post: async (db: Any, postings: readonly Any[]) => {
        const bonuses = postings.filter(({ kind }) => kind === 'bonus');
        const posted = await post(db, postings);
        if (bonuses.length > 0)
          await post(
            db,
            bonuses.map((one) => ({ ...one, operationKey: `${one.operationKey}:again` })),
          );
        return posted;
      },
    })),
  'keys-forgotten': () =>
    standIn('store/commands', ({ insertCommand }) => ({
      insertCommand: (db: Any, command: Any, outcome: Any) => {
        const { idempotency } = command;
        const forgotten = idempotency && { ...idempotency, key: `${idempotency.key}~${randomUUID()}` };
        return insertCommand(db, { ...command, idempotency: forgotten }, outcome);
      },
    })),
};

function withSignals(change: (send: () => Promise<void>, commandId: string) => Promise<void>): void {
  standIn('gateway/index', ({ createGateway }) => ({
    createGateway: (options: Any) => {
      const gateway = createGateway(options);
      const signalAct = (start: Any, type: Any, signal: Any, ms: number) =>
        change(() => gateway.signalAct(start, type, signal, ms), String(signal.commandId));
      return { ...gateway, signalAct };
    },
  }));
}

/** Plants what the environment of a program names: `TORTURE_PLANT`. */
export function plant({ TORTURE_PLANT: name }: NodeJS.ProcessEnv): void {
  if (!name) return;
  const sow = planting[name as PlantName];
  if (sow === undefined) throw new Error(`no such defect: ${name}`);
  sow();
}
