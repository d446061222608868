import type { HeldOverActivities } from '../protocol/activities';
import type { Database } from '../store/database';
import * as transactions from '../transactions';

/** Requests for held-over money (R17). */
export const heldOverActivities = (db: Database): HeldOverActivities => ({
  readHeldOverRequest: (id) => transactions.readHeldOverRequest(db, id),
  handleHeldOverAct: (id, delivery) => transactions.handleHeldOverAct(db, id, delivery),
  ringResponsePeriodOver: (id, at, now) => transactions.ringResponsePeriodOver(db, id, at, now),
});
