import type { z } from 'zod';
import { isId } from '../../domain/ids';
import { noFollowUps } from '../../protocol/activities';
import type { Command, Idempotency, NewCommand } from '../../store/commands';
import { findCommandByKey } from '../../store/commands';
import { type Contract, findContract, isEndTold } from '../../store/contracts';
import { newId } from '../../store/ids';
import { type ContractScene, readContractScene } from '../../store/scenes';
import { addMilestone, createContract, endContract } from '../../transactions';
import { acceptedOrUnavailable } from '../acts';
import { assertClockRuns, assertSandbox, clockProblem } from '../clocks';
import { answerCommand, assertSameRequest } from '../commands';
import type { Shared } from '../deps';
import { type Answer, type Call, type Endpoint, get, post } from '../endpoint';
import { assertMay, assertRole } from '../parties';
import { invalid, notFound, type ProblemError, refusal } from '../problems';
import { contractDetails, milestoneDetails } from '../reads';
import { endOfContract, newContract, newMilestone } from '../schemas';
import { contractView } from '../views';

type Bodies = {
  readonly contract: z.output<ReturnType<typeof newContract>>;
  readonly milestone: z.output<typeof newMilestone>;
  readonly end: z.output<typeof endOfContract>;
};

export const contractRoutes = (deps: Shared): Endpoint[] => [
  post('/v1/contracts', newContract(deps.policyBounds), (call) => create(deps, call)),
  get('/v1/contracts/:id', (call) => show(deps, call)),
  post('/v1/contracts/:id/milestones', newMilestone, (call) => plan(deps, call)),
  post('/v1/contracts/:id/end', endOfContract, (call) => end(deps, call)),
];

/** The command that stands for a request which is carried out at once. */
export function commandOf(call: Call, kind: string): Omit<NewCommand, 'contractId'> {
  const { idempotency, caller, receivedAt } = call;
  return {
    id: newId.command(),
    kind,
    idempotency,
    actor: caller,
    payload: call.body as Record<string, unknown>,
    receivedAt,
  };
}

/** R22: the request that this caller's key was used for, which must be this one. */
export async function earlierRequest({ db }: Shared, call: Call) {
  const earlier = await findCommandByKey(db, call.idempotency satisfies Idempotency);
  if (earlier === null) throw new Error('a key was taken, and nothing is found under it');
  assertSameRequest(earlier, call);
  return earlier;
}

/**
 * Refuses a request, unless the caller's key was used before: then that request counts, as it was judged then (R22).
 * @throws ProblemError the fault, or 422 where the key was used for another request
 */
export async function refuseIfNew({ db }: Shared, call: Call, fault: () => ProblemError): Promise<void> {
  const earlier = await findCommandByKey(db, call.idempotency);
  if (earlier === null) throw fault();
  assertSameRequest(earlier, call);
}

async function create(deps: Shared, call: Call<Bodies['contract']>): Promise<Answer> {
  assertRole(call.caller, ['platform']);
  const { testClockId = null, ...terms } = call.body;
  if (testClockId !== null) assertSandbox(deps);
  const contract = { ...terms, testClockId, platformId: call.caller.id, createdAt: call.receivedAt };
  const done = await createContract(deps.db, { contract, command: commandOf(call, 'createContract') });
  if ('rejection' in done) throw refusal(done.rejection);
  if ('clockFault' in done) throw clockProblem(done);
  if ('contract' in done) return contractCreated(done.contract);
  const { contractId } = await earlierRequest(deps, call);
  const known = contractId === null ? null : await findContract(deps.db, contractId);
  if (known === null) throw notFound();
  return contractCreated(known);
}

const contractCreated = (contract: Contract): Answer => ({
  status: 201,
  body: contractView(contract),
  headers: { Location: `/v1/contracts/${contract.id}` },
});

/** A contract that the caller may know of. @throws ProblemError 404 */
export async function contractFor(deps: Shared, call: Call, reads = false): Promise<ContractScene> {
  if (!isId('contract', call.id)) throw notFound();
  const scene = await readContractScene(deps.db, call.id, reads ? null : call.idempotency);
  if (scene === null) throw notFound();
  assertMay(call.caller, scene.contract);
  if (!reads) assertClockRuns(deps, scene.contract);
  return scene;
}

async function show(deps: Shared, call: Call): Promise<Answer> {
  const { contract } = await contractFor(deps, call, true);
  return { status: 200, body: await contractDetails(deps.db, contract.id) };
}

async function plan(deps: Shared, call: Call<Bodies['milestone']>): Promise<Answer> {
  const { contract, earlier } = await contractFor(deps, call);
  assertRole(call.caller, ['platform', 'client']);
  if (earlier !== null) assertSameRequest(earlier, call);
  const { title, amount, description = null } = call.body;
  const command = { ...commandOf(call, 'addMilestone'), contractId: contract.id };
  const done = await addMilestone(deps.db, {
    contractId: contract.id,
    ...{ title, amount, description, command },
    createdAt: call.receivedAt,
  });
  if ('rejection' in done) throw refusal(done.rejection);
  const id = 'milestone' in done ? done.milestone.id : await milestoneOf(deps, call);
  const body = await milestoneDetails(deps.db, id, contract);
  if (body === null) throw notFound();
  return { status: 201, body, headers: { Location: `/v1/milestones/${id}` } };
}

/** The milestone that an earlier request with this key has added. */
async function milestoneOf(deps: Shared, call: Call): Promise<string> {
  const { result } = await earlierRequest(deps, call);
  return String(result?.milestoneId);
}

/** R16. */
async function end(deps: Shared, call: Call<Bodies['end']>): Promise<Answer> {
  const { contract, earlier } = await contractFor(deps, call);
  assertRole(call.caller, ['client', 'freelancer', 'ops']);
  const by = endingSide(call);
  if (earlier !== null) assertSameRequest(earlier, call);
  const command = { ...commandOf(call, 'end'), contractId: contract.id };
  const { caller: actor, receivedAt, body } = call;
  const request = { contractId: contract.id, by, actor, reason: body.reason ?? null, receivedAt, command };
  const done = await endContract(deps.db, request);
  if ('rejection' in done) throw refusal(done.rejection);
  if ('taken' in done) return answerCommand(await endedBefore(deps, call, contract.id), call);
  await acceptedOrUnavailable(done.command.id, () => deps.gateway.startFollowUps(done.followUps));
  return answerCommand(done.command, call);
}

/** R23: whoever was to have the end told may have died over it: where nobody has been told yet, it is told now. */
async function endedBefore(deps: Shared, call: Call, contractId: string): Promise<Command> {
  const earlier = await earlierRequest(deps, call);
  if (!(await isEndTold(deps.db, contractId))) {
    const untold = { ...noFollowUps, contractEnds: [contractId] };
    await acceptedOrUnavailable(earlier.id, () => deps.gateway.startFollowUps(untold));
  }
  return earlier;
}

/** Which side ends: ops say for whom, and by default for the client, whose end moves nothing at once. */
function endingSide({ caller, body }: Call<Bodies['end']>): 'client' | 'freelancer' {
  if (caller.role === 'ops') {
    if (body.reason === undefined) throw invalid([{ path: '/reason', message: 'must be given by ops' }]);
    return body.onBehalfOf ?? 'client';
  }
  if (body.onBehalfOf !== undefined) throw invalid([{ path: '/onBehalfOf', message: 'is for ops only' }]);
  return caller.role === 'freelancer' ? 'freelancer' : 'client';
}
