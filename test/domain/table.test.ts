import {
  type ContractAct,
  endBy,
  nextEndingStep,
  type Remains,
  refuseContractAct,
} from '../../domain/contract';
import type { Instant } from '../../domain/instant';
import {
  decide,
  type Facts,
  type Message,
  type Milestone,
  type MilestoneEventType,
  nextAlarm,
  type StateName,
} from '../../domain/milestone';
import { decideHeldOver } from '../../domain/refund-request';
import type { RejectionCode } from '../../domain/rejection';
import {
  accept,
  acknowledged,
  active,
  applied,
  approve,
  asked,
  bonus,
  changesRequested,
  charged,
  client,
  contractEnding,
  day,
  deadline,
  decline,
  declined,
  end,
  ended,
  facts,
  fund,
  funding,
  having,
  heldOverMessage,
  heldOverRequest,
  hold,
  inReview,
  inState,
  liftHold,
  NEW_REQUEST,
  openRefund,
  planned,
  requestChanges,
  resolve,
  responseOver,
  submit,
  withdraw,
} from './builders';

/**
 * The two tables that end rules.md, written out by hand: one test for each cell. Nothing here is derived from
 * the domain's own table, so that the two can disagree.
 */

type Column = Exclude<StateName, 'funding'>;

const columns: readonly Column[] = [
  'planned',
  'active',
  'in_review',
  'changes_requested',
  'on_hold',
  'paid',
  'refunded',
  'resolved',
];

/** The statuses that rules.md gives to refusals. */
const conflicts: readonly RejectionCode[] = [
  'wrong_state',
  'contract_not_active',
  'contract_already_ending',
  'contract_ended',
  'refund_request_open',
  'refund_request_closed',
  'refund_request_superseded',
  'nothing_held_over',
  'bonus_pending',
];
const brokenRules: readonly RejectionCode[] = [
  'unsubmitted_work',
  'release_out_of_range',
  'split_out_of_range',
  'below_minimum_deposit',
];

type Clock = 'starts' | 'goes on' | 'is off';

type Cell =
  | { kind: 'goes'; to: StateName; clock?: Clock; does?: readonly MilestoneEventType[]; inWords: string }
  | { kind: 'refused'; status: 409 | 422; code: RejectionCode; why: RegExp; inWords: string }
  | { kind: 'ignored'; inWords: string };

type Outcome = { clock?: Clock; does?: readonly MilestoneEventType[] };

const goes = (to: StateName, inWords: string, outcome: Outcome = {}): Cell => ({
  kind: 'goes',
  to,
  inWords,
  ...outcome,
});
const refuses = (status: 409 | 422, code: RejectionCode, why: RegExp, inWords: string): Cell => ({
  kind: 'refused',
  status,
  code,
  why,
  inWords: `is refused: ${inWords}`,
});
const ignores = (inWords: string): Cell => ({ kind: 'ignored', inWords: `changes nothing: ${inWords}` });
const conflict = (why: RegExp, inWords: string) => refuses(409, 'wrong_state', why, inWords);

const unfunded = conflict(/not funded yet/, 'fund it first');
const noReview = conflict(/no submission is in review/, 'no submission is in review');
const heldBack = conflict(
  /on hold until ops lift or resolve it: on hold since 2026-/,
  'on hold until ops act',
);
const funded = conflict(/already funded/, 'already funded');
const notHeld = conflict(/not on hold; hold it first/, 'hold it first');
const withApproval = conflict(/a bonus goes with an approval/, 'it goes with an approval');
const over = {
  paid: conflict(/already approved by client alice at 2026-03-01T12:00:00.000Z/, 'already approved'),
  refunded: conflict(/already refunded by freelancer bob at 2026-03-01T12:00:00.000Z/, 'already refunded'),
  resolved: conflict(/already resolved by ops olga at 2026-03-01T12:00:00.000Z/, 'already resolved'),
} as const;

type Row = {
  rule: string;
  message: string;
  /** The message, received a day after noon unless the row says otherwise. */
  of: (at: Instant) => Message;
  at?: Instant;
  /** The milestone of a column, where a plain one is not meant. */
  given?: (column: Column) => Milestone;
  facts?: Facts;
  cells: Readonly<Record<Column, Cell>>;
  /** In `funding` it waits and then counts as in `active` or `planned`; or it is of no concern there. */
  whileFunding?: 'waits' | 'ignored';
};

