import assert from 'node:assert/strict';
import { timerCause } from '../../domain/actor';
import { bonusPosting } from '../../domain/bonus';
import {
  type ContractStanding,
  endBy,
  nextEndingStep,
  type Remains,
  refuseContractAct,
} from '../../domain/contract';
import type { ContractId, MilestoneId, RefundRequestId } from '../../domain/ids';
import { DAY, type Instant, toIso } from '../../domain/instant';
import {
  type Alarm,
  type BonusTerms,
  clampReceived,
  countsBefore,
  decide,
  escrowOf,
  evolve,
  type Facts,
  hasEnded,
  isLive,
  type Message,
  type Milestone,
  type MilestoneEvent,
  nextAlarm,
  originOf,
} from '../../domain/milestone';
import { earningOf } from '../../domain/money';
import type { Policy } from '../../domain/policy';
import {
  accounts,
  type JournalKind,
  type Movement,
  movement,
  type Parties,
  postingOf,
  refundLegs,
} from '../../domain/postings';
import type { RecordedType } from '../../domain/record';
import {
  decideHeldOver,
  evolveHeldOver,
  type HeldOverMessage,
  type HeldOverRequest,
  heldOverPostingOf,
} from '../../domain/refund-request';
import { StatementBook, type StatementLine } from '../../domain/statement';
import { client, clock, freelancer, NOON, ops, planned, rail } from './builders';

type Origin = Parameters<typeof evolve>[2];

/** What the record keeps as text. */
const instants = ['reviewDeadline', 'due', 'respondBy'];

type Job = {
  milestone: Milestone;
  /** What waits for the rail (rules.md: in `funding` every message waits). */
  waiting: Message[];
  pendingBonus: BonusTerms | null;
};

/**
 * One contract in memory, kept as the service keeps it: a ledger of balances, the milestones, the requests for
 * held-over money, the charges. Every decision is taken by the domain; this only carries decisions out, and
 * checks after each that the money is where the rules say.
 */
export class World {
  now: Instant = NOON;
  standing: ContractStanding = { state: 'active', end: null };
  readonly jobs: Job[] = [];
  readonly requests: HeldOverRequest[] = [];
  /** What has happened, to prove that the stories told are not all short ones. */
  readonly seen = new Set<string>();
  readonly kinds = new Set<JournalKind>();
  private readonly balances = new Map<string, number>();
  private readonly statement = new StatementBook();
  private charges: { id: string; unrefunded: number }[] = [];
  private charged = 0;
  private bonus = 0;
  private serial = 0;

  constructor(
    private readonly policy: Policy,
    amounts: readonly number[],
  ) {
    for (const amount of amounts) this.plan(amount);
    this.check();
  }

  // ---- what may happen --------------------------------------------------------------------------------------

  plan(amount: number) {
    if (refuseContractAct(this.standing, { type: 'newMilestone' }, this.remains()) !== null) return;
    const sequence = this.jobs.length + 1;
    const id = `ms_${sequence}` as MilestoneId;
    const contractId = 'ctr_1' as ContractId;
    const milestone = planned({ id, contractId, sequence, amount });
    this.jobs.push({ milestone, waiting: [], pendingBonus: null });
  }

  /** A message reaches a milestone; clocks that rang before it was received are heard first (R20). */
  receive(index: number, message: Message) {
    const job = this.jobs[index % this.jobs.length];
    if (job === undefined) return;
    const one = { ...message, at: clampReceived(message.at, this.now), now: this.now };
    this.ringBefore(job, one.at);
    this.handle(job, one);
    this.settle();
  }

  /** Time passes while every worker is down. */
  pass(time: number) {
    this.now += time;
  }

  /** The workers are up: every clock that is due rings. */
  ring() {
    for (const job of this.jobs) this.ringWhile(job, () => true);
    for (const request of this.requests) this.ringRequest(request, this.now + 1);
    this.settle();
  }

