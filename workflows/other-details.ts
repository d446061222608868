import { workflowInfo } from '@temporalio/workflow';
import { toIso } from '../domain/instant';
import { formatMoney } from '../domain/money';
import type { RequestSnapshot } from '../protocol/activities';
import { opsLine, partiesLine, type Row, table, troubleLines, write } from './page';
import { type Remembered, rememberedLines } from './told';

/** What ops read on the pages of whatever is no milestone. */

/** A request for held-over money (R17). */
export function showRequestDetails(snapshot: RequestSnapshot, remembered: Remembered): void {
  const { request, currency, contractId, clockOffset } = snapshot;
  const money = (name: string, minor: number): Row => [name, formatMoney(minor, currency)];
  const { heading, rows, next } = standingOf(request.state, money);
  write([
    `**${heading}** - refund request ${request.id} for the contract's held-over money`,
    '',
    ...troubleLines(),
    ...table('money', [money('asked back', request.asked), ...rows]),
    ...(request.state.name === 'open' ? table('clock', [['answer by', toIso(request.state.respondBy)]]) : []),
    ...(next === null ? [] : [next, '']),
    ...(clockOffset === undefined ? [] : ['Its contract goes by a test clock, not by real time.', '']),
    ...rememberedLines(remembered),
    ...(request.state.name === 'declined' ? [opsLine(request.id, ['resolve']), ''] : []),
    partiesLine(contractId),
  ]);
}

type Standing = { readonly heading: string; readonly rows: readonly Row[]; readonly next: string | null };

function standingOf(
  state: RequestSnapshot['request']['state'],
  money: (name: string, minor: number) => Row,
): Standing {
  switch (state.name) {
    case 'open':
      return {
        heading: 'waits for the freelancer',
        rows: [],
        next: `If nobody acts: it is refunded to the client at ${toIso(state.respondBy)}, or what is then still held over. Possible now: acceptRefund, declineRefund.`,
      };
    case 'declined': {
      const next = 'If nobody acts: it stays on hold, and funds nothing, until ops resolve it.';
      return { heading: 'on hold: declined', rows: [money('on hold', state.onHold)], next };
    }
    case 'refunded':
      return { heading: 'refunded', rows: [money('refunded', state.refunded)], next: null };
    case 'superseded':
      return { heading: 'superseded', rows: [], next: 'Nothing was left of what it asked for.' };
    case 'resolved': {
      const rows = [money('released', state.released), money('refunded', state.refunded)];
      return { heading: 'resolved by ops', rows, next: null };
    }
  }
}

/** The milestone whose run has started this one; none where the API or the sweep did. */
const parentMilestone = (): string | null =>
  /^milestone\/(ms_.+)$/.exec(workflowInfo().parent?.workflowId ?? '')?.[1] ?? null;

/** A call to the payment rail outside a milestone's own run. @param outcome null while it is not known */
export function showRailCall(what: string, outcome: string | null, meanwhile: string): void {
  const milestone = parentMilestone();
  write([
    `**${outcome ?? 'at the payment rail'}** - ${what}`,
    '',
    ...troubleLines(),
    ...(outcome === null
      ? [
          `If nobody acts: the payment rail is asked under one key, again and again, until it answers. ${meanwhile}`,
          '',
          opsLine(milestone ?? 'ms_...', ['retry']),
          '',
        ]
      : []),
    ...(milestone === null ? [] : [`Milestone ${milestone}.`]),
  ]);
}

/** A contract's end on its way to the milestones (R16). */
export function showContractEnd(contractId: string, isTold: boolean): void {
  write([
    `**${isTold ? 'told' : 'being told'}** - the end of contract ${contractId}`,
    '',
    ...troubleLines(),
    'Its milestones that hold money hear of it, and ask it back or refund it. The contract is ended once nothing of it is in escrow, held over, on hold or being charged.',
    '',
    `What is left: \`npx milestone-escrow ops show ${contractId}\``,
  ]);
}

/** A test clock on its way. */
export function showTestClock(testClockId: string, state: string): void {
  write([
    `**${state}** - test clock ${testClockId} (sandbox)`,
    '',
    ...troubleLines(),
    'It goes from one instant at which something rings to the next, and settles each before time goes on.',
  ]);
}
