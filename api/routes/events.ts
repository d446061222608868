import type { z } from 'zod';
import { isId } from '../../domain/ids';
import { announcementOf } from '../../protocol/announcement';
import { readFeed, recordFeedHandover } from '../../store/feed';
import { readContractScene } from '../../store/scenes';
import type { Shared } from '../deps';
import { type Answer, type Call, type Endpoint, get } from '../endpoint';
import { assertMay, assertRole, keptFrom } from '../parties';
import { invalid, notFound } from '../problems';
import { eventsQuery } from '../schemas';

type Query = z.output<typeof eventsQuery>;

export const eventRoutes = (deps: Shared): Endpoint[] => [
  get('/v1/events', (call) => feed(deps, call), eventsQuery),
];

/** The record of all of a platform's contracts or, for any party, of one contract: nothing is ever skipped. */
async function feed(deps: Shared, call: Call<unknown, Query>): Promise<Answer> {
  const { db } = deps;
  const { caller, query } = call;
  const { limit, after, contractId, types } = query;
  if (contractId === undefined) assertRole(caller, ['platform', 'ops']);
  else await assertMayRead(deps, call, contractId);
  const page = await readFeed(db, {
    platformId: caller.role === 'platform' ? caller.id : null,
    without: keptFrom(caller),
    limit,
    ...(contractId === undefined ? {} : { contractId }),
    ...(after === undefined || after === 0 ? {} : { after }),
    ...(types === undefined ? {} : { types }),
  });
  if (page === null) throw invalid([{ path: '?after', message: 'is not the id of an event of this feed' }]);
  if (caller.role === 'platform') await recordFeedHandover(db, page.events, deps.now());
  // Where to go on from is told also where nothing new has come, so that a reader keeps one number only.
  return { status: 200, body: { ...page, events: undefined, data: page.events.map(announcementOf) } };
}

async function assertMayRead({ db }: Shared, { caller }: Call, contractId: string): Promise<void> {
  const scene = isId('contract', contractId) ? await readContractScene(db, contractId, null) : null;
  if (scene === null) throw notFound();
  assertMay(caller, scene.contract);
}
