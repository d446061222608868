import type * as Simulated from '../../activities/providers/simulated';
import { readControl } from './control';
import { plant } from './planted';
import { faultyRail } from './rail';
import { standIn } from './stand-in';
import { wrongClock } from './wrong-clock';

/**
 * The worker as it is, `worker/main.ts`, on a payment rail and a clock that are not to be trusted. Only what it takes
 * for the rail is another, and its `Date`.
 */
const { TORTURE_SEED = '', TORTURE_FOLDER = '', TORTURE_NAME = '' } = process.env;
let now = readControl(TORTURE_FOLDER, TORTURE_NAME);
setInterval(() => {
  now = readControl(TORTURE_FOLDER, TORTURE_NAME);
}, 100).unref();

wrongClock(() => now.clockOffset);
plant(process.env);
standIn('activities/providers/simulated', (real: typeof Simulated) => ({
  createSimulatedRail: (knex: Parameters<typeof Simulated.createSimulatedRail>[0]) =>
    faultyRail(real.createSimulatedRail(knex), {
      seed: TORTURE_SEED,
      isAway: () => now.railIsAway,
      tell: (mishap, operation, key) => console.log(`rail: ${mishap} ${operation} ${key}`),
    }),
}));

require('../../worker/main');
