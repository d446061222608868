import type { z } from 'zod';
import { toIso } from '../../domain/instant';
import { type OpenDifference, openDifferences } from '../../store/differences';
import { latestReconciliation } from '../../store/reconciliations';
import type { Shared } from '../deps';
import { type Answer, type Call, type Endpoint, get } from '../endpoint';
import { assertRole } from '../parties';
import { pageQuery } from '../schemas';

export const reconciliationRoutes = (deps: Shared): Endpoint[] => [
  get('/v1/reconciliation', (call) => show(deps, call), pageQuery),
];

/** The latest reconciliation of the schedule, and the differences that are open. */
async function show(
  { db, cursors }: Shared,
  call: Call<unknown, z.output<typeof pageQuery>>,
): Promise<Answer> {
  assertRole(call.caller, ['ops']);
  const { limit } = call.query;
  const after = await cursors.read(call);
  const latest = await latestReconciliation(db);
  const rows = await openDifferences(db, {
    limit: limit + 1,
    ...(after === undefined ? {} : { after: Number(after) }),
  });
  const { data, nextCursor, headers } = await cursors.page(call, rows, ({ id }) => String(id));
  const finishedAt = latest === null ? null : toIso(latest.finishedAt);
  return { status: 200, body: { finishedAt, data: data.map(differenceView), nextCursor }, headers };
}

const differenceView = ({ firstFoundAt, lastFoundAt, ...told }: OpenDifference) => ({
  id: told.id,
  kind: told.kind,
  subject: told.subject,
  contractId: told.contractId,
  milestoneId: told.milestoneId,
  found: told.found,
  cause: told.cause,
  cure: told.cure,
  firstFoundAt: toIso(firstFoundAt),
  lastFoundAt: toIso(lastFoundAt),
});
