import { setCurrentDetails } from '@temporalio/workflow';
import { type Instant, toIso } from '../domain/instant';
import { escrowOf, ifNobodyActs, type Milestone, possibleFor } from '../domain/milestone';
import { formatMoney } from '../domain/money';
import type { Snapshot, WebhookPass } from '../protocol/activities';
import type { Difference, Reconciliation } from '../protocol/reconciliation';
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
    possible: possibleFor(milestone),
    version: milestone.version,
    details: state,
  };
}

/** A message that was handled, for the reader. */
export type Told = {
  /** What it does, in money terms, and who sent it. */
  readonly what: string;
  readonly by: string;
  readonly receivedAt: Instant;
  readonly outcome: string;
  /** Why it was refused. */
  readonly reason?: string;
};

/** What a run remembers of its messages: the last one, and the last one that was refused. */
export type Remembered = { last: Told | null; refused: Told | null };

/** The milestone in ten seconds, on its page in the Temporal UI. */
export function showDetails(snapshot: Snapshot, { last, refused }: Remembered): void {
  const { milestone, currency, clockOffset } = snapshot;
  const nobody = ifNobodyActs(milestone, currency);
  const trouble = currentTrouble();
  const lines = [
    `**${milestone.state.name.replaceAll('_', ' ')}** - ${asWritten(milestone.title)}, milestone ${milestone.sequence}`,
    '',
    ...(trouble === null ? [] : [`**Needs attention:** ${asWritten(trouble)}`, '']),
    ...table('money', [
      ['price', formatMoney(milestone.amount, currency)],
      ['in escrow', formatMoney(escrowOf(milestone), currency)],
      ...outcomeRows(milestone, currency),
    ]),
    ...table('clock', clockRows(milestone)),
    ...(nobody === null ? [] : [`If nobody acts: ${nobody}.`, '']),
    ...(clockOffset === undefined ? [] : ['Its contract goes by a test clock, not by real time.', '']),
    ...(milestone.state.name === 'on_hold' ? [`On hold: ${asWritten(milestone.state.reason)}.`, ''] : []),
    ...(last === null ? [] : [`Last message: ${toldOf(last)}.`, '']),
    ...(refused === null || refused === last ? [] : [`Last refusal: ${toldOf(refused)}.`, '']),
    `Possible now: ${possibleFor(milestone).join(', ') || 'nothing'}.`,
  ];
  setCurrentDetails(lines.join('\n'));
}

const toldOf = ({ what, by, receivedAt, outcome, reason }: Told): string =>
  `${asWritten(what)}, by ${asWritten(by)}, received ${toIso(receivedAt)}: ${outcome}${reason === undefined ? '' : `, ${asWritten(reason)}`}`;

function table(title: string, rows: readonly (readonly [string, string])[]): string[] {
  if (rows.length === 0) return [];
  return [`| ${title} | |`, '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`), ''];
}

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
export function showWebhookEndpoint(pass: Extract<WebhookPass, { state: 'on' }>): void {
  const { url, platformId, waiting, parked, failures, failingSince, lastFailure, retryInMs } = pass;
  const next = retryInMs === null ? null : toIso(Date.now() + retryInMs);
  const lines = [
    `**${failures === 0 ? 'answers' : 'fails'}** - ${asWritten(url)} of ${asWritten(platformId)}`,
    '',
    ...table('deliveries', [
      ['waiting', String(waiting)],
      ['parked', String(parked)],
      ['failed in a row', String(failures)],
    ]),
    ...(failingSince === null
      ? []
      : [`Failing since ${toIso(failingSince)}: ${asWritten(lastFailure ?? 'no answer')}.`, '']),
    ...(next === null ? [] : [`Tried again at ${next}.`, '']),
    ...(parked === 0 ? [] : ['Parked events are sent again by POST /v1/webhook-endpoints/{id}/replay.']),
  ];
  setCurrentDetails(lines.join('\n'));
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
  setCurrentDetails(lines.join('\n').slice(0, MOST_DETAILS));
}

/** Temporal takes 20 KB. */
const MOST_DETAILS = 15_000;
