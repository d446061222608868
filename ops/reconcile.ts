import { Client, Connection } from '@temporalio/client';
import { createSimulatedRail } from '../activities/providers/simulated';
import { reconcile, type Sides } from '../activities/reconciliation';
import { type Config, readConfig, temporalConnection } from '../config';
import { formatMoney } from '../domain/money';
import { createGateway } from '../gateway';
import { type Difference, differenceKinds, type Reconciliation, type Step } from '../protocol/reconciliation';
import { openDatabase } from '../store/database';
import { type ExitCode, exitCodes, type Io } from './io';

/** Reconciles once, from this process: read-only, with the rights of the service and no others. */
export async function reconcileCommand(io: Io, json: boolean): Promise<ExitCode> {
  const { sides, close } = await openSides(readConfig(io.env));
  try {
    const result = await reconcile(sides, {
      found: (difference) => tellDifference(io, json, difference),
      progress: throttled((step, count) => io.err(`compared ${count} ${step}`)),
    });
    if (json) io.out(JSON.stringify({ result }));
    else for (const line of summary(result)) io.out(line);
    return result.differences === 0 ? exitCodes.done : exitCodes.differences;
  } finally {
    await close();
  }
}

/** One page at a time needs one connection; the simulated rail, which plays an outside party, has its own. */
const CONNECTIONS = 2;

async function openSides({ database: { url }, temporal }: Config): Promise<{
  readonly sides: Sides;
  close(): Promise<void>;
}> {
  const { namespace, taskQueue } = temporal;
  const connection = await Connection.connect(temporalConnection(temporal));
  const open = (applicationName: string) => openDatabase({ url, poolMax: CONNECTIONS, applicationName });
  const db = open('milestone-escrow-reconcile');
  const railDb = open('milestone-escrow-rail');
  const gateway = createGateway({ client: new Client({ connection, namespace }), taskQueue });
  return {
    sides: { db, rail: createSimulatedRail(railDb), gateway },
    async close() {
      await Promise.all([db.destroy(), railDb.destroy(), connection.close()]);
    },
  };
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
    differences === 0
      ? 'no differences'
      : `${differences} differences: ${Object.entries(found)
          .map(([kind, count]) => `${count} ${kind}`)
          .join(', ')}`,
  ];
}
