import type { Reconciliation } from '../../protocol/reconciliation';
import { compareBooks } from './books';
import { Comparison, type Sides, type Watching } from './compare';
import { compareRail } from './rail';
import { compareWaiting } from './waiting';
import { compareWorkflows } from './workflows';

export type { Patience, Sides, Watching } from './compare';

/**
 * Compares rows, ledger, payment rail and workflows for everything there is, and changes nothing. Page by page: it
 * needs the same memory however much there is, and stands in nobody's way; what a running service writes meanwhile
 * is no difference.
 */
export async function reconcile(sides: Sides, watching: Watching): Promise<Reconciliation> {
  const it = new Comparison(sides, watching);
  await compareBooks(it);
  await compareRail(it);
  await compareWaiting(it);
  await compareWorkflows(it);
  return it.result();
}
