import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createSimulatedRail } from '../../activities/providers/simulated';
import { reconcile } from '../../activities/reconciliation';
import { createGateway } from '../../gateway';
import type { Difference } from '../../protocol/reconciliation';
import { Receiver } from '../support/receiver';
import type { Stack } from '../support/stack';
import { acts as all } from './acts';
import { startArmed } from './armed-stack';
import { Matrix, type Result } from './matrix';
import { wholeMatrix } from './plan';
import { pageOf, reportOf, tableOf } from './report';

/**
 * `npm run test:crashes`: each act, killed at each point that it comes by. `CRASH_ACTS='fund|bonus'` leaves the other
 * acts out; `CRASH_MATRIX=record` writes the page and the figures anew.
 */
const only = process.env.CRASH_ACTS?.split('|');
const acts = all.filter(({ name }) => only === undefined || only.includes(name));

let stack: Stack;
let receiver: Receiver;
let matrix: Matrix;
let results: readonly Result[] = [];
const began = Date.now();
/** Characters of what is wrong with a cell. */
const MOST_SAID = 3000;

beforeAll(async () => {
  receiver = await Receiver.start();
  stack = await startArmed();
  matrix = new Matrix(stack, receiver);
  await matrix.refer(acts);
}, 600_000);
afterAll(async () => {
  await stack?.stop();
  await receiver?.stop();
}, 60_000);

test('R23: killed there, everything is as without a crash', async () => {
  const strikes = wholeMatrix(acts);
  const cells = strikes.flatMap((groups) => Object.values(groups).flat()).length;
  let done = 0;
  results = await matrix.strikeAll(strikes, (settled) => {
    done += settled.length;
    const failed = settled.filter(({ faults }) => faults.length > 0);
    process.stdout.write(`${done} of ${cells} cells, ${failed.length} of the last failed\n`);
    for (const { act, spot, faults } of failed)
      process.stdout.write(`${act.name}, ${spot}: ${faults.join('; ').slice(0, MOST_SAID)}\n`);
  });
  const seconds = (Date.now() - began) / 1000;
  const held = results.filter(({ faults }) => faults.length === 0).length;
  const ran = `${held} of ${cells} cells as without a crash, ${matrix.kills} kills, ${Math.round(seconds / 60)} minutes`;
  const day = new Date().toISOString().slice(0, 10);
  const report = reportOf(acts, results, `${day}: ${ran}, on two cores that others used too`);
  process.stdout.write(`\n${tableOf(report)}\n\n${ran}\n`);
  if (process.env.CRASH_MATRIX === 'record' && only === undefined) {
    const docs = path.resolve(__dirname, '..', '..', 'docs');
    writeFileSync(path.join(docs, 'crash-matrix.md'), pageOf(report));
    writeFileSync(path.join(docs, 'figures', 'crash-matrix.json'), `${JSON.stringify(report, null, 2)}\n`);
  }
  expect(results.filter(({ faults }) => faults.length > 0)).toEqual([]);
}, 7_200_000);

test('R25: when all is quiet, nothing has changed since, and every cent is where it is to be', async () => {
  expect(await matrix.audit()).toEqual([]);
});

test('rows, ledger, payment rail and workflows agree, and no workflow has failed', async () => {
  const found: Difference[] = [];
  const gateway = createGateway({ client: stack.temporal, taskQueue: 'milestone-escrow' });
  const sides = { db: stack.db, rail: createSimulatedRail(stack.db), gateway };
  await reconcile(sides, { found: (one) => found.push(one) });
  expect(found).toEqual([]);
  const bad = `ExecutionStatus in ("Failed", "TimedOut", "Terminated", "Canceled") and WorkflowType != "reconciliation"`;
  expect((await stack.temporal.workflow.count(bad)).count).toBe(0);
}, 600_000);
