import { endBy, nextEndingStep, type Remains, refuseContractAct } from '../../../domain/contract';
import { decide, type Milestone, type MilestoneEvent, originOf } from '../../../domain/milestone';
import {
  accept,
  active,
  applied,
  approve,
  asked,
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
  eventOf,
  facts,
  freelancer,
  fund,
  funding,
  having,
  hold,
  inReview,
  liftHold,
  message,
  NEW_REQUEST,
  NOON,
  openRefund,
  ops,
  planned,
  refusal,
  resolve,
  responseOver,
  submit,
  typesOf,
} from '../builders';

const byClient = ended('client', day(1));
const byFreelancer = ended('freelancer', day(1));
const told = (milestone: Milestone, known = byClient) => having(milestone, [contractEnding(day(1))], known);

describe('R15: approving and ending the contract', () => {
  test('R15: after the release the contract ends', () => {
    const decision = applied(inReview(), approve(day(1), { endContract: true }));
    expect(typesOf(decision)).toEqual(['milestone.released', 'milestone.contract_end_requested']);
    expect(eventOf(decision, 'milestone.contract_end_requested').rule).toBe('R15');
  });

  test('R15: on a contract that is ending already, the release is all', () => {
    const decision = applied(told(inReview()), approve(day(2), { endContract: true }), byClient);
    expect(typesOf(decision)).toEqual(['milestone.released', 'refund_request.closed']);
  });

  test('R15: what remains in other milestones is asked for, not returned', () => {
    const decision = applied(active(), contractEnding(day(1)), byClient);
    expect(decision.next.state.name).toBe('active');
    expect(eventOf(decision, 'refund_request.opened')).toEqual({
      type: 'refund_request.opened',
      rule: 'R15',
      refundRequestId: NEW_REQUEST,
      amount: 1500,
      respondBy: day(8),
      reason: 'the client ended the contract',
    });
  });

  test('R15: it is asked for once: an open request stands', () => {
    const decision = applied(asked(active()), contractEnding(day(1)), byClient);
    expect(typesOf(decision)).toEqual(['milestone.end_heard']);
    expect(decision.next.refundRequest?.respondBy).toBe(day(7));
  });

  test('R15: told twice, it asks once, also where the freelancer has declined meanwhile', () => {
    const declinedInReview = having(told(inReview()), [decline(day(2))], byClient);
    expect(declinedInReview.refundRequest).toBeNull();
    expect(decide(declinedInReview, contractEnding(day(1)), byClient)).toMatchObject({
      outcome: 'ignored',
      events: [],
    });
  });

  test('R15: the freelancer has the full period from when the request can be seen', () => {
    const late = message('contractEnding', day(1), { now: day(3) });
    const { next } = applied(active(), late, byClient);
    expect(next.refundRequest?.respondBy).toBe(day(10));
  });

  test('R15: the held-over money is asked for too', () => {
    expect(nextEndingStep(endingBy('client'), remains({ heldOver: 600 }))).toEqual({
      type: 'askForHeldOver',
    });
  });

  test('R15: with nothing left, the contract is ended at once', () => {
    expect(nextEndingStep(endingBy('client'), remains())).toEqual({ type: 'endContract' });
  });
});

const endingBy = (by: 'client' | 'freelancer') => ({ state: 'ending', end: end(by, day(1)) }) as const;
const remains = (over: Partial<Remains> = {}): Remains => ({
  liveMilestones: 0,
  heldOver: 0,
  openHeldOverRequest: false,
  onHold: 0,
  ...over,
});

