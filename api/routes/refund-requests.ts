import type { z } from 'zod';
import { waits } from '../../config/limits';
import { isId } from '../../domain/ids';
import { findRefundRequest, type RefundRequest } from '../../store/refund-requests';
import { readContractScene } from '../../store/scenes';
import { openHeldOverRequest } from '../../transactions';
import { acceptedOrUnavailable, takeAct } from '../acts';
import { assertClockRuns } from '../clocks';
import { answerCommand, answerTaken, assertSameRequest, awaitOutcome, type Taken } from '../commands';
import type { Shared } from '../deps';
import { type Answer, type Call, type Endpoint, get, post } from '../endpoint';
import { type RequestScene, takeHeldOverAct } from '../held-over-acts';
import { assertMay, assertRole, sendersOf } from '../parties';
import { notFound, refusal, unavailable } from '../problems';
import { heldOverResolve, newRefundRequest, refundAnswer } from '../schemas';
import { refundRequestView } from '../views';
import { commandOf, contractFor, earlierRequest } from './contracts';

type Bodies = {
  readonly request: z.output<typeof newRefundRequest>;
  readonly answer: z.output<typeof refundAnswer>;
  readonly resolve: z.output<typeof heldOverResolve>;
};

export const refundRequestRoutes = (deps: Shared): Endpoint[] => [
  post('/v1/contracts/:id/refund-requests', newRefundRequest, (call) => open(deps, call)),
  get('/v1/refund-requests/:id', (call) => show(deps, call)),
  post('/v1/refund-requests/:id/accept', refundAnswer, (call) => answer(deps, call, 'acceptRefund')),
  post('/v1/refund-requests/:id/decline', refundAnswer, (call) => answer(deps, call, 'declineRefund')),
  post('/v1/refund-requests/:id/resolve', heldOverResolve, (call) => resolve(deps, call)),
];

/** R17: for one milestone's escrow, or, where none is named, for the contract's held-over money. */
async function open(deps: Shared, call: Call<Bodies['request']>): Promise<Answer> {
  const { contract, earlier } = await contractFor(deps, call);
  assertRole(call.caller, sendersOf.openRefund);
  if (earlier !== null) assertSameRequest(earlier, call);
  const { milestoneId } = call.body;
  if (milestoneId === undefined) return openForHeldOver(deps, call, contract.id);
  return openForMilestone(deps, call, contract.id, milestoneId);
}

async function openForHeldOver(
  deps: Shared,
  call: Call<Bodies['request']>,
  contractId: string,
): Promise<Answer> {
  const { caller: actor, receivedAt, body } = call;
  const command = { ...commandOf(call, 'openHeldOverRequest'), contractId };
  const done = await openHeldOverRequest(deps.db, {
    contractId,
    actor,
    reason: body.reason,
    receivedAt,
    command,
  });
  if ('rejection' in done) throw refusal(done.rejection);
  if ('clockFirst' in done) throw unavailable('a clock came first, and has yet to be handled');
  if ('taken' in done) return opened(deps, (await earlierRequest(deps, call)).result);
  await acceptedOrUnavailable(done.command.id, () => deps.gateway.startFollowUps(done.followUps));
  return created(done.request);
}

/** The milestone's workflow opens it; the caller gets the request if it can be had in time, else the command. */
async function openForMilestone(
  deps: Shared,
  call: Call<Bodies['request']>,
  contractId: string,
  milestoneId: string,
): Promise<Answer> {
  if (!isId('milestone', milestoneId)) throw notFound();
  const { reason } = call.body;
  const taken = await takeAct(deps, call, milestoneId, { type: 'openRefund', reason }, contractId);
  const command = await awaitOutcome(deps, taken, call, call.prefer.wait ?? waits.opening);
  return command.state === 'applied' ? opened(deps, command.result) : answerCommand(command, call);
}

async function opened({ db }: Shared, result: Readonly<Record<string, unknown>> | null): Promise<Answer> {
  const request = await findRefundRequest(db, String(result?.refundRequestId));
  if (request === null) throw notFound();
  return created(request);
}

const created = (request: RefundRequest): Answer => ({
  status: 201,
  body: refundRequestView(request),
  headers: { Location: `/v1/refund-requests/${request.id}` },
});

/** A refund request that the caller may know of, and its contract. @throws ProblemError 404 */
async function requestFor(deps: Shared, call: Call, reads = false): Promise<RequestScene> {
  const { db } = deps;
  if (!isId('refundRequest', call.id)) throw notFound();
  const request = await findRefundRequest(db, call.id);
  const scene = request && (await readContractScene(db, request.contractId, reads ? null : call.idempotency));
  if (!request || !scene) throw notFound();
  assertMay(call.caller, scene.contract);
  if (!reads) assertClockRuns(deps, scene.contract);
  return { ...scene, request };
}

async function show(deps: Shared, call: Call): Promise<Answer> {
  const { request } = await requestFor(deps, call, true);
  return { status: 200, body: refundRequestView(request) };
}

async function answer(
  deps: Shared,
  call: Call<Bodies['answer']>,
  type: 'acceptRefund' | 'declineRefund',
): Promise<Answer> {
  const scene = await requestFor(deps, call);
  assertRole(call.caller, sendersOf[type]);
  return answerTaken(deps, await takeAnswer(deps, call, scene, type), call);
}

/** A milestone's own request is answered at the milestone: it is that workflow's second clock (R18). */
function takeAnswer(
  deps: Shared,
  call: Call<Bodies['answer']>,
  scene: RequestScene,
  type: 'acceptRefund' | 'declineRefund',
): Promise<Taken> {
  const { id, milestoneId } = scene.request;
  const reason = call.body.reason === undefined ? {} : { reason: call.body.reason };
  if (milestoneId === null) return takeHeldOverAct(deps, call, scene, type, reason);
  return takeAct(deps, call, milestoneId, { type, refundRequestId: id, ...reason });
}

/** R17, R19: ops part held-over money that a decline has put on hold. */
async function resolve(deps: Shared, call: Call<Bodies['resolve']>): Promise<Answer> {
  const scene = await requestFor(deps, call);
  assertRole(call.caller, sendersOf.resolve);
  if (scene.earlier !== null) assertSameRequest(scene.earlier, call);
  const { milestoneId, state } = scene.request;
  if (milestoneId !== null) {
    const detail = `this request is for a milestone's escrow: resolve milestone ${milestoneId} instead`;
    throw refusal({ code: 'wrong_state', rule: 'R19', detail, state, possible: [] });
  }
  return answerTaken(deps, await takeHeldOverAct(deps, call, scene, 'resolve', { ...call.body }), call);
}
