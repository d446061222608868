import type { Gateway } from '../gateway';
import type { Activities } from '../protocol/activities';
import type { Database } from '../store/database';
import { contractEndActivities } from './contract-end';
import { heldOverActivities } from './held-over';
import { inWords } from './in-words';
import { milestoneActivities } from './milestone';
import { paymentActivities } from './payments';
import type { PaymentRail } from './providers/rail';
import { reconciliationActivities } from './reconciliation/activity';
import { testClockActivities } from './test-clock';

export type ActivityDependencies = {
  readonly db: Database;
  readonly rail: PaymentRail;
  readonly gateway: Gateway;
  /** Whether the worker has been told to stop; what takes long then leaves the rest to another one. */
  readonly isStopping?: () => boolean;
};

/** Everything a workflow may ask of the world, made from what it needs. */
export const createActivities = ({ db, rail, gateway, isStopping }: ActivityDependencies): Activities =>
  inWords({
    ...milestoneActivities(db),
    ...heldOverActivities(db),
    ...paymentActivities(db, rail),
    ...contractEndActivities(db, gateway),
    ...testClockActivities(db, gateway),
    ...reconciliationActivities({ db, rail, gateway }, isStopping),
  });
