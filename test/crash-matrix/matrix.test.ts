import { readFileSync } from 'node:fs';
import path from 'node:path';
import { crashPoints } from '../../crash-points';
import { Receiver } from '../support/receiver';
import type { Stack } from '../support/stack';
import { acts, spots, spotsOf } from './acts';
import { startArmed } from './armed-stack';
import { strayed } from './judge';
import { Matrix, type Result } from './matrix';
import { diagonal } from './plan';
import { reportOf, tableOf } from './report';

/** Of the crash matrix (`npm run test:crashes`) every point with one act, and every act at one point. */
let stack: Stack;
let receiver: Receiver;
let matrix: Matrix;
let results: readonly Result[] = [];

beforeAll(async () => {
  receiver = await Receiver.start();
  stack = await startArmed();
  matrix = new Matrix(stack, receiver);
}, 240_000);
afterAll(async () => {
  await stack?.stop();
  await receiver?.stop();
}, 60_000);

test('without a crash every act comes to what is written down about it, and comes by the points that it is to', async () => {
  await matrix.refer(acts);
  for (const act of acts) {
    const passed = matrix.references.get(act.name)?.passed ?? [];
    expect({ act: act.name, ...strayed(act, passed) }).toEqual({ act: act.name, missed: [], strange: [] });
  }
}, 240_000);

test('R23: killed there, everything is as without a crash', async () => {
  results = await matrix.strikeAll(diagonal(acts), () => undefined);
  expect(results.filter(({ faults }) => faults.length > 0)).toEqual([]);
  expect(await matrix.audit()).toEqual([]);
}, 600_000);

test('every act and every point is among them, but for those that only the whole matrix can meet', () => {
  expect(new Set(results.map(({ act }) => act.name))).toEqual(new Set(acts.map(({ name }) => name)));
  const met = new Set(results.map(({ spot }) => spot));
  expect(spots.filter((spot) => !met.has(spot))).toEqual(['worker sweep.sent', 'worker dispatch.told']);
});

test('every point of the code is one of the matrix, and the page has the whole of it', () => {
  expect(new Set(spots.map((spot) => spot.split(' ')[1]))).toEqual(new Set(Object.keys(crashPoints)));
  const page = readFileSync(path.resolve(__dirname, '..', '..', 'docs', 'crash-matrix.md'), 'utf8');
  const whole = acts.flatMap((act) => spotsOf(act).map((spot) => ({ act, spot, faults: [] })));
  expect(page).toContain(tableOf(reportOf(acts, whole, '')));
});