  answerCharge(index: number, accepted: boolean) {
    const chargeId = `chg_${++this.serial}`;
    const cause = `rail@${chargeId}`;
    const answer = accepted
      ? ({ type: 'charged', chargeId } as const)
      : ({ type: 'chargeDeclined', code: 'card_declined', reason: 'declined' } as const);
    this.receive(index, { ...answer, actor: rail, at: this.now, cause });
  }

  answerBonus(index: number, accepted: boolean) {
    const job = this.jobs[index % this.jobs.length];
    if (job?.pendingBonus == null) return;
    const { amount } = job.pendingBonus;
    job.pendingBonus = null;
    if (!accepted) return;
    this.bonus += amount;
    const moved = bonusPosting(earningOf(amount, this.policy.feeBps), this.parties());
    this.post(moved, { type: 'bonus.paid' }, job.milestone.id);
    this.check();
  }

  end(by: 'client' | 'freelancer', byOps: boolean) {
    if (refuseContractAct(this.standing, { type: 'end', by }, this.remains()) !== null) return;
    const actor = byOps ? ops : by === 'client' ? client : freelancer;
    this.standing = { state: 'ending', end: endBy(by, actor, this.now, null) };
    this.seen.add(`ended by ${by}`);
    this.settle();
  }

  /** A milestone is told of the contract's end: late, or twice, or not at all. */
  tell(index: number) {
    const { end } = this.standing;
    if (end === null) return;
    const cause = `end@${end.at}`;
    this.receive(index, { type: 'contractEnding', actor: end.actor, at: end.at, cause });
  }

  askForHeldOver() {
    if (refuseContractAct(this.standing, { type: 'heldOverRefund' }, this.remains()) !== null) return;
    this.openRequest();
    this.settle();
  }

  answerRequest(index: number, message: HeldOverMessage) {
    const request = this.requests[index % Math.max(1, this.requests.length)];
    if (request === undefined) return;
    const at = clampReceived(message.at, this.now);
    this.ringRequest(request, at);
    const current = this.requests.find(({ id }) => id === request.id);
    if (current !== undefined) this.carryOutRequest(current, { ...message, at });
    this.settle();
  }

  /** Everyone is silent and ops resolve what is on hold: whether the contract has then ended. */
  comesToAnEnd(by: 'client' | 'freelancer'): boolean {
    this.end(by, false);
    for (let round = 0; round < 100 && this.standing.state !== 'ended'; round++) {
      this.jobs.forEach((job, index) => {
        this.tell(index);
        this.push(job, index);
      });
      this.requests.forEach((request, index) => {
        if (request.state.name !== 'declined') return;
        this.answerRequest(index, {
          type: 'resolve',
          freelancerAmount: Math.floor(request.state.onHold / 2),
          reason: 'a split',
          ...this.from(ops),
        });
      });
      this.pass(30 * DAY);
      this.ring();
    }
    return this.standing.state === 'ended';
  }

  /** What someone must do for a milestone that no clock will settle. */
  private push({ milestone }: Job, index: number) {
    const { state, refundRequest, amount } = milestone;
    if (state.name === 'funding') this.answerCharge(index, index % 2 === 0);
    if (state.name === 'on_hold') {
      const freelancerAmount = Math.floor(amount / 3);
      this.receive(index, { type: 'resolve', freelancerAmount, reason: 'a split', ...this.from(ops) });
    }
    const stands = state.name === 'active' || state.name === 'changes_requested';
    if (stands && refundRequest === null) {
      this.receive(index, { type: 'openRefund', reason: 'nobody acts', ...this.from(client) });
    }
  }

  private from(actor: Message['actor']) {
    return { actor, at: this.now, cause: `cmd_${++this.serial}` };
  }

  // ---- how it is carried out --------------------------------------------------------------------------------

  private facts(job: Job): Facts {
    return {
      policy: this.policy,
      currency: 'USD',
      contract: this.standing,
      heldOver: this.balance(accounts.heldOver('ctr_1')),
      bonusPending: job.pendingBonus !== null,
      newRefundRequestId: `rr_${this.serial}` as RefundRequestId,
    };
  }

