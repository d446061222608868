import { formatMoney } from '../domain/money';
import { policyOf } from '../domain/policy';
import { decideHeldOver, type HeldOverMessage } from '../domain/refund-request';
import type { Rejection } from '../domain/rejection';
import { actSchemas } from '../protocol/acts';
import type { HeldOverAct } from '../protocol/names';
import { envelopeOf } from '../protocol/signals';
import type { Command, NewCommand } from '../store/commands';
import { presentOf } from '../store/contracts';
import { newId } from '../store/ids';
import { type RefundRequest, toHeldOverRequest } from '../store/refund-requests';
import type { ContractScene } from '../store/scenes';
import { acceptedOrUnavailable, recordOnce, signalBudget } from './acts';
import { presentAfter } from './clocks';
import { assertSameRequest, type Taken } from './commands';
import type { Shared } from './deps';
import type { Call } from './endpoint';
import { refusal } from './problems';

type Fields = Record<string, unknown>;

/** A request for held-over money and what its contract is like. */
export type RequestScene = ContractScene & { readonly request: RefundRequest };

/**
 * Takes an act on a request for held-over money as `takeAct` does one on a milestone; its own workflow waits for it.
 * @throws ProblemError 409 or 422 for an act that leaves no trace, 503 where Temporal or Postgres is away
 */
export async function takeHeldOverAct(
  deps: Shared,
  call: Call,
  scene: RequestScene,
  type: HeldOverAct,
  fields: Fields,
): Promise<Taken> {
  const { request, earlier } = scene;
  const command = earlier ?? (await recordAct(deps, call, scene, type, fields));
  assertSameRequest(command, call);
  if (command.state !== 'pending') return { command, standing: 'accepted' };
  const alarm = alarmOf(request);
  const summary = describe(type, request, scene.contract.currency);
  const within = signalBudget(alarm, command.receivedAt, presentOf(scene.contract, deps.now()));
  const signal = envelopeOf(command, summary);
  await acceptedOrUnavailable(command.id, () =>
    deps.signalled.do(command.id, () =>
      deps.gateway.signalHeldOver(request.id, request.contractId, type, signal, within),
    ),
  );
  return { command, standing: standingOf(request, command, await presentAfter(deps, scene)) };
}

function recordAct(deps: Shared, call: Call, scene: RequestScene, type: HeldOverAct, payload: Fields) {
  const receivedAt = presentOf(scene.contract, call.receivedAt);
  const command: NewCommand = {
    id: newId.command(),
    kind: type,
    contractId: scene.contract.id,
    refundRequestId: scene.request.id,
    idempotency: call.idempotency,
    actor: call.caller,
    payload,
    receivedAt,
  };
  const act = { type, ...actSchemas[type].parse(payload) };
  const origin = { actor: call.caller, at: receivedAt, cause: command.id };
  const rejection = refuseByState(
    scene,
    { ...act, ...origin } as HeldOverMessage,
    presentOf(scene.contract, deps.now()),
  );
  if (rejection !== null) throw refusal(rejection);
  return recordOnce(deps.db, command);
}

/** As for a milestone: what a pending command or a due clock may change is left to the workflow. */
function refuseByState(scene: RequestScene, message: HeldOverMessage, now: number): Rejection | null {
  const { request, contract, heldOver, commandPending } = scene;
  const facts = { heldOver, policy: policyOf(contract.policy), currency: contract.currency };
  const decision = decideHeldOver(toHeldOverRequest(request), message, facts);
  if (decision === null || !('code' in decision)) return null;
  const mayChange = commandPending || (alarmOf(request)?.at ?? Number.POSITIVE_INFINITY) <= now;
  return mayChange ? null : decision;
}

const alarmOf = ({ state, respondBy }: RefundRequest) =>
  state === 'open' && respondBy !== null ? ({ type: 'responsePeriodOver', at: respondBy } as const) : null;

/** R20, as for a milestone. */
function standingOf(request: RefundRequest, { receivedAt }: Command, now: number): Taken['standing'] {
  const alarm = alarmOf(request);
  if (alarm === null) return 'accepted';
  if (receivedAt > alarm.at) return 'late';
  return now <= alarm.at ? 'accepted' : 'unsure';
}

function describe(type: HeldOverAct, { amount }: RefundRequest, currency: string): string {
  const money = formatMoney(amount, currency);
  switch (type) {
    case 'acceptRefund':
      return `Refund ${money} of held-over money`;
    case 'declineRefund':
      return `Decline the refund of ${money} of held-over money`;
    case 'resolve':
      return `Resolve up to ${money} of held-over money on hold`;
  }
}