/** A milestone that had an open refund request on its way to the column's state. */
function askedBefore(column: Column): Milestone {
  switch (column) {
    case 'planned':
      return inState.planned();
    case 'on_hold':
      return having(asked(inReview()), [hold(day(0))]);
    case 'paid':
      return having(asked(inReview()), [approve(day(0))]);
    case 'refunded':
      return having(asked(inReview()), [accept(day(0))]);
    case 'resolved':
      return having(asked(inReview()), [hold(day(0)), resolve(day(0), 900)]);
    default:
      return asked(inState[column]());
  }
}

const unacknowledged = refuses(422, 'unsubmitted_work', /acknowledgeUnsubmitted: true/, 'not acknowledged');
const released = ['milestone.released'] as const;
const withBonus = ['milestone.released', 'bonus.requested'] as const;
const withEnd = ['milestone.released', 'milestone.contract_end_requested'] as const;
const asks = ['milestone.end_heard', 'refund_request.opened'] as const;
const givesBack = ['milestone.end_heard', 'milestone.refunded'] as const;
const bonusTerms = { amount: 500, paymentMethod: 'pm_ok' };

const refundedOver = refuses(
  409,
  'refund_request_closed',
  /the request is closed: the milestone is refunded: already refunded by freelancer bob/,
  'the request is closed',
);
const resolvedOver = refuses(
  409,
  'refund_request_closed',
  /the request is closed: the milestone is resolved: already resolved by ops olga/,
  'the request is closed',
);
const supersededBy = refuses(
  409,
  'refund_request_superseded',
  /superseded: the milestone was paid: already approved by client alice at 2026-/,
  'the request was superseded',
);