  private ringBefore(job: Job, instant: Instant) {
    this.ringWhile(job, (alarm) => !countsBefore(instant, alarm));
  }

  private ringWhile(job: Job, due: (alarm: Alarm) => boolean) {
    for (;;) {
      const alarm = nextAlarm(job.milestone, this.now);
      if (alarm === null || alarm.at > this.now || !due(alarm)) return;
      const { type, at } = alarm;
      const before = job.milestone;
      this.handle(job, { type, at, now: this.now, actor: clock, cause: timerCause(type, at) });
      assert.notEqual(job.milestone, before, `the clock ${type} rings for ever`);
    }
  }

  private handle(job: Job, message: Message) {
    const known = this.facts(job);
    this.serial++;
    const decision = decide(job.milestone, message, known);
    this.seen.add(`${message.type} ${decision.outcome}`);
    if (decision.rejection !== null) this.seen.add(decision.rejection.code);
    if (decision.outcome === 'waits') job.waiting.push(message);
    const origin = originOf(message, known);
    for (const event of decision.events) this.carryOut(job, event, origin(event));
    assert.deepEqual(job.milestone, decision.next, 'the events alone lead to the same milestone');
    assert.equal(decision.outcome === 'rejected', decision.rejection !== null);
    if (job.milestone.state.name !== 'funding') this.handleWaiting(job);
  }

  private handleWaiting(job: Job) {
    for (const one of job.waiting.splice(0)) {
      this.ringBefore(job, one.at);
      this.handle(job, one);
    }
  }

  private carryOut(job: Job, event: MilestoneEvent, origin: Origin) {
    const before = job.milestone;
    job.milestone = evolve(before, event, origin);
    assert.equal(job.milestone.version, before.version + 1);
    assert.deepEqual(JSON.parse(JSON.stringify(job.milestone)), job.milestone);
    this.seen.add(event.type).add(job.milestone.state.name);
    if (event.type === 'milestone.funded' && event.chargeId !== null) {
      this.charged += event.charged;
      this.charges = [{ id: event.chargeId, unrefunded: event.charged }, ...this.charges];
    }
    if (event.type === 'milestone.released') {
      assert.ok(event.gross >= 1 && event.gross + event.heldOver === before.amount, 'R13');
    }
    if (event.type === 'milestone.review_reminder') this.remind(event.due, before);
    if (event.type === 'bonus.requested') {
      assert.equal(job.pendingBonus, null, 'R14: one may be pending at a time');
      job.pendingBonus = event.bonus;
    }
    const moved = postingOf(event, job.milestone.id, this.parties());
    this.checkClock(this.post(moved, event, job.milestone.id), event, before, origin);
    if (event.type === 'milestone.contract_end_requested') {
      this.standing = { state: 'ending', end: endBy('client', origin.actor, origin.at, null) };
      this.seen.add('ended by approve');
    }
  }

  private remind(due: Instant, { state }: Milestone) {
    assert.ok(state.name === 'in_review' && due < state.reviewDeadline && due > state.submittedAt, 'R8');
    assert.equal(state.reminders.find(({ at }) => at === due)?.rangAt, null, 'R8: none twice');
  }

  private openRequest() {
    const asked = this.balance(accounts.heldOver('ctr_1'));
    const respondBy = this.now + this.policy.refundResponsePeriod;
    const id = `rr_held_${++this.serial}`;
    this.requests.push({ id, asked, state: { name: 'open', respondBy } });
    this.post(null, { type: 'refund_request.opened', respondBy }, null, id);
  }

  private ringRequest(request: HeldOverRequest, instant: Instant) {
    if (request.state.name !== 'open') return;
    const { respondBy: at } = request.state;
    if (at > this.now || countsBefore(instant, { type: 'responsePeriodOver', at })) return;
    const cause = timerCause('responsePeriodOver', at);
    this.carryOutRequest(request, { type: 'responsePeriodOver', at, actor: clock, cause });
  }

