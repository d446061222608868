import type { Reconciliation } from '../../protocol/reconciliation';
import { booksParts } from './books';
import { Comparison, type Part, type Progress, type Sides, type Watching } from './compare';
import { railParts } from './rail';
import { waitingParts } from './waiting';
import { workflowParts } from './workflows';

export { type Patience, type Progress, progressIn, type Sides, type Watching } from './compare';

const parts: readonly Part[] = [...booksParts, ...railParts, ...waitingParts, ...workflowParts];

/**
 * Compares rows, ledger, payment rail and workflows for everything there is, and changes nothing. Page by page: it
 * needs the same memory however much there is, and stands in nobody's way; what a running service writes meanwhile
 * is no difference.
 * @param from how far an earlier attempt, perhaps of another process, has come
 */
export async function reconcile(
  sides: Sides,
  watching: Watching,
  from: Progress | null = null,
): Promise<Reconciliation> {
  const known = from === null || from.part === END || parts.some(({ name }) => name === from.part);
  const begun = known ? from : null;
  const it = new Comparison(sides, watching, begun);
  const left = begun === null ? parts : parts.slice(placeOf(begun.part));
  for (const [index, { name, page }] of left.entries()) {
    let after: string | null = begun !== null && name === begun.part ? begun.after : '';
    do {
      after = await page(it, after);
      const next = left[index + 1]?.name ?? END;
      await it.turned(after === null ? next : name, after ?? '');
    } while (after !== null);
  }
  return it.result();
}

/** Where all parts are done. */
const END = 'done';

const placeOf = (part: string): number =>
  part === END ? parts.length : parts.findIndex(({ name }) => name === part);