const rows: readonly Row[] = [
  {
    rule: 'R2',
    message: 'fund (client)',
    of: fund,
    cells: {
      planned: goes('funding', 'goes to funding', { does: ['milestone.funding_started'] }),
      active: funded,
      in_review: funded,
      changes_requested: funded,
      on_hold: funded,
      ...over,
    },
  },
  {
    rule: 'R3',
    message: 'fund of too little (client)',
    of: fund,
    given: (column) => (column === 'planned' ? planned({ amount: 499 }) : inState[column]()),
    cells: {
      planned: refuses(422, 'below_minimum_deposit', /4\.99 USD is below .* 5\.00 USD/, 'too small'),
      active: funded,
      in_review: funded,
      changes_requested: funded,
      on_hold: funded,
      ...over,
    },
    whileFunding: 'ignored',
  },
  {
    rule: 'R16',
    message: 'fund on a contract that is not active (client)',
    of: fund,
    facts: ended('client', day(0.5)),
    given: (column) => ({ ...inState[column](), endHeard: 'client' }),
    cells: {
      planned: refuses(
        409,
        'contract_not_active',
        /contract is ending .*ended by client alice at 2026-03-02T00:00:00.000Z/,
        'the contract takes no new funding',
      ),
      active: funded,
      in_review: funded,
      changes_requested: funded,
      on_hold: funded,
      ...over,
    },
    whileFunding: 'ignored',
  },
  {
    rule: 'R4',
    message: 'submit (freelancer)',
    of: submit,
    cells: {
      planned: unfunded,
      active: goes('in_review', 'goes to in_review, the clock starts', { clock: 'starts' }),
      in_review: conflict(/withdraw it first: in review since 2026-03-01T12:00:00.000Z/, 'withdraw first'),
      changes_requested: goes('in_review', 'goes to in_review with a fresh clock', { clock: 'starts' }),
      on_hold: heldBack,
      ...over,
    },
  },
  {
    rule: 'R10',
    message: 'withdraw-submission (freelancer)',
    of: withdraw,
    cells: {
      planned: noReview,
      active: noReview,
      in_review: goes('active', 'goes to active, the clock is off', { clock: 'is off' }),
      changes_requested: noReview,
      on_hold: heldBack,
      ...over,
    },
  },
  {
    rule: 'R6',
    message: 'request-changes (client)',
    of: requestChanges,
    cells: {
      planned: noReview,
      active: noReview,
      in_review: goes('changes_requested', 'goes to changes_requested, the clock is off', {
        clock: 'is off',
      }),
      changes_requested: noReview,
      on_hold: heldBack,
      ...over,
    },
  },
  {
    rule: 'R9',
    message: 'approve (client)',
    of: (at) => approve(at),
    cells: {
      planned: unfunded,
      active: unacknowledged,
      in_review: goes('paid', 'pays in full', { does: released, clock: 'is off' }),
      changes_requested: unacknowledged,
      on_hold: heldBack,
      ...over,
    },
  },
  {
    rule: 'R9',
    message: 'approve with acknowledgement (client)',
    of: (at) => acknowledged(at),
    cells: {
      planned: unfunded,
      active: goes('paid', 'pays in full', { does: released }),
      in_review: goes('paid', 'pays in full', { does: released, clock: 'is off' }),
      changes_requested: goes('paid', 'pays in full', { does: released }),
      on_hold: heldBack,
      ...over,
    },
  },
  {
    rule: 'R12',
    message: 'approve for less (client)',
    of: (at) => acknowledged(at, { amount: 900 }),
    cells: {
      planned: unfunded,
      active: goes('paid', 'pays, an excess is held over', { does: released }),
      in_review: goes('paid', 'pays, an excess is held over', { does: released, clock: 'is off' }),
      changes_requested: goes('paid', 'pays, an excess is held over', { does: released }),
      on_hold: heldBack,
      ...over,
    },
  },
  {
    rule: 'R14',
    message: 'approve with bonus (client)',
    of: (at) => acknowledged(at, { bonus: bonusTerms }),
    cells: {
      planned: unfunded,
      active: goes('paid', 'releases, then the bonus', { does: withBonus }),
      in_review: goes('paid', 'releases, then the bonus', { does: withBonus }),
      changes_requested: goes('paid', 'releases, then the bonus', { does: withBonus }),
      on_hold: heldBack,
      ...over,
    },
  },
  {
    rule: 'R15',
    message: 'approve with endContract (client)',
    of: (at) => acknowledged(at, { endContract: true }),
    cells: {
      planned: unfunded,
      active: goes('paid', 'releases, then ends the contract', { does: withEnd }),
      in_review: goes('paid', 'releases, then ends the contract', { does: withEnd }),
      changes_requested: goes('paid', 'releases, then ends the contract', { does: withEnd }),
      on_hold: heldBack,
      ...over,
    },
  },
  {
    rule: 'R14',
    message: 'bonus (client)',
    of: (at) => bonus(at),
    cells: {
      planned: withApproval,
      active: withApproval,
      in_review: withApproval,
      changes_requested: withApproval,
      on_hold: withApproval,
      paid: goes('paid', 'is charged', { does: ['bonus.requested'] }),
      refunded: conflict(/this one is refunded: already refunded by/, 'not paid'),
      resolved: conflict(/this one is resolved: already resolved by/, 'not paid'),
    },
  },
  {
    rule: 'R14',
    message: 'bonus while one is pending (client)',
    of: (at) => bonus(at),
    facts: facts({ bonusPending: true }),
    cells: {
      planned: withApproval,
      active: withApproval,
      in_review: withApproval,
      changes_requested: withApproval,
      on_hold: withApproval,
      paid: refuses(409, 'bonus_pending', /still pending/, 'one is pending'),
      refunded: conflict(/this one is refunded/, 'not paid'),
      resolved: conflict(/this one is resolved/, 'not paid'),
    },
  },
  {
    rule: 'R14',
    message: 'bonus on a contract that has ended (client)',
    of: (at) => bonus(at),
    facts: ended('client', day(0), 'ended'),
    given: (column) => ({ ...inState[column](), endHeard: 'client' }),
    cells: {
      planned: withApproval,
      active: withApproval,
      in_review: withApproval,
      changes_requested: withApproval,
      on_hold: withApproval,
      paid: goes('paid', 'is charged', { does: ['bonus.requested'] }),
      refunded: conflict(/this one is refunded/, 'not paid'),
      resolved: conflict(/this one is resolved/, 'not paid'),
    },
    whileFunding: 'ignored',
  },
  {
    rule: 'R19',
    message: 'hold (ops)',
    of: hold,
    cells: {
      planned: unfunded,
      active: goes('on_hold', 'goes on hold', { clock: 'is off' }),
      in_review: goes('on_hold', 'goes on hold, the clocks pause', { clock: 'is off' }),
      changes_requested: goes('on_hold', 'goes on hold', { clock: 'is off' }),
      on_hold: heldBack,
      ...over,
    },
  },
  {
    rule: 'R19',
    message: 'lift-hold (ops)',
    of: liftHold,
    cells: {
      planned: notHeld,
      active: notHeld,
      in_review: notHeld,
      changes_requested: notHeld,
      on_hold: goes('in_review', 'goes back to the state before', { does: ['milestone.hold_lifted'] }),
      ...over,
    },
  },
  {
    rule: 'R16',
    message: 'lift-hold, the client having ended the contract (ops)',
    of: liftHold,
    facts: ended('client', day(0)),
    given: (column) => ({ ...inState[column](), endHeard: 'client' }),
    cells: {
      planned: notHeld,
      active: notHeld,
      in_review: notHeld,
      changes_requested: notHeld,
      on_hold: goes('in_review', 'goes back and asks', { does: ['milestone.hold_lifted', ...asks] }),
      ...over,
    },
    whileFunding: 'ignored',
  },
  {
    rule: 'R16',
    message: 'lift-hold, the freelancer having ended the contract (ops)',
    of: liftHold,
    facts: ended('freelancer', day(0)),
    given: (column) => ({ ...inState[column](), endHeard: 'freelancer' }),
    cells: {
      planned: notHeld,
      active: notHeld,
      in_review: notHeld,
      changes_requested: notHeld,
      on_hold: goes('refunded', 'gives the money back', { does: ['milestone.hold_lifted', ...givesBack] }),
      ...over,
    },
    whileFunding: 'ignored',
  },
  {
    rule: 'R19',
    message: 'resolve (ops)',
    of: (at) => resolve(at, 900),
    cells: {
      planned: notHeld,
      active: notHeld,
      in_review: notHeld,
      changes_requested: notHeld,
      on_hold: goes('resolved', 'parts what was held', { does: ['milestone.resolved'] }),
      ...over,
    },
  },
  ...[-1, 1501].map(
    (part): Row => ({
      rule: 'R19',
      message: `resolve with ${part} to the freelancer of 1500 (ops)`,
      of: (at) => resolve(at, part),
      cells: {
        planned: notHeld,
        active: notHeld,
        in_review: notHeld,
        changes_requested: notHeld,
        on_hold: refuses(422, 'split_out_of_range', new RegExp(`${part} is not`), 'out of range'),
        ...over,
      },
    }),
  ),
  {
    rule: 'R17',
    message: 'refund request (client)',
    of: openRefund,
    cells: {
      planned: unfunded,
      active: goes('active', 'opens', { does: ['refund_request.opened'] }),
      in_review: goes('in_review', 'opens, the clock goes on', {
        does: ['refund_request.opened'],
        clock: 'goes on',
      }),
      changes_requested: goes('changes_requested', 'opens', { does: ['refund_request.opened'] }),
      on_hold: heldBack,
      ...over,
    },
  },
  {
    rule: 'R17',
    message: 'a second refund request (client)',
    of: openRefund,
    given: askedBefore,
    cells: {
      planned: unfunded,
      active: refuses(409, 'refund_request_open', /refund request rr_new is open/, 'one is open'),
      in_review: refuses(409, 'refund_request_open', /refund request rr_new is open/, 'one is open'),
      changes_requested: refuses(409, 'refund_request_open', /refund request rr_new is open/, 'one is open'),
      on_hold: heldBack,
      ...over,
    },
    whileFunding: 'ignored',
  },
  {
    rule: 'R17',
    message: 'accept of the refund request (freelancer)',
    of: accept,
    given: askedBefore,
    cells: {
      planned: unfunded,
      active: goes('refunded', 'refunds'),
      in_review: goes('refunded', 'refunds', { clock: 'is off' }),
      changes_requested: goes('refunded', 'refunds'),
      on_hold: heldBack,
      paid: supersededBy,
      refunded: refundedOver,
      resolved: resolvedOver,
    },
    whileFunding: 'ignored',
  },
  {
    rule: 'R17',
    message: 'decline of the refund request (freelancer)',
    of: decline,
    given: askedBefore,
    cells: {
      planned: unfunded,
      active: goes('on_hold', 'goes on hold', { does: ['refund_request.closed', 'milestone.held'] }),
      in_review: goes('in_review', 'closes the request, the clock goes on', {
        does: ['refund_request.closed'],
        clock: 'goes on',
      }),
      changes_requested: goes('on_hold', 'goes on hold', {
        does: ['refund_request.closed', 'milestone.held'],
      }),
      on_hold: heldBack,
      paid: supersededBy,
      refunded: refundedOver,
      resolved: resolvedOver,
    },
    whileFunding: 'ignored',
  },
  {
    rule: 'R17',
    message: 'the end of the response period',
    of: (at) => responseOver(at),
    at: day(7),
    given: askedBefore,
    cells: {
      planned: ignores('nothing was asked'),
      active: goes('refunded', 'refunds'),
      in_review: goes('refunded', 'refunds', { clock: 'is off' }),
      changes_requested: goes('refunded', 'refunds'),
      on_hold: ignores('paused'),
      paid: ignores('over'),
      refunded: ignores('over'),
      resolved: ignores('over'),
    },
    whileFunding: 'ignored',
  },
  {
    rule: 'R7',
    message: 'the review deadline',
    of: (at) => deadline(at),
    at: day(14),
    cells: {
      planned: ignores('no clock runs'),
      active: ignores('no clock runs'),
      in_review: goes('paid', 'pays in full', { does: ['milestone.auto_released'] }),
      changes_requested: ignores('no clock runs'),
      on_hold: ignores('paused'),
      paid: ignores('over'),
      refunded: ignores('over'),
      resolved: ignores('over'),
    },
    whileFunding: 'ignored',
  },
  {
    rule: 'R15',
    message: 'the end by the client',
    of: contractEnding,
    facts: ended('client', day(1)),
    cells: {
      planned: ignores('it stays, never funded'),
      active: goes('active', 'asks', { does: asks }),
      in_review: goes('in_review', 'asks, the clock goes on', { does: asks, clock: 'goes on' }),
      changes_requested: goes('changes_requested', 'asks', { does: asks }),
      on_hold: goes('on_hold', 'stays, asks when lifted', { does: ['milestone.end_heard'] }),
      paid: ignores('over'),
      refunded: ignores('over'),
      resolved: ignores('over'),
    },
    whileFunding: 'ignored',
  },
  {
    rule: 'R16',
    message: 'the end by the freelancer',
    of: contractEnding,
    facts: ended('freelancer', day(1)),
    cells: {
      planned: ignores('it stays, never funded'),
      active: goes('refunded', 'refunds', { does: givesBack }),
      in_review: goes('refunded', 'refunds', { does: givesBack, clock: 'is off' }),
      changes_requested: goes('refunded', 'refunds', { does: givesBack }),
      on_hold: goes('on_hold', 'stays until ops act', { does: ['milestone.end_heard'] }),
      paid: ignores('over'),
      refunded: ignores('over'),
      resolved: ignores('over'),
    },
    whileFunding: 'ignored',
  },
];