  private carryOutRequest(request: HeldOverRequest, message: HeldOverMessage) {
    const heldOver = this.balance(accounts.heldOver('ctr_1'));
    const event = decideHeldOver(request, message, { heldOver, policy: this.policy, currency: 'USD' });
    if (event === null || 'code' in event) return;
    this.seen.add(`held over: ${event.type}`);
    this.post(heldOverPostingOf(event, request.id, this.parties()), event, null, request.id);
    const index = this.requests.findIndex(({ id }) => id === request.id);
    this.requests[index] = evolveHeldOver(request, event);
  }

  /** R16: whatever follows from the contract's end, until nothing does. */
  private settle() {
    for (let steps = 0; ; steps++) {
      assert.ok(steps < 20, 'the end of the contract goes round in circles');
      const step = nextEndingStep(this.standing, this.remains());
      if (step === null) break;
      this.seen.add(step.type);
      if (step.type === 'endContract') this.standing = { ...this.standing, state: 'ended' };
      else if (step.type === 'askForHeldOver') this.openRequest();
      else this.refundHeldOver();
    }
    this.check();
  }

  private refundHeldOver() {
    const open = this.openRequestFor();
    if (open !== undefined) {
      this.carryOutRequest(open, { type: 'freelancerEnded', ...this.from(freelancer) });
      return;
    }
    const amount = this.balance(accounts.heldOver('ctr_1'));
    const out = { account: accounts.heldOver('ctr_1'), amount: -amount };
    const moved = movement('refund', [out, ...refundLegs(amount, this.parties())]);
    this.post(moved, { type: 'held_over.refunded' });
  }

  // ---- the books --------------------------------------------------------------------------------------------

  private readonly openRequestFor = () => this.requests.find(({ state }) => state.name === 'open');

  private remains(): Remains {
    return {
      liveMilestones: this.jobs.filter(({ milestone }) => isLive(milestone)).length,
      heldOver: this.balance(accounts.heldOver('ctr_1')),
      openHeldOverRequest: this.openRequestFor() !== undefined,
      onHold: this.sum('on_hold:'),
    };
  }

  private parties(): Parties {
    const charges = this.charges.filter(({ unrefunded }) => unrefunded > 0);
    return { contractId: 'ctr_1', freelancerId: 'bob', currency: 'USD', provider: 'simulated', charges };
  }

  private readonly balance = (account: string) => this.balances.get(account) ?? 0;

  private readonly sum = (prefix: string) =>
    [...this.balances].reduce(
      (sum, [account, amount]) => (account.startsWith(prefix) ? sum + amount : sum),
      0,
    );

  /** Posts what an event has moved, if anything, and enters the event in the statement. */
  private post(
    one: Movement | null,
    event: { readonly type: RecordedType; readonly refundRequestId?: string; readonly respondBy?: Instant },
    milestoneId: string | null = null,
    refundRequestId: string | null = event.refundRequestId ?? null,
  ): StatementLine | null {
    if (one !== null) this.carry(one);
    const data = Object.fromEntries(
      Object.entries(event).map(([name, value]) => [
        name,
        instants.includes(name) ? toIso(value as never) : value,
      ]),
    );
    const { type } = event;
    return this.statement.enter({ type, milestoneId, refundRequestId, data, moved: one, handedOverAt: null });
  }

  private carry(one: Movement) {
    assert.notEqual(
      this.standing.state === 'ended' && one.kind !== 'bonus',
      true,
      `R16: ${one.kind} after the end`,
    );
    this.kinds.add(one.kind);
    let total = 0;
    for (const { account, amount } of one.legs) {
      assert.ok(Number.isSafeInteger(amount) && amount !== 0, `a leg of ${amount}`);
      total += amount;
      this.balances.set(account, this.balance(account) + amount);
      if (account.startsWith('refunds_due:')) this.refundCharge(account.slice('refunds_due:'.length), amount);
    }
    assert.equal(total, 0, `R24: ${one.kind} is not balanced`);
  }