describe('R16: the freelancer ends the contract', () => {
  test.each([
    ['active', active],
    ['in_review', inReview],
    ['changes_requested', changesRequested],
  ])('R16: the money of a milestone in %s goes back at once', (_, milestone) => {
    const { next } = applied(milestone(), contractEnding(day(1)), byFreelancer);
    expect(next.state).toEqual({
      name: 'refunded',
      by: freelancer,
      at: day(1),
      refunded: 1500,
      because: 'freelancer_ended_contract',
    });
  });

  test('R16: an open request counts as accepted', () => {
    const decision = applied(asked(active()), contractEnding(day(1)), byFreelancer);
    expect(typesOf(decision)).toEqual(['milestone.end_heard', 'milestone.refunded', 'refund_request.closed']);
    expect(eventOf(decision, 'refund_request.closed')).toMatchObject({ rule: 'R16', outcome: 'refunded' });
  });

  test('R16: on a contract the client is already ending, this is how he agrees', () => {
    const decision = applied(told(inReview()), contractEnding(day(2)), ended('freelancer', day(2)));
    expect(decision.next).toMatchObject({ state: { name: 'refunded' }, refundRequest: null });
  });

  test('R16: held-over money goes back at once, an open request for it first', () => {
    const step = nextEndingStep(
      endingBy('freelancer'),
      remains({ heldOver: 600, openHeldOverRequest: true }),
    );
    expect(step).toEqual({ type: 'refundHeldOver' });
    const used = nextEndingStep(endingBy('freelancer'), remains({ openHeldOverRequest: true }));
    expect(used).toEqual({ type: 'refundHeldOver' });
  });
});

describe('R16: the end and money on hold', () => {
  const held = (milestone = inReview()) => having(milestone, [hold(NOON)]);

  test.each(['client', 'freelancer'] as const)('R16: ended by the %s, it waits for ops', (by) => {
    const known = ended(by, day(1));
    const waiting = told(held(), known);
    expect(waiting).toMatchObject({ state: { name: 'on_hold' }, refundRequest: null, endHeard: by });
    expect(having(waiting, [resolve(day(2), 0)], known).state).toMatchObject({
      name: 'resolved',
      refunded: 1500,
    });
  });

  test('R16: lifted, it asks where the client ended the contract', () => {
    const { next } = applied(told(held()), liftHold(day(3)), byClient);
    expect(next).toMatchObject({ state: { name: 'in_review' }, refundRequest: { respondBy: day(10) } });
  });

  test('R16: lifted, a request that was open before goes on instead of a second', () => {
    const waiting = told(held(asked(inReview())));
    const { next, events } = applied(waiting, liftHold(day(3)), byClient);
    expect(events.map(({ type }) => type)).not.toContain('refund_request.opened');
    expect(next.refundRequest?.respondBy).toBe(day(10));
  });

  test.each([
    ['told on hold', told(held(), byFreelancer)],
    ['not told yet', held()],
  ])('R21: a lift and an approval that were received before the end count before it, %s', (_, onHold) => {
    const lifted = applied(onHold, liftHold(day(0.8)), byFreelancer);
    expect(typesOf(lifted)).toEqual(['milestone.hold_lifted']);
    const approved = applied(lifted.next, approve(day(0.9)), byFreelancer);
    expect(approved.next.state).toMatchObject({ name: 'paid', released: 1500 });
    // Nobody approves: the end is heard after all.
    expect(applied(lifted.next, contractEnding(day(1)), byFreelancer).next.state.name).toBe('refunded');
  });

  test('R16: of an end and a lift that were received at one instant the end counts', () => {
    expect(applied(held(), liftHold(day(1)), byFreelancer).next.state.name).toBe('refunded');
  });

  test('R16: lifted, it is refunded where the freelancer ended the contract', () => {
    const { next } = applied(told(held(), byFreelancer), liftHold(day(3)), byFreelancer);
    expect(next.state).toMatchObject({ name: 'refunded', because: 'freelancer_ended_contract' });
  });

  test('R16: held-over money on hold keeps the contract from ending', () => {
    expect(nextEndingStep(endingBy('client'), remains({ onHold: 600 }))).toBeNull();
    expect(nextEndingStep(endingBy('freelancer'), remains({ onHold: 600 }))).toBeNull();
  });
});

