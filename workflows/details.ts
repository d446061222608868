import { describeActor } from '../domain/actor';
import { toIso } from '../domain/instant';
import { escrowOf, ifNobodyActs, type Milestone, possibleFor, type StateName } from '../domain/milestone';
import type { RefundCause } from '../domain/milestone/state';
import { formatMoney } from '../domain/money';
import type { Snapshot, WebhookPass } from '../protocol/activities';
import type { Difference, Reconciliation } from '../protocol/reconciliation';
import { asWritten } from './markdown';
import { opsLine, partiesLine, table, troubleLines, write } from './page';
import { type Remembered, rememberedLines } from './told';

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
    possible: possibleFor(milestone),
    version: milestone.version,
    details: state,
  };
}

/** The milestone in ten seconds, on its page in the Temporal UI. */
export function showDetails(snapshot: Snapshot, remembered: Remembered): void {
  const { milestone, currency, clockOffset } = snapshot;
  const { state } = milestone;
  const nobody = ifNobodyActs(milestone, currency);
  write([
    `**${inWords(state.name)}** - ${asWritten(milestone.title)}, milestone ${milestone.sequence}`,
    '',
    ...troubleLines(),
    ...(state.name === 'on_hold'
      ? [`On hold since ${toIso(state.heldAt)}: ${asWritten(state.reason)}.`, '']
      : []),
    ...table('money', [
      ['price', formatMoney(milestone.amount, currency)],
      ['in escrow', formatMoney(escrowOf(milestone), currency)],
      ...outcomeRows(milestone, currency),
    ]),
    ...table('clock', clockRows(milestone)),
    ...(nobody === null ? [] : [`If nobody acts: ${nobody}.`, '']),
    ...endedLines(milestone),
    ...(clockOffset === undefined ? [] : ['Its contract goes by a test clock, not by real time.', '']),
    ...rememberedLines(remembered),
    ...possibleLines(milestone),
    partiesLine(milestone.contractId),
  ]);
}

const inWords = (state: string): string => state.replaceAll('_', ' ');

/** Who has ended it, and when. */
function endedLines({ state }: Milestone): string[] {
  switch (state.name) {
    case 'paid':
      return state.how === 'silence'
        ? [`Paid by silence: nobody acted until the review deadline. Settled at ${toIso(state.at)}.`, '']
        : [`Approved by ${asWritten(describeActor(state.by))} at ${toIso(state.at)}.`, ''];
    case 'refunded':
      return [`Refunded at ${toIso(state.at)}: ${refundCauses[state.because]}.`, ''];
    case 'resolved':
      return [`Resolved by ${asWritten(describeActor(state.by))} at ${toIso(state.at)}.`, ''];
    case 'planned':
      return state.lastFailure === null
        ? []
        : [`Not funded: ${asWritten(state.lastFailure.reason)} The client can fund it again.`, ''];
    default:
      return [];
  }
}

const refundCauses: Readonly<Record<RefundCause, string>> = {
  accepted: 'the freelancer accepted the refund request',
  silence: 'the freelancer did not answer the refund request in time',
  freelancer_ended_contract: 'the freelancer ended the contract',
};

/** While the rail is asked, whatever is sent waits for its answer. */
function possibleLines(milestone: Milestone): string[] {
  const { state, id } = milestone;
  const possible =
    state.name === 'funding'
      ? 'whatever is sent now waits until the charge is answered'
      : possibleFor(milestone).join(', ') || 'nothing';
  const ops = opsCan[state.name] ?? [];
  return [`Possible now: ${possible}.`, '', ...(ops.length === 0 ? [] : [opsLine(id, ops), ''])];
}

/** As the CLI calls it; what makes most sense first. */
const opsCan: Readonly<Partial<Record<StateName, readonly string[]>>> = {
  funding: ['retry'],
  active: ['hold'],
  in_review: ['hold'],
  changes_requested: ['hold'],
  on_hold: ['resolve', 'lift'],
};

/** The instants that are still to come. */
function clockRows({ state, refundRequest }: Milestone): [string, string][] {
  const next = state.name === 'in_review' ? state.reminders.find(({ rangAt }) => rangAt === null) : undefined;
  return [
    ...(next === undefined ? [] : [['next reminder', toIso(next.at)] as [string, string]]),
    ...(state.name === 'in_review'
      ? [['review deadline', toIso(state.reviewDeadline)] as [string, string]]
      : []),
    ...(refundRequest === null || state.name === 'on_hold'
      ? []
      : [
          [`refund request ${refundRequest.id}, answer by`, toIso(refundRequest.respondBy)] as [
            string,
            string,
          ],
        ]),
  ];
}

function outcomeRows({ state }: Milestone, currency: string): [string, string][] {
  const row = (name: string, amount: number): [string, string] => [name, formatMoney(amount, currency)];
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
export function showWebhookEndpoint(endpointId: string, pass: Extract<WebhookPass, { state: 'on' }>): void {
  const { url, platformId, waiting, parked, failures, failingSince, lastFailure, retryInMs } = pass;
  const next = retryInMs === null ? null : toIso(Date.now() + retryInMs);
  write([
    `**${failures === 0 ? 'answers' : 'fails'}** - ${asWritten(url)} of ${asWritten(platformId)}`,
    '',
    ...troubleLines(),
    ...table('deliveries', [
      ['waiting', String(waiting)],
      ['parked', String(parked)],
      ['failed in a row', String(failures)],
    ]),
    ...(failingSince === null
      ? []
      : [`Failing since ${toIso(failingSince)}: ${asWritten(lastFailure ?? 'no answer')}.`, '']),
    ...(next === null ? [] : [`Tried again at ${next}.`, '']),
    ...(failures === 0
      ? []
      : [
          'If nobody acts: each event is tried for three days and then parked; an endpoint that takes nothing for five days is turned off. No money waits for it. Its owner has to mend the receiver.',
          '',
        ]),
    ...(parked === 0 ? [] : [opsLine(endpointId, ['replay-webhooks'])]),
  ]);
}

/** What a reconciliation has found, with cause and cure. */
export function showReconciliation(result: Reconciliation, first: readonly Difference[]): void {
  const { differences, finishedAt, found, compared, waiting } = result;
  const rest = differences - first.length;
  const lines = [
    `**${differences === 0 ? 'no differences' : `${differences} differences`}** - ${finishedAt}`,
    '',
    ...table(
      'compared',
      Object.entries(compared).map(([step, count]) => [step, String(count)]),
    ),
    ...Object.entries(waiting)
      .filter(([, { count }]) => count > 0)
      .map(
        ([what, { count, oldestSeconds }]) => `Waiting: ${count} ${what}, the oldest for ${oldestSeconds} s.`,
      ),
    ...Object.entries(found).map(([kind, count]) => `- ${count} ${kind}`),
    '',
    ...first.map(
      ({ kind, subject, found: what, cause, cure }) =>
        `- **${kind}** ${asWritten(subject)}: ${asWritten(what)}. Cause: ${cause}. Cure: ${asWritten(cure)}.`,
    ),
    ...(rest > 0 ? [`... and ${rest} more: milestone-escrow ops reconcile tells all.`] : []),
  ];
  write(lines);
}
