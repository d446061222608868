import { HELD_OVER, type Message } from '../../model';
import type { SceneCommand, SceneEvent } from './scene';

/** How the model calls refund requests: by what they are for, in the order in which they were opened. */
export class RequestNames {
  readonly #names = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  hear({ type, refundRequestId, milestoneId }: SceneEvent): void {
    if (type !== 'refund_request.opened' || refundRequestId === null) return;
    const piece = milestoneId ?? HELD_OVER;
    const count = (this.#counts.get(piece) ?? 0) + 1;
    this.#counts.set(piece, count);
    this.#names.set(refundRequestId, `${piece}/${count}`);
  }

  of(refundRequestId: string): string {
    return this.#names.get(refundRequestId) ?? `no such request ${refundRequestId}`;
  }
}

type Role = 'client' | 'freelancer' | 'platform' | 'ops';

/** A command of the service as a message of the rules; null for what no rule is about. */
export function messageOf(command: SceneCommand, names: RequestNames): Message | null {
  const { id, kind, payload, milestoneId, refundRequestId } = command;
  const said = { command: id, by: command.actorRole as Role };
  const milestone = String(milestoneId ?? command.result?.milestoneId);
  switch (kind) {
    case 'addMilestone':
      return { ...said, type: 'plan', milestone, amount: payload.amount };
    case 'fund':
    case 'submit':
    case 'withdrawSubmission':
    case 'requestChanges':
    case 'hold':
    case 'liftHold':
      return { ...said, type: kind, milestone };
    case 'approve':
      return { ...said, type: kind, milestone, ...approvalOf(payload) };
    case 'bonus':
      return { ...said, type: kind, milestone, amount: payload.amount };
    case 'resolve': {
      const { freelancerAmount } = payload;
      if (milestoneId !== null) return { ...said, type: kind, milestone, freelancerAmount };
      return { ...said, type: 'resolveRefund', request: names.of(String(refundRequestId)), freelancerAmount };
    }
    case 'openRefund':
      return { ...said, type: 'askRefund', piece: milestone };
    case 'openHeldOverRequest':
      return { ...said, type: 'askRefund', piece: HELD_OVER };
    case 'acceptRefund':
    case 'declineRefund':
      return { ...said, type: kind, request: names.of(String(refundRequestId ?? payload.refundRequestId)) };
    case 'end':
      return { ...said, type: kind, ...(payload.onBehalfOf ? { onBehalfOf: payload.onBehalfOf } : {}) };
    default:
      return null;
  }
}

function approvalOf({ amount, bonus, endContract, acknowledgeUnsubmitted }: SceneCommand['payload']) {
  return {
    ...(amount === undefined ? {} : { amount }),
    ...(bonus === undefined ? {} : { bonus: bonus.amount }),
    ...(endContract === undefined ? {} : { endContract }),
    ...(acknowledgeUnsubmitted === undefined ? {} : { acknowledgeUnsubmitted }),
  };
}
