import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { checkedRail } from '../activities/providers/checked';
import { createSimulatedRail } from '../activities/providers/simulated';
import { reconcile, type Sides } from '../activities/reconciliation';
import { type Config, dataFiles, readConfig } from '../config';
import { toIso } from '../domain/instant';
import { formatMoney } from '../domain/money';
import { createGateway } from '../gateway';
import { reconcileNow } from '../gateway/schedule';
import { type Difference, differenceKinds, type Reconciliation, type Step } from '../protocol/reconciliation';
import { openDatabase } from '../store/database';
import { type Latest, latestReconciliation } from '../store/reconciliations';
import { type ExitCode, exitCodes, type Io, UsageError } from './io';
import { withTemporal } from './temporal';

/** Reconciles once, from this process: read-only, with the rights of the service and no others. */
export const reconcileCommand = (io: Io, json: boolean): Promise<ExitCode> =>
  withSides(readConfig(io.env), async ({ sides }) => {
    const result = await reconcile(sides, {
      found: (difference) => tellDifference(io, json, difference),
      progress: throttled((step, count) => io.err(`compared ${count} ${step}`)),
    });
    if (json) io.out(JSON.stringify({ result }));
    else for (const line of summary(result)) io.out(line);
    return result.differences === 0 ? exitCodes.done : exitCodes.differences;
  });

/** Milliseconds between two looks whether the schedule's reconciliation has come to its end. */
const LOOK_EVERY = 500;

/**
 * Has the schedule reconcile now, so that what it finds and what is gone is recorded and told, and waits for that.
 * @param seconds to wait
 */
export const recordCommand = (io: Io, json: boolean, seconds: number): Promise<ExitCode> =>
  withSides(readConfig(io.env), async ({ sides, client, taskQueue }) => {
    const before = await latestReconciliation(sides.db);
    await reconcileNow(client, taskQueue);
    const until = Date.now() + seconds * 1000;
    for (;;) {
      const latest = await latestReconciliation(sides.db);
      if (latest !== null && latest.finishedAt !== before?.finishedAt) return tellRecorded(io, json, latest);
      if (Date.now() >= until) break;
      await sleep(LOOK_EVERY);
    }
    io.err(
      `it has not come to its end after ${seconds} s, and goes on; \`ops attention\` tells what it finds`,
    );
    return exitCodes.pending;
  });

function tellRecorded(io: Io, json: boolean, { finishedAt, found }: Latest): ExitCode {
  const differences = Object.values(found).reduce((sum, count) => sum + count, 0);
  if (json) io.out(JSON.stringify({ finishedAt: toIso(finishedAt), found }));
  else if (differences === 0) io.out('recorded: no differences');
  else io.out(`recorded: ${counted(found)}; \`ops attention\` tells each with its cure`);
  return differences === 0 ? exitCodes.done : exitCodes.differences;
}

const counted = (found: Readonly<Record<string, number>>): string => {
  const counts = Object.entries(found);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return `${total} differences: ${counts.map(([kind, count]) => `${count} ${kind}`).join(', ')}`;
};

/** One page at a time needs one connection; the simulated rail, which plays an outside party, has its own. */
const CONNECTIONS = 2;

type Reached = { readonly sides: Sides; readonly client: Client; readonly taskQueue: string };

async function withSides<T>(config: Config, use: (reached: Reached) => Promise<T>): Promise<T> {
  const { database, temporal, dataDir } = config;
  if (database.embedded && !existsSync(dataFiles(dataDir).postgresPassword))
    throw new UsageError(
      `\`npm start\` has never run in ${dataDir}: set DATA_DIR to where it has, or DATABASE_URL and TEMPORAL_ADDRESS (of \`npm run cluster\`: . ${dataDir}/cluster/environment)`,
    );
  const { taskQueue } = temporal;
  return withTemporal(config, async (client) => {
    const open = (applicationName: string) =>
      openDatabase({ url: database.url, poolMax: CONNECTIONS, applicationName });
    const db = open('milestone-escrow-reconcile');
    const railDb = open('milestone-escrow-rail');
    const gateway = createGateway({ client, taskQueue });
    try {
      return await use({
        sides: { db, rail: checkedRail(createSimulatedRail(railDb)), gateway },
        client,
        taskQueue,
      });
    } finally {
      await Promise.all([db.destroy(), railDb.destroy()]);
    }
  });
}

/** Milliseconds between two lines about how far it has come. */
const BETWEEN_LINES = 1000;

/** The first page of each step is told, and then one a second. */
function throttled(tell: (step: Step, count: number) => void) {
  let [last, at] = ['', 0];
  return (step: Step, count: number) => {
    const now = Date.now();
    if (step === last && now - at < BETWEEN_LINES) return;
    [last, at] = [step, now];
    tell(step, count);
  };
}

function tellDifference(io: Io, json: boolean, difference: Difference): void {
  if (json) {
    io.out(JSON.stringify({ difference }));
    return;
  }
  const { kind, subject, contractId, found, cause, cure } = difference;
  const where = contractId === null || contractId === subject ? '' : ` of ${contractId}`;
  io.out(`${kind}: ${subject}${where}`);
  io.out(`  found  ${found}`);
  io.out(`  means  ${differenceKinds[kind].means}`);
  io.out(`  cause  ${cause}`);
  io.out(`  cure   ${cure}`);
  io.out('');
}

function summary({ compared, trialBalance, waiting, found, differences }: Reconciliation): string[] {
  const counts = Object.entries(compared).map(([step, count]) => `${count} ${step}`);
  const waits = Object.entries(waiting)
    .filter(([, { count }]) => count > 0)
    .map(([what, { count, oldestSeconds }]) => `${count} ${what}, the oldest for ${oldestSeconds} s`);
  return [
    `compared  ${counts.join(', ')}`,
    'trial balance',
    ...trialBalance.map(
      ({ accounts, currency, balance }) => `  ${formatMoney(balance, currency).padStart(20)}  ${accounts}`,
    ),
    `waiting   ${waits.join('; ') || 'nothing'}`,
    differences === 0 ? 'no differences' : counted(found),
  ];
}