const reviewDeadlineOf = ({ state }: Milestone) => (state.name === 'in_review' ? state.reviewDeadline : null);

function expectCell(cell: Cell, before: Milestone, message: Message, known: Facts) {
  const decision = decide(before, message, known);
  switch (cell.kind) {
    case 'ignored':
      expect(decision).toEqual({ outcome: 'ignored', events: [], rejection: null, next: before });
      return;
    case 'refused':
      expect(decision.outcome).toBe('rejected');
      expect(decision.rejection).toMatchObject({ code: cell.code, state: before.state.name });
      expect(decision.rejection?.detail).toMatch(cell.why);
      expect(decision.next).toBe(before);
      expect(decision.events).toEqual([]);
      expect(cell.status === 409 ? conflicts : brokenRules).toContain(cell.code);
      return;
    case 'goes': {
      expect(decision.outcome).toBe('applied');
      expect(decision.next.state.name).toBe(cell.to);
      if (cell.does) expect(decision.events.map(({ type }) => type)).toEqual(cell.does);
      const review = reviewDeadlineOf(decision.next);
      if (cell.clock === 'starts') expect(review).toBe(message.at + 14 * 24 * 3600 * 1000);
      if (cell.clock === 'goes on') expect(review).toBe(reviewDeadlineOf(before));
      if (cell.clock === 'is off') expect(nextAlarm(decision.next, message.at)).toBeNull();
    }
  }
}

