import type { ChargeRequest, RefundRequest } from '../../../activities/providers/rail';
import { createSimulatedRail, type SimulatedRail } from '../../../activities/providers/simulated';
import { type Database, openDatabase } from '../../../store/database';
import { createTestDatabase } from '../../support/database';

export type RailUnderTest = { rail: SimulatedRail; pool: Database; close(): Promise<void> };

/** A rail with empty books, used with no more rights than the service has. */
export async function openRail(): Promise<RailUnderTest> {
  const database = await createTestDatabase();
  const pool = openDatabase({ url: database.url, poolMax: 8, applicationName: 'simulated-rail-test' });
  const close = async () => {
    await pool.destroy();
    await database.drop();
  };
  return { rail: createSimulatedRail(pool), pool, close };
}

let made = 0;

/** $15.00 for a milestone of its own, under a key of its own, unless told otherwise. */
export function aCharge(changes: Partial<ChargeRequest> = {}): ChargeRequest {
  made += 1;
  return {
    key: `charge-${made}`,
    amount: 1500,
    currency: 'USD',
    paymentMethod: 'pm_ok',
    customer: 'alice',
    reference: `ms_${made}`,
    ...changes,
  };
}

/** $6.00 of a charge, under a key of its own, unless told otherwise. */
export function aRefund(chargeReference: string, changes: Partial<RefundRequest> = {}): RefundRequest {
  made += 1;
  return { key: `refund-${made}`, chargeReference, amount: 600, currency: 'USD', ...changes };
}

/** Charges and answers the rail's reference; `pm_unavailable_twice` takes three calls. */
export async function charged(rail: SimulatedRail, request: ChargeRequest): Promise<string> {
  if (request.paymentMethod === 'pm_unavailable_twice') {
    await rail.charge(request).catch(() => undefined);
    await rail.charge(request).catch(() => undefined);
  }
  const outcome = await rail.charge(request);
  if (outcome.status !== 'succeeded') throw new Error(`Declined: ${outcome.code}`);
  return outcome.railReference;
}
