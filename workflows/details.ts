import { setCurrentDetails } from '@temporalio/workflow';
import { toIso } from '../domain/instant';
import { escrowOf, ifNobodyActs, type Milestone, possibleFrom } from '../domain/milestone';
import { formatMoney } from '../domain/money';
import type { Handled, Snapshot, WebhookPass } from '../protocol/activities';
import { currentTrouble } from './attributes';
import { asWritten } from './markdown';

/** What the query returns: instants as text, and never "time left", which would be frozen. */
export function presentMilestone({ milestone, currency }: Snapshot) {
  const { state, refundRequest } = milestone;
  return {
    id: milestone.id,
    contractId: milestone.contractId,
    title: milestone.title,
    state: state.name,
    amount: milestone.amount,
    inEscrow: escrowOf(milestone),
    currency,
    reviewDeadline: state.name === 'in_review' ? toIso(state.reviewDeadline) : null,
    refundRequest: refundRequest && { id: refundRequest.id, respondBy: toIso(refundRequest.respondBy) },
    ifNobodyActs: ifNobodyActs(milestone, currency),
    possible: possibleFrom(state.name),
    version: milestone.version,
    details: state,
  };
}

/** The milestone in ten seconds, on its page in the Temporal UI. */
export function showDetails({ milestone, currency, clockOffset }: Snapshot, last?: Handled): void {
  const nobody = ifNobodyActs(milestone, currency);
  const trouble = currentTrouble();
  const lines = [
    `**${milestone.state.name.replaceAll('_', ' ')}** - ${asWritten(milestone.title)}`,
    '',
    '| money | |',
    '|---|---|',
    `| price | ${formatMoney(milestone.amount, currency)} |`,
    `| in escrow | ${formatMoney(escrowOf(milestone), currency)} |`,
    ...outcomeRows(milestone, currency),
    '',
    ...(nobody === null ? [] : [`If nobody acts: ${nobody}.`, '']),
    ...(clockOffset === undefined ? [] : ['Its contract goes by a test clock, not by real time.', '']),
    ...(milestone.refundRequest ? [`Refund request ${milestone.refundRequest.id} is open.`, ''] : []),
    ...(last?.reason ? [`Last message refused: ${asWritten(last.reason)}.`, ''] : []),
    ...(trouble === null ? [] : [`**Needs attention:** ${asWritten(trouble)}`, '']),
    `Possible now: ${possibleFrom(milestone.state.name).join(', ') || 'nothing'}.`,
  ];
  setCurrentDetails(lines.join('\n'));
}

function outcomeRows({ state }: Milestone, currency: string): string[] {
  const row = (name: string, amount: number) => `| ${name} | ${formatMoney(amount, currency)} |`;
  switch (state.name) {
    case 'funding':
      return [row('drawn from held over', state.drawn), row('being charged', state.shortfall)];
    case 'paid':
      return [
        row('released', state.released),
        row('of it the fee', state.fee),
        row('held over', state.heldOver),
      ];
    case 'refunded':
      return [row('refunded', state.refunded)];
    case 'resolved':
      return [
        row('released', state.released),
        row('of it the fee', state.fee),
        row('refunded', state.refunded),
      ];
    default:
      return [];
  }
}

/** A webhook endpoint in ten seconds. */
export function showWebhookEndpoint(pass: Extract<WebhookPass, { state: 'on' }>): void {
  const { url, platformId, waiting, parked, failures, failingSince, lastFailure, retryInMs } = pass;
  const next = retryInMs === null ? null : toIso(Date.now() + retryInMs);
  const lines = [
    `**${failures === 0 ? 'answers' : 'fails'}** - ${asWritten(url)} of ${asWritten(platformId)}`,
    '',
    '| deliveries | |',
    '|---|---|',
    `| waiting | ${waiting} |`,
    `| parked | ${parked} |`,
    `| failed in a row | ${failures} |`,
    '',
    ...(failingSince === null
      ? []
      : [`Failing since ${toIso(failingSince)}: ${asWritten(lastFailure ?? '')}.`, '']),
    ...(next === null ? [] : [`Tried again at ${next}.`, '']),
    ...(parked === 0 ? [] : ['Parked events are sent again by POST /v1/webhook-endpoints/{id}/replay.']),
  ];
  setCurrentDetails(lines.join('\n'));
}