  private refundCharge(chargeId: string, amount: number) {
    this.charges = this.charges.map((charge) =>
      charge.id === chargeId ? { ...charge, unrefunded: charge.unrefunded - amount } : charge,
    );
  }

  /** R24, R25, R26 and the end of the contract: what holds at every instant. */
  private check() {
    for (const [account, amount] of this.balances) {
      assert.ok(account.startsWith('external:') || amount >= 0, `R24: ${account} is ${amount}`);
    }
    this.checkParts();
    for (const { milestone } of this.jobs) this.checkMilestone(milestone);
    assert.ok(
      this.requests.filter(({ state }) => state.name === 'open').length <= 1,
      'R17: one open at a time',
    );
    for (const { unrefunded } of this.charges) assert.ok(unrefunded >= 0, 'R17: a charge refunded twice');
    this.checkEnd();
  }

  /** R25: the parts do not overlap, and together are what came in. */
  private checkParts() {
    const held = this.jobs.filter(({ milestone }) => milestone.state.name === 'on_hold');
    const escrowOnHold = held.reduce((sum, { milestone }) => sum + escrowOf(milestone), 0);
    const inEscrow = this.sum('escrow:') - escrowOnHold;
    const onHold = escrowOnHold + this.sum('on_hold:');
    const heldOver = this.balance(accounts.heldOver('ctr_1'));
    const paid = this.sum('freelancer:');
    const fees = this.balance(accounts.fees);
    const refunded = this.sum('refunds_due:');
    assert.equal(this.charged + this.bonus, inEscrow + heldOver + onHold + paid + fees + refunded, 'R25');
    const parts = {
      charged: this.charged,
      bonus: this.bonus,
      inEscrow,
      heldOver,
      onHold,
      paid,
      fees,
      refunded,
    };
    assert.deepEqual(this.statement.balance, parts, 'the statement adds up to where the money is');
    assert.equal(this.sum('external:') + this.charged + this.bonus, 0, 'R25: the outside');
    const unrefunded = this.charges.reduce((sum, charge) => sum + charge.unrefunded, 0);
    assert.equal(unrefunded, this.charged - refunded, 'R17: what may still be refunded');
  }

  /** A line of the statement names the deadline that it was under, holds and all. */
  private checkClock(line: StatementLine | null, event: MilestoneEvent, before: Milestone, { at }: Origin) {
    const { state } = before;
    if (event.type === 'milestone.released' || event.type === 'milestone.auto_released')
      assert.equal(line?.deadline?.at, state.name === 'in_review' ? state.reviewDeadline : undefined);
    if (event.type === 'milestone.refunded' && event.because === 'silence')
      assert.equal(line?.deadline?.at, at);
  }

  private checkMilestone(milestone: Milestone) {
    const { id, state, refundRequest, amount } = milestone;
    assert.equal(this.balance(accounts.escrow(id)), escrowOf(milestone), `R26: ${id} in ${state.name}`);
    if (!isLive(milestone)) assert.equal(escrowOf(milestone), 0, 'R26');
    if (!isLive(milestone) || state.name === 'funding') assert.equal(refundRequest, null, 'R17');
    if (state.name === 'funding') assert.equal(state.drawn + state.shortfall, amount, 'R2');
    if (state.name === 'paid') assert.equal(state.released + state.heldOver, amount, 'R12');
    if (state.name === 'resolved') assert.equal(state.released + state.refunded, amount, 'R19');
    if (state.name === 'refunded') assert.equal(state.refunded, amount, 'R17');
    assert.equal(hasEnded(milestone), ['paid', 'refunded', 'resolved'].includes(state.name));
  }

  /** R16: it is ended exactly when someone has ended it and nothing remains. */
  private checkEnd() {
    const { liveMilestones, heldOver, onHold } = this.remains();
    const nothing = liveMilestones === 0 && heldOver === 0 && onHold === 0;
    assert.equal(this.standing.state === 'ended', this.standing.end !== null && nothing, 'R16');
  }
}