describe('R16: a charge under way when the contract ends', () => {
  test('R16: it is waited for', () => {
    expect(decide(funding(), contractEnding(day(1)), byClient).outcome).toBe('waits');
    expect(nextEndingStep(endingBy('freelancer'), remains({ liveMilestones: 1 }))).toBeNull();
  });

  test('R16: ended by the client, its money is asked for', () => {
    const remaining = having(funding(), [charged(day(2)), contractEnding(day(1))], byClient);
    expect(remaining).toMatchObject({
      state: { name: 'active' },
      endHeard: 'client',
      refundRequest: { respondBy: day(8) },
    });
    expect(decide(remaining, contractEnding(day(1)), byClient).outcome).toBe('ignored');
  });

  test('R16: ended by the freelancer, its money goes back', () => {
    const { next } = applied(having(funding(), [charged(day(2))]), contractEnding(day(1)), byFreelancer);
    expect(next.state).toMatchObject({ name: 'refunded', refunded: 1500, at: day(1) });
  });

  test('R16: the end is heard in its place among the messages that waited for the rail', () => {
    const money = having(funding(), [charged(day(2))], byFreelancer);
    const before = approve(day(1) - 1, { acknowledgeUnsubmitted: true });
    expect(applied(money, before, byFreelancer).next.state).toMatchObject({ name: 'paid', by: client });
    const after = approve(day(1) + 1, { acknowledgeUnsubmitted: true });
    expect(refusal(money, after, byFreelancer).detail).toContain('already refunded by freelancer bob');
  });

  test('R16: declined, what was drawn comes to held-over and is asked back or refunded', () => {
    const drawing = applied(planned(), fund(NOON), facts({ heldOver: 600 })).next;
    const decision = applied(drawing, declined(day(2)), byClient);
    expect(eventOf(decision, 'milestone.funding_failed').givenBack).toBe(600);
    expect(decision.next.state.name).toBe('planned');
    expect(nextEndingStep(endingBy('client'), remains({ heldOver: 600 }))?.type).toBe('askForHeldOver');
    expect(nextEndingStep(endingBy('freelancer'), remains({ heldOver: 600 }))?.type).toBe('refundHeldOver');
  });
});

describe('R16: which came first', () => {
  test('R16: an approval after the freelancer has ended the contract finds the money refunded', () => {
    const decision = decide(inReview(), approve(day(2)), byFreelancer);
    expect(decision.outcome).toBe('rejected');
    expect(typesOf(decision)).toEqual(['milestone.end_heard', 'milestone.refunded']);
    expect(decision.next.state).toMatchObject({ name: 'refunded', at: day(1), by: freelancer });
    expect(decision.rejection?.detail).toContain(
      'already refunded by freelancer bob at 2026-03-02T12:00:00.000Z',
    );
  });

  test('R16: of the same instant, the end counts', () => {
    expect(decide(inReview(), approve(day(1)), byFreelancer).outcome).toBe('rejected');
  });

  test('R16: an approval that was received before the end pays, and the end finds nothing', () => {
    const decision = applied(inReview(), approve(day(1) - 1), byFreelancer);
    expect(decision.next.state.name).toBe('paid');
    expect(decide(decision.next, contractEnding(day(1)), byFreelancer).outcome).toBe('ignored');
  });

  test('R16: the client may still approve after he has ended the contract', () => {
    const decision = applied(inReview(), approve(day(2)), byClient);
    expect(typesOf(decision)).toEqual([
      'milestone.end_heard',
      'refund_request.opened',
      'milestone.released',
      'refund_request.closed',
    ]);
    expect(eventOf(decision, 'refund_request.closed').outcome).toBe('superseded');
  });

  test('R16: a clock that rang before the end counts before it, one after it does not', () => {
    expect(applied(inReview(), deadline(day(14)), ended('freelancer', day(14) + 1)).next.state.name).toBe(
      'paid',
    );
    const after = decide(inReview(), deadline(day(14)), ended('freelancer', day(14)));
    expect(after).toMatchObject({ outcome: 'ignored', next: { state: { name: 'refunded' } } });
    expect(typesOf(after)).toEqual(['milestone.end_heard', 'milestone.refunded']);
  });

  test('R16: a hold after the end finds the money refunded; one before it keeps it for ops', () => {
    expect(decide(active(), hold(day(2)), byFreelancer).next.state.name).toBe('refunded');
    expect(decide(active(), hold(day(1) - 1), byFreelancer).next.state.name).toBe('on_hold');
  });
});

