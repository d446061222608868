import type { z } from 'zod';
import { isId } from '../../domain/ids';
import type { Act, ActType } from '../../domain/milestone';
import { actSchemas } from '../../protocol/acts';
import { announcementOf } from '../../protocol/announcement';
import { listEvents } from '../../store/events';
import { type MilestoneScene, readMilestoneScene } from '../../store/scenes';
import { takeAct } from '../acts';
import { answerTaken } from '../commands';
import type { Shared } from '../deps';
import { type Answer, type Call, type Endpoint, get, post } from '../endpoint';
import { assertMay, keptFrom } from '../parties';
import { notFound } from '../problems';
import { milestoneDetails } from '../reads';
import { pageQuery } from '../schemas';

/** The calls that are acts on a milestone; refund requests are asked for and answered on paths of their own. */
const calls = {
  fund: 'fund',
  submit: 'submit',
  'withdraw-submission': 'withdrawSubmission',
  'request-changes': 'requestChanges',
  approve: 'approve',
  bonus: 'bonus',
  hold: 'hold',
  'lift-hold': 'liftHold',
  resolve: 'resolve',
} as const satisfies Record<string, ActType>;

export const milestoneRoutes = (deps: Shared): Endpoint[] => [
  get('/v1/milestones/:id', (call) => show(deps, call)),
  get('/v1/milestones/:id/events', (call) => events(deps, call), pageQuery),
  ...Object.entries(calls).map(([name, type]) =>
    post<unknown>(`/v1/milestones/:id/${name}`, actSchemas[type], (call) => act(deps, call, type)),
  ),
];

async function act(deps: Shared, call: Call, type: ActType): Promise<Answer> {
  if (!isId('milestone', call.id)) throw notFound();
  const taken = await takeAct(deps, call, call.id, { type, ...(call.body as object) } as Act);
  return answerTaken(deps, taken, call);
}

/** A milestone that the caller may know of. @throws ProblemError 404 */
async function milestoneFor({ db }: Shared, { id, caller }: Call): Promise<MilestoneScene> {
  if (!isId('milestone', id)) throw notFound();
  const scene = await readMilestoneScene(db, id, null);
  if (scene === null) throw notFound();
  assertMay(caller, scene.contract);
  return scene;
}

async function show(deps: Shared, call: Call): Promise<Answer> {
  const { milestone, contract } = await milestoneFor(deps, call);
  return { status: 200, body: await milestoneDetails(deps.db, milestone.id, contract) };
}

async function events(deps: Shared, call: Call<unknown, z.output<typeof pageQuery>>): Promise<Answer> {
  const { limit } = call.query;
  const after = await deps.cursors.read(call);
  const { milestone } = await milestoneFor(deps, call);
  const rows = await listEvents(deps.db, {
    milestoneId: milestone.id,
    without: keptFrom(call.caller),
    limit: limit + 1,
    ...(after === undefined ? {} : { after: Number(after) }),
  });
  const { data, nextCursor, headers } = await deps.cursors.page(call, rows, ({ id }) => String(id));
  return { status: 200, body: { data: data.map(announcementOf), nextCursor }, headers };
}