describe('every state, every message', () => {
  for (const row of rows) {
    const at = row.at ?? day(1);
    const known = row.facts ?? facts();
    for (const column of columns) {
      const cell = row.cells[column];
      test(`${row.rule} · ${row.message} in ${column} ${cell.inWords}`, () => {
        const before = row.given?.(column) ?? inState[column]();
        expect(before.state.name).toBe(column);
        expectCell(cell, before, row.of(at), known);
      });
    }
  }

  for (const row of rows.filter(({ whileFunding }) => whileFunding !== 'ignored')) {
    const known = row.facts ?? facts();
    test(`R2 · ${row.message} in funding waits for the rail, then counts as in active or planned`, () => {
      const before = funding();
      const message = row.of(day(1));
      const waits = { outcome: 'waits', events: [], rejection: null, next: before };
      expect(decide(before, message, known)).toEqual(waits);
      expectCell(row.cells.active, having(before, [charged(day(2))]), message, known);
      expectCell(row.cells.planned, having(before, [declined(day(2))]), message, known);
    });
  }

  test.each(['client', 'freelancer'] as const)(
    'R16 · the end by the %s in funding waits for the rail',
    (by) => {
      const known = ended(by, day(1));
      expect(decide(funding(), contractEnding(day(1)), known).outcome).toBe('waits');
      const failed = applied(funding(), declined(day(2)), known).next;
      expect(decide(failed, contractEnding(day(1)), known).outcome).toBe('ignored');
    },
  );

  test.each([
    ['the review deadline', deadline(day(14))],
    ['the end of the response period', responseOver(day(7))],
  ])('R20 · %s in funding changes nothing: no clock runs', (_, ring) => {
    expect(decide(funding(), ring, facts()).outcome).toBe('ignored');
  });

  test('R17 · an answer to a refund request in funding waits; then none is open', () => {
    for (const answer of [accept(day(1)), decline(day(1))]) {
      expect(decide(funding(), answer, facts()).outcome).toBe('waits');
      expect(decide(active(), answer, facts()).rejection?.code).toBe('refund_request_closed');
    }
  });

  test.each(columns)('R2 · an answer of the rail in %s changes nothing: no charge is under way', (column) => {
    for (const answer of [charged(day(1)), declined(day(1))]) {
      expect(decide(inState[column](), answer, facts()).outcome).toBe('ignored');
    }
  });
});

