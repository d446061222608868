import type { ActOnMilestone, PlannedAct } from './plan';

/** What whoever acts has seen of his contract so far. */
export type Seen = { readonly contractId: string; readonly milestones: string[] };

export type Request = { readonly path: string; readonly body: object };

// biome-ignore lint/suspicious/noExplicitAny: what the API answers
type Reads = (path: string) => Promise<any>;

/**
 * An act as a request of the API.
 * @returns null where what it is about is not there: a milestone that was never planned, a request nobody opened
 */
export async function requestOf(act: PlannedAct, seen: Seen, read: Reads): Promise<Request | null> {
  const contract = `/v1/contracts/${seen.contractId}`;
  switch (act.kind) {
    case 'plan':
      return {
        path: `${contract}/milestones`,
        body: { title: `Milestone of ${act.amount}`, amount: act.amount },
      };
    case 'end': {
      const side =
        act.onBehalfOf === undefined ? {} : { onBehalfOf: act.onBehalfOf, reason: 'asked by mail' };
      return { path: `${contract}/end`, body: side };
    }
    case 'resolveHeldOver':
      return resolveHeldOver(act.share, seen, read);
    case 'acceptRefund':
    case 'declineRefund':
      return answer(act.kind, act.milestone, seen, read);
    case 'openRefund': {
      const milestoneId = act.milestone === null ? undefined : seen.milestones[act.milestone];
      if (act.milestone !== null && milestoneId === undefined) return null;
      const about = milestoneId === undefined ? {} : { milestoneId };
      return { path: `${contract}/refund-requests`, body: { ...about, reason: 'It comes too late' } };
    }
    default: {
      const id = seen.milestones[act.milestone];
      return id === undefined ? null : { path: `/v1/milestones/${id}/${names[act.kind]}`, body: bodyOf(act) };
    }
  }
}

const names: Readonly<Record<ActOnMilestone['kind'], string>> = {
  fund: 'fund',
  submit: 'submit',
  withdrawSubmission: 'withdraw-submission',
  requestChanges: 'request-changes',
  approve: 'approve',
  bonus: 'bonus',
  hold: 'hold',
  liftHold: 'lift-hold',
  resolve: 'resolve',
};

function bodyOf(act: ActOnMilestone): object {
  switch (act.kind) {
    case 'fund':
      return { paymentMethod: act.paymentMethod };
    case 'submit':
      return { message: 'Here it is', attachments: [{ name: 'draft', url: 'https://files.example/1' }] };
    case 'withdrawSubmission':
      return {};
    case 'requestChanges':
      return { message: 'Bluer, please' };
    case 'approve':
      return act.body;
    case 'bonus':
      return { amount: act.amount, paymentMethod: act.paymentMethod, note: 'Thank you' };
    case 'hold':
    case 'liftHold':
      return { reason: 'a dispute' };
    case 'resolve':
      return { freelancerAmount: act.freelancerAmount, reason: 'as agreed' };
  }
}

async function answer(
  kind: 'acceptRefund' | 'declineRefund',
  milestone: number | null,
  seen: Seen,
  read: Reads,
): Promise<Request | null> {
  const about = milestone === null ? null : seen.milestones[milestone];
  if (about === undefined) return null;
  const found = (await requests(seen, read)).findLast(({ milestoneId = null }) => milestoneId === about);
  if (found === undefined) return null;
  const word = kind === 'acceptRefund' ? 'accept' : 'decline';
  return { path: `/v1/refund-requests/${found.id}/${word}`, body: { reason: 'I have thought about it' } };
}

async function resolveHeldOver(share: number, seen: Seen, read: Reads): Promise<Request | null> {
  const heldOver = (await requests(seen, read)).filter(({ milestoneId = null }) => milestoneId === null);
  const found = heldOver.findLast(({ state }) => state === 'declined') ?? heldOver.at(-1);
  if (found === undefined) return null;
  const freelancerAmount = Math.floor(found.amount * share);
  return { path: `/v1/refund-requests/${found.id}/resolve`, body: { freelancerAmount, reason: 'as agreed' } };
}

type SeenRequest = {
  readonly id: string;
  readonly milestoneId?: string | null;
  readonly amount: number;
  readonly state: string;
};

async function requests({ contractId }: Seen, read: Reads): Promise<readonly SeenRequest[]> {
  return (await read(`/v1/contracts/${contractId}`))?.refundRequests ?? [];
}
