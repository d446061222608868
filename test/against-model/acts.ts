import type { Act } from '../model';

/** How the service calls what the model calls otherwise. */
export const wireNames: Readonly<Record<string, string>> = {
  askRefund: 'openRefund',
  resolveRefund: 'resolve',
};

/** An act's own fields as the service takes them. */
export async function fieldsOf(
  act: Act,
  requestNamed: (name: string) => Promise<{ readonly id: string; readonly milestoneId?: string | null }>,
): Promise<Record<string, unknown>> {
  switch (act.type) {
    case 'fund':
      return { paymentMethod: 'pm_ok' };
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
      return { amount: act.amount, paymentMethod: 'pm_ok' };
    case 'approve': {
      const { amount, bonus, endContract, acknowledgeUnsubmitted } = act;
      return {
        ...(amount === undefined ? {} : { amount }),
        ...(bonus === undefined ? {} : { bonus: { amount: bonus, paymentMethod: 'pm_ok' } }),
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