describe('R16: a contract that is ending', () => {
  test('R16: takes no new milestone and no new funding, and says who ended it and when', () => {
    const standing = byClient.contract;
    const refused = refuseContractAct(standing, { type: 'newMilestone' }, remains());
    expect(refused?.detail).toContain('ended by client alice at 2026-03-02T12:00:00.000Z');
    expect(refusal(planned(), fund(day(2)), byClient)).toMatchObject({
      code: 'contract_not_active',
      detail: expect.stringContaining('ended by client alice at 2026-03-02T12:00:00.000Z'),
    });
  });

  test('R16: takes no funding from held-over money either', () => {
    const known = { ...byClient, heldOver: 5000 };
    expect(refusal(planned(), fund(day(2)), known).code).toBe('contract_not_active');
  });

  test('R16: planned milestones stay planned', () => {
    expect(decide(planned(), contractEnding(day(1)), byFreelancer)).toMatchObject({
      outcome: 'ignored',
      next: planned(),
    });
  });

  test('R16: goes on with what is funded: work, silence, answers', () => {
    const review = having(told(active()), [submit(day(2))], byClient);
    expect(having(review, [responseOver(day(8))], byClient).state).toMatchObject({ because: 'silence' });
    expect(having(review, [accept(day(3))], byClient).state.name).toBe('refunded');
    const declinedInReview = having(review, [decline(day(3))], byClient);
    expect(having(declinedInReview, [deadline(day(16))], byClient).state.name).toBe('paid');
    expect(having(declinedInReview, [openRefund(day(4))], byClient).refundRequest).not.toBeNull();
  });

  test('R16: is ended when nothing is in escrow, held over, on hold or being charged', () => {
    for (const by of ['client', 'freelancer'] as const) {
      expect(nextEndingStep(endingBy(by), remains())).toEqual({ type: 'endContract' });
      for (const left of [{ liveMilestones: 1 }, { heldOver: 1 }, { onHold: 1 }]) {
        expect(nextEndingStep(endingBy(by), remains(left))).not.toEqual({ type: 'endContract' });
      }
    }
  });

  test('R16: waits for the answer to its request for held-over money, and asks again for what comes after', () => {
    const open = remains({ heldOver: 600, openHeldOverRequest: true });
    expect(nextEndingStep(endingBy('client'), open)).toBeNull();
    expect(nextEndingStep(endingBy('client'), remains({ heldOver: 100 }))?.type).toBe('askForHeldOver');
  });

  test('R16: one that is active or has ended has no next step', () => {
    const everything = remains({ heldOver: 600 });
    expect(nextEndingStep({ state: 'active', end: null }, everything)).toBeNull();
    expect(nextEndingStep({ state: 'ended', end: end('client', day(1)) }, everything)).toBeNull();
  });
});

describe('R16: who may end it', () => {
  const act = (by: 'client' | 'freelancer') => ({ type: 'end', by }) as const;

  test('R16: either, once; the reason for the other names who did and when', () => {
    expect(refuseContractAct({ state: 'active', end: null }, act('client'), remains())).toBeNull();
    const refused = refuseContractAct(endingBy('freelancer'), act('client'), remains());
    expect(refused).toMatchObject({ code: 'contract_already_ending', state: 'ending' });
    expect(refused?.detail).toContain('was ended by freelancer bob at 2026-03-02T12:00:00.000Z');
  });

  test('R16: ops may end it for either side, with a reason', () => {
    const byOps = endBy('freelancer', ops, day(1), 'the freelancer has died');
    const known = facts({ contract: { state: 'ending', end: byOps } });
    const { next } = applied(active(), contractEnding(day(1)), known);
    expect(next.state).toMatchObject({ name: 'refunded', by: ops });
  });

  test('R16: what the end causes bears the name of who ended it, not of who came next', () => {
    expect(decide(active(), submit(day(3)), byClient).next.refundRequest?.id).toBe(NEW_REQUEST);
    expect(decide(inReview(), approve(day(2)), byFreelancer).next.state).toMatchObject({ by: freelancer });
    const opened = decide(active(), submit(day(3)), byClient).events.find(({ rule }) => rule === 'R15');
    expect(originOf(submit(day(3)), byClient)(opened as MilestoneEvent)).toMatchObject({
      actor: client,
      at: day(1),
    });
  });
});
