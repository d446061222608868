import { type Act, HELD_OVER } from '../model';

/** How the service calls what the model calls otherwise. */
export const wireNames: Readonly<Record<string, string>> = {
  askRefund: 'openRefund',
  resolveRefund: 'resolve',
};

/** An act's own fields as the service takes them. */
export async function fieldsOf(
  act: Act,
  requestNamed: (name: string) => Promise<{ readonly id: string; readonly milestoneId?: string | null }>,
  card = 'pm_ok',
): Promise<Record<string, unknown>> {
  switch (act.type) {
    case 'fund':
      return { paymentMethod: card };
    case 'submit':
      return { message: 'Here it is', attachments: [] };
    case 'requestChanges':
      return { message: 'Bluer, please' };
    case 'hold':
    case 'liftHold':
    case 'askRefund':
      return { reason: 'a reason' };
    case 'resolve':
    case 'resolveRefund':
      return { freelancerAmount: act.freelancerAmount, reason: 'a split' };
    case 'bonus':
      return { amount: act.amount, paymentMethod: card };
    case 'approve': {
      const { amount, bonus, endContract, acknowledgeUnsubmitted } = act;
      return {
        ...(amount === undefined ? {} : { amount }),
        ...(bonus === undefined ? {} : { bonus: { amount: bonus, paymentMethod: card } }),
        ...(endContract === undefined ? {} : { endContract }),
        ...(acknowledgeUnsubmitted === undefined ? {} : { acknowledgeUnsubmitted }),
      };
    }
    case 'acceptRefund':
    case 'declineRefund': {
      const { id, milestoneId } = await requestNamed(act.request);
      return milestoneId ? { refundRequestId: id } : {};
    }
    default:
      return {};
  }
}

/** The last part of each call's path, where it is not the act's name. */
const callNames: Readonly<Record<string, string>> = {
  ...wireNames,
  withdrawSubmission: 'withdraw-submission',
  requestChanges: 'request-changes',
  liftHold: 'lift-hold',
  acceptRefund: 'accept',
  declineRefund: 'decline',
};

/** The service's ids of what the model calls by names. */
export type Ids = {
  readonly contract: string;
  milestone(name: string): string;
  request(name: string): Promise<string>;
};

/** The call of the API that an act is. */
export async function callOf(act: Act, ids: Ids, card?: string): Promise<{ path: string; body: object }> {
  const contract = `/v1/contracts/${ids.contract}`;
  const fields = await fieldsOf(act, async () => ({ id: '' }), card);
  switch (act.type) {
    case 'plan':
      return { path: `${contract}/milestones`, body: { title: act.milestone, amount: act.amount } };
    case 'end': {
      const { onBehalfOf } = act;
      return {
        path: `${contract}/end`,
        body: onBehalfOf === undefined ? {} : { onBehalfOf, reason: 'a reason' },
      };
    }
    case 'askRefund': {
      const piece = act.piece === HELD_OVER ? {} : { milestoneId: ids.milestone(act.piece) };
      return { path: `${contract}/refund-requests`, body: { ...fields, ...piece } };
    }
    case 'acceptRefund':
    case 'declineRefund':
    case 'resolveRefund': {
      const { refundRequestId: _, ...body } = fields;
      const request = await ids.request(act.request);
      return { path: `/v1/refund-requests/${request}/${callNames[act.type]}`, body };
    }
    default: {
      const name = callNames[act.type] ?? act.type;
      return { path: `/v1/milestones/${ids.milestone(act.milestone)}/${name}`, body: fields };
    }
  }
}