describe('lift-hold goes back to the state before', () => {
  const befores = { active, in_review: inReview, changes_requested: changesRequested } as const;
  for (const [name, before] of Object.entries(befores)) {
    const held = () => having(before(), [hold(day(1))]);
    test(`R19 · held in ${name}, lifted to ${name}`, () => {
      expect(applied(held(), liftHold(day(2)), facts()).next.state.name).toBe(name);
    });
    test(`R16 · held in ${name}, lifted on a contract the client ended, asks in ${name}`, () => {
      const { next } = applied(held(), liftHold(day(2)), ended('client', day(1)));
      expect(next.state.name).toBe(name);
      expect(next.refundRequest).toEqual({ id: NEW_REQUEST, respondBy: day(9) });
    });
    test(`R16 · held in ${name}, lifted on a contract the freelancer ended, is refunded`, () => {
      expect(applied(held(), liftHold(day(2)), ended('freelancer', day(1))).next.state.name).toBe('refunded');
    });
  }
});

describe('every state of a contract, every message', () => {
  const states = { active: 'active', ending: 'ending', ended: 'ended' } as const;
  type State = keyof typeof states;
  const something = { heldOver: 600, openHeldOverRequest: false };
  const nothing = { heldOver: 0, openHeldOverRequest: false };
  const open = { heldOver: 600, openHeldOverRequest: true };

  type Answer = 'yes' | RejectionCode;
  type Act = {
    rule: string;
    message: string;
    act: { type: ContractAct; by?: 'client' | 'freelancer' };
    remains?: Pick<Remains, 'heldOver' | 'openHeldOverRequest'>;
    endedBy?: 'client' | 'freelancer';
    cells: Readonly<Record<State, Answer>>;
  };
  const refund = { type: 'heldOverRefund' } as const;
  const acts: readonly Act[] = [
    {
      rule: 'R16',
      message: 'new milestone',
      act: { type: 'newMilestone' },
      cells: { active: 'yes', ending: 'contract_not_active', ended: 'contract_not_active' },
    },
    {
      rule: 'R17',
      message: 'refund request for held-over money',
      act: refund,
      remains: something,
      cells: { active: 'yes', ending: 'yes', ended: 'contract_ended' },
    },
    {
      rule: 'R17',
      message: 'refund request for held-over money where nothing is',
      act: refund,
      remains: nothing,
      cells: { active: 'nothing_held_over', ending: 'nothing_held_over', ended: 'contract_ended' },
    },
    {
      rule: 'R17',
      message: 'second refund request for held-over money',
      act: refund,
      remains: open,
      cells: { active: 'refund_request_open', ending: 'refund_request_open', ended: 'contract_ended' },
    },
    {
      rule: 'R16',
      message: 'end by client, the client having ended it',
      act: { type: 'end', by: 'client' },
      cells: { active: 'yes', ending: 'contract_already_ending', ended: 'contract_ended' },
    },
    {
      rule: 'R16',
      message: 'end by client, the freelancer having ended it',
      act: { type: 'end', by: 'client' },
      endedBy: 'freelancer',
      cells: { active: 'yes', ending: 'contract_already_ending', ended: 'contract_ended' },
    },
    {
      rule: 'R16',
      message: 'end by freelancer, the client having ended it',
      act: { type: 'end', by: 'freelancer' },
      cells: { active: 'yes', ending: 'yes', ended: 'contract_ended' },
    },
    {
      rule: 'R16',
      message: 'end by freelancer, the freelancer having ended it',
      act: { type: 'end', by: 'freelancer' },
      endedBy: 'freelancer',
      cells: { active: 'yes', ending: 'contract_already_ending', ended: 'contract_ended' },
    },
  ];

  for (const { rule, message, act, remains, endedBy, cells } of acts) {
    for (const state of Object.keys(states) as State[]) {
      const answer = cells[state];
      const words = answer === 'yes' ? 'is taken' : `is refused: ${answer}`;
      test(`${rule} · ${message} on a contract that is ${state} ${words}`, () => {
        const standing = { state, end: state === 'active' ? null : end(endedBy ?? 'client', day(0)) };
        const rejection = refuseContractAct(standing, act, remains ?? nothing);
        expect(rejection?.code ?? 'yes').toBe(answer);
        if (rejection !== null) {
          expect(conflicts).toContain(rejection.code);
          expect(rejection.state).toBe(state);
          expect(rejection.possible).toBeDefined();
        }
      });
    }
  }

  test.each([
    ['active', 'yes'],
    ['ending', 'contract_not_active'],
    ['ended', 'contract_not_active'],
  ] as const)('R16 · fund on a contract that is %s: %s', (state, answer) => {
    const known = facts({ contract: { state, end: state === 'active' ? null : end('client', day(0)) } });
    expect(decide(planned(), fund(day(1)), known).rejection?.code ?? 'yes').toBe(answer);
  });

  test('R16 · acts on funded milestones go on while the contract is ending', () => {
    const known = ended('client', day(0));
    const told = having(active(), [contractEnding(day(0))], known);
    const review = applied(told, submit(day(1)), known).next;
    expect(review.state.name).toBe('in_review');
    expect(applied(review, approve(day(2), { amount: 900 }), known).next.state.name).toBe('paid');
  });

  const remains = (over: Partial<Remains>): Remains => ({
    liveMilestones: 0,
    heldOver: 0,
    openHeldOverRequest: false,
    onHold: 0,
    ...over,
  });
  const ending = (by: 'client' | 'freelancer') => ({
    state: 'ending' as const,
    end: endBy(by, client, day(0), null),
  });

  test('R16 · end by client with nothing left: the contract is ended at once', () => {
    expect(nextEndingStep(ending('client'), remains({}))).toEqual({ type: 'endContract' });
  });

  test('R16 · end by client, an excess while ending is asked back', () => {
    const left = remains({ heldOver: 600, liveMilestones: 1 });
    expect(nextEndingStep(ending('client'), left)).toEqual({ type: 'askForHeldOver' });
  });

  test('R16 · end by freelancer, an excess while ending is refunded at once', () => {
    const left = remains({ heldOver: 600, liveMilestones: 1 });
    expect(nextEndingStep(ending('freelancer'), left)).toEqual({ type: 'refundHeldOver' });
  });

  test('R16 · end by freelancer on a contract the client is ending: an open request counts as accepted', () => {
    const left = remains({ heldOver: 600, openHeldOverRequest: true });
    expect(nextEndingStep(ending('freelancer'), left)).toEqual({ type: 'refundHeldOver' });
    const settled = decideHeldOver(heldOverRequest(), heldOverMessage({ type: 'freelancerEnded' }), {
      heldOver: 600,
      policy: { feeBps: 1000 },
      currency: 'USD',
    });
    expect(settled).toMatchObject({ type: 'refund_request.refunded', amount: 600 });
  });
});
