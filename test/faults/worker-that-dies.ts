import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { PaymentRail } from '../../activities/providers/rail';
import { createSimulatedRail } from '../../activities/providers/simulated';
import { readConfig } from '../../config';
import { createGateway } from '../../gateway';
import type { Handled } from '../../protocol/activities';
import { type Database, openDatabase } from '../../store/database';
import { createWorker } from '../../worker';

/**
 * A worker that dies between effects and their completion. `DIE_AFTER` names the points: `charged`, when the rail
 * has taken money, a milestone's state or `moved`, when a transaction that led to it, or has moved a test clock, is
 * committed. The first to come to a
 * point is not answered; with the last point the process kills itself, as if it had died at all of them.
 */
const points = new Set((process.env.DIE_AFTER ?? '').split(','));

async function reached(point: string | undefined): Promise<void> {
  if (point === undefined || !points.delete(point)) return;
  if (points.size === 0) process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
}

function dyingAfterCommit(db: Database): Database {
  const transaction = async (work: Parameters<Database['transaction']>[0]) => {
    const answer = (await db.transaction(work as never)) as Partial<Handled> | undefined;
    await reached(answer?.snapshot?.milestone.state.name ?? answer?.outcome);
    return answer;
  };
  return new Proxy(db, {
    get: (target, name) => (name === 'transaction' ? transaction : Reflect.get(target, name)),
  });
}

const dyingAfterCharge = (rail: PaymentRail): PaymentRail => ({
  ...rail,
  async charge(request) {
    const outcome = await rail.charge(request);
    await reached('charged');
    return outcome;
  },
});

async function main(): Promise<void> {
  const { temporal, database, worker: limits } = readConfig(process.env);
  const { address, namespace, taskQueue } = temporal;
  const open = (applicationName: string) => openDatabase({ ...database, applicationName });
  const client = new Client({ connection: await Connection.connect({ address }), namespace });
  const worker = await createWorker({
    connection: await NativeConnection.connect({ address }),
    ...{ namespace, taskQueue, limits },
    workflowBundle: { codePath: process.env.WORKFLOW_BUNDLE ?? '' },
    db: dyingAfterCommit(open('worker-that-dies')),
    rail: dyingAfterCharge(createSimulatedRail(open('rail-of-worker-that-dies'))),
    gateway: createGateway({ client, taskQueue }),
  });
  console.log('worker ready');
  await worker.run();
}

void main();
