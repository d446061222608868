import type { z } from 'zod';
import { isId } from '../../domain/ids';
import { isLive } from '../../domain/milestone';
import { presentOf } from '../../store/contracts';
import { stuckOf } from '../../store/retries';
import { type MilestoneScene, readMilestoneScene } from '../../store/scenes';
import { milestoneStarts } from '../../store/starts';
import { recordRetry } from '../../transactions';
import { acceptedOrUnavailable } from '../acts';
import { assertClockRuns } from '../clocks';
import { answerCommand, assertSameRequest } from '../commands';
import type { Shared } from '../deps';
import { type Answer, type Call, type Endpoint, post } from '../endpoint';
import { assertMay } from '../parties';
import { notFound, refusal } from '../problems';
import { retryRequest } from '../schemas';
import { commandOf, earlierRequest } from './contracts';

type Body = z.output<typeof retryRequest>;

export const retryRoutes = (deps: Shared): Endpoint[] => [
  post('/v1/milestones/:id/retry', retryRequest, (call) => retry(deps, call)),
];

/** Records it, then has the workflows try; where one could not be told, the same key tells it again. */
async function retry(deps: Shared, call: Call<Body>): Promise<Answer> {
  const scene = isId('milestone', call.id)
    ? await readMilestoneScene(deps.db, call.id, call.idempotency)
    : null;
  if (scene === null) throw notFound();
  assertMay(call.caller, scene.contract, ['ops']);
  assertClockRuns(deps, scene.contract);
  if (scene.earlier !== null) assertSameRequest(scene.earlier, call);
  const { milestone, contract } = scene;
  const command = {
    ...commandOf(call, 'retry'),
    contractId: contract.id,
    milestoneId: milestone.id,
    receivedAt: presentOf(contract, call.receivedAt),
  };
  const { reason } = call.body;
  const done = await recordRetry(deps.db, { milestoneId: milestone.id, reason, command });
  if ('rejection' in done) throw refusal(done.rejection);
  const taken = 'taken' in done ? await earlierRequest(deps, call) : done.command;
  await acceptedOrUnavailable(taken.id, () => tellWorkflows(deps, scene));
  return answerCommand(taken, call);
}

async function tellWorkflows({ db, gateway }: Shared, { milestone }: MilestoneScene): Promise<void> {
  const stuck = await stuckOf(db, milestone);
  const starts = isLive(milestone) ? await milestoneStarts(db, [milestone.id]) : [];
  await Promise.all([...starts.map(gateway.retryMilestone), gateway.retryRailCalls(stuck)]);
}
