import { toIso } from '../instant';
import { formatMoney } from '../money';
import { nextAlarm } from './clock';
import type { Message } from './messages';
import type { Milestone, Waiting } from './state';

/** R4: what happens if nobody acts, for everyone who can see the milestone; null if nothing ever will. */
export function ifNobodyActs(milestone: Waiting, currency: string): string | null {
  const { state, refundRequest, amount } = milestone;
  const escrow = formatMoney(amount, currency);
  // As if all were due: then a reminder is none that matters.
  const settling = nextAlarm(milestone, Number.POSITIVE_INFINITY);
  if (settling?.type === 'reviewDeadline') {
    return `${escrow} is released to the freelancer at ${toIso(settling.at)}`;
  }
  if (settling?.type === 'responsePeriodOver') {
    return `${escrow} is refunded to the client at ${toIso(settling.at)}`;
  }
  switch (state.name) {
    case 'funding':
      return 'the payment rail answers the charge';
    case 'on_hold':
      return `${escrow} stays on hold until ops lift or resolve it${refundRequest ? '; the refund request waits' : ''}`;
    case 'active':
    case 'changes_requested':
      return `${escrow} stays in escrow until the freelancer submits work or the client acts`;
    default:
      return null;
  }
}

/** One line on what a message does, in money terms, for whoever reads the workflow's history. */
export function describeMessage(
  message: Message,
  { amount }: Pick<Milestone, 'amount'>,
  currency: string,
): string {
  const money = (minor: number) => formatMoney(minor, currency);
  switch (message.type) {
    case 'fund':
      return `Fund ${money(amount)}`;
    case 'submit':
      return 'Submit work';
    case 'withdrawSubmission':
      return 'Withdraw the submission';
    case 'requestChanges':
      return 'Request changes';
    case 'approve': {
      const released = message.amount ?? amount;
      const rest = amount - released;
      return [
        `Release ${money(released)}`,
        ...(rest > 0 ? [`hold over ${money(rest)}`] : []),
        ...(message.bonus ? [`bonus ${money(message.bonus.amount)}`] : []),
        ...(message.endContract ? ['end the contract'] : []),
      ].join(', ');
    }
    case 'bonus':
      return `Bonus ${money(message.amount)}`;
    case 'hold':
      return `Hold ${money(amount)}`;
    case 'liftHold':
      return 'Lift the hold';
    case 'resolve':
      return `Resolve: ${money(message.freelancerAmount)} to the freelancer, ${money(amount - message.freelancerAmount)} refunded`;
    case 'openRefund':
      return `Ask for a refund of ${money(amount)}`;
    case 'acceptRefund':
      return `Refund ${money(amount)}`;
    case 'declineRefund':
      return 'Decline the refund';
    case 'reviewDeadline':
      return `Release ${money(amount)}: silence until the review deadline`;
    case 'responsePeriodOver':
      return `Refund ${money(amount)}: silence until the end of the response period`;
    case 'reminder':
      return `Remind the client: ${money(amount)} is released unless he acts`;
    case 'charged':
      return `Escrow funded: ${money(amount)}`;
    case 'chargeDeclined':
      return 'Charge declined';
    case 'contractEnding':
      return 'The contract is ending';
  }
}
