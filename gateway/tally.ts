import type { Database } from '../store/database';
import { countEvents } from '../store/tallies';
import { type Outcome, type Repeating, repeat } from './repeat';

/** Milliseconds between two looks for events to count: one small query, far more often than anybody scrapes. */
const EVERY = 2000;

/** Every worker counts; the events of a look are one worker's alone. */
export const startTally = (db: Database, report: (outcome: Outcome) => void): Repeating =>
  repeat(() => countEvents(db), { everyMs: EVERY, eager: true }, report);
