import { type Clock, ownClocks, strike } from './clocks';
import {
  type Act,
  type AnswerRefund,
  type Approve,
  type AtWork,
  type BonusAnswered,
  type ChargeAnswered,
  type Code,
  type Contract,
  type End,
  type Fund,
  HELD_OVER,
  type Message,
  type Milestone,
  type MilestoneAct,
  newMilestone,
  type Outcome,
  type PayBonus,
  type Plan,
  type RefundRequest,
  type ResolveRefund,
  type Role,
  statusOf,
} from './contract';
import { beginEnd, goOnEnding, meetEnd } from './ending';
import { earn } from './money';
import { openRequest, openRequestFor, refund, release, settleHeldOver } from './settle';

/** What became of a message that had waited for the rail. */
export type Later = { readonly command: string; readonly outcome: Outcome };
export type Step = {
  readonly contract: Contract;
  readonly outcome: Outcome;
  readonly later: readonly Later[];
  /** The clocks that were due before the message and so came first (R20). */
  readonly rang: readonly Clock[];
};

/**
 * One message after another, in the order in which they are handled.
 * @param at when it was received
 * @param now when it is handled: from then on the freelancer has his time for what the end asks back
 */
export function apply(before: Contract, message: Message, at: number, now = at): Step {
  const contract = structuredClone(before);
  const later: Later[] = [];
  const rang: Clock[] = [];
  const outcome = handle({ contract, at, now, later, rang }, message);
  goOnEnding(contract, now);
  return { contract, outcome, later, rang };
}

type Scene = {
  /** A copy that may be changed. */
  readonly contract: Contract;
  readonly at: number;
  readonly now: number;
  readonly later: Later[];
  readonly rang: Clock[];
};

/** A refusal ends the handling of a message; nothing has been changed before one is thrown. */
class Refusal {
  constructor(readonly code: Code) {}
}

function refuseIf(so: boolean, code: Code): void {
  if (so) throw new Refusal(code);
}

const applied: Outcome = { is: 'applied' };
const waits: Outcome = { is: 'waits' };
export const refused = (code: Code): Outcome => ({ is: 'refused', status: statusOf[code], code });

function handle(scene: Scene, message: Message): Outcome {
  try {
    return judge(scene, message);
  } catch (refusal) {
    if (refusal instanceof Refusal) return refused(refusal.code);
    throw refusal;
  }
}

/** The party of each act: the table "Every state, every message". */
const parties: Readonly<Record<Act['type'], readonly Role[]>> = {
  plan: ['platform', 'client'],
  fund: ['client'],
  submit: ['freelancer'],
  withdrawSubmission: ['freelancer'],
  requestChanges: ['client'],
  approve: ['client'],
  bonus: ['client'],
  hold: ['ops'],
  liftHold: ['ops'],
  resolve: ['ops'],
  askRefund: ['client'],
  acceptRefund: ['freelancer'],
  declineRefund: ['freelancer'],
  resolveRefund: ['ops'],
  end: ['client', 'freelancer', 'ops'],
};

function judge(scene: Scene, message: Message): Outcome {
  if (message.type === 'chargeAnswered') return chargeAnswered(scene, message);
  if (message.type === 'bonusAnswered') return bonusAnswered(scene, message);
  refuseIf(!parties[message.type].includes(message.by), 'forbidden');
  switch (message.type) {
    case 'plan':
      return plan(scene, message);
    case 'end':
      return end(scene, message);
    case 'askRefund':
      if (message.piece === HELD_OVER) return askForHeldOver(scene);
      return toMilestone(scene, message.piece, message);
    case 'acceptRefund':
    case 'declineRefund':
    case 'resolveRefund':
      return toRequest(scene, message);
    default:
      return toMilestone(scene, message.milestone, message);
  }
}

/** R1, and the table of contract messages. */
function plan({ contract }: Scene, { milestone, amount }: Plan): Outcome {
  refuseIf(contract.state !== 'active', 'contract_not_active');
  contract.milestones[milestone] = newMilestone(amount);
  return applied;
}

/** In `funding` every message waits for the rail's answer; else what is due before it comes first (R20). */
function toMilestone(scene: Scene, name: string, message: MilestoneAct): Outcome {
  const milestone = scene.contract.milestones[name];
  if (milestone === undefined) throw new Refusal('not_found');
  if (milestone.state === 'funding') {
    milestone.waiting.push({ message, at: scene.at });
    return waits;
  }
  letClocksRing(scene, name);
  switch (message.type) {
    case 'fund':
      return fund(scene, milestone, message);
    case 'submit':
      return submit(scene, milestone);
    case 'withdrawSubmission':
      return leaveReview(milestone, 'active');
    case 'requestChanges':
      return leaveReview(milestone, 'changes_requested');
    case 'approve':
      return approve(scene, name, milestone, message);
    case 'bonus':
      return payBonus(milestone, message);
    case 'hold':
      return hold(scene, milestone);
    case 'liftHold':
      return liftHold(scene, name, milestone);
    case 'resolve':
      return resolve(scene, name, milestone, message.freelancerAmount);
    case 'askRefund':
      return askRefund(scene, name, milestone);
    case 'acceptRefund':
      return acceptRefund(scene, name, milestone, message.request);
    case 'declineRefund':
      return declineRefund(scene, milestone, message.request);
  }
}

/**
 * R20: a clock that was set to an instant before the message was received is not beaten by it. The end was said
 * before, and comes first also where both bear the same instant (R21). A reminder settles nothing and is not waited
 * for (R8).
 */
function letClocksRing({ contract, at, now, rang }: Scene, piece: string): void {
  for (;;) {
    const first = ownClocks(contract, piece).find(({ what }) => what !== 'reminder');
    if (first === undefined || first.at > at || (first.at === at && first.what !== 'end')) return;
    rang.push(first);
    strike(contract, first, now);
  }
}

/**
 * R20: a request for the held-over money whose period ended before a funding was received has taken its part of it,
 * though its clock may not have been handled.
 */
function leftToFund(contract: Contract, at: number): number {
  const request = openRequestFor(contract, HELD_OVER);
  const taken = request !== undefined && request.respondBy < at ? request.asked : 0;
  return contract.heldOver - Math.min(taken, contract.heldOver);
}

/** R2, R3. */
function fund({ contract, at }: Scene, milestone: Milestone, message: Fund): Outcome {
  refuseIf(milestone.state !== 'planned', 'wrong_state');
  refuseIf(contract.state !== 'active', 'contract_not_active');
  const left = leftToFund(contract, at);
  const drawn = Math.min(left, milestone.amount);
  const shortfall = milestone.amount - drawn;
  refuseIf(left === 0 && shortfall < contract.policy.minimumDeposit, 'below_minimum_deposit');
  contract.heldOver -= drawn;
  milestone.escrow = drawn;
  if (shortfall > 0) {
    milestone.state = 'funding';
    milestone.waiting = [{ message, at }];
    return waits;
  }
  milestone.state = 'active';
  milestone.funded = milestone.amount;
  return applied;
}

/** R2: both together or nothing; then those who waited, in the order in which they were received. */
function chargeAnswered(scene: Scene, { milestone: name, accepted }: ChargeAnswered): Outcome {
  const { contract, later } = scene;
  const milestone = contract.milestones[name];
  if (milestone?.state !== 'funding') return refused('wrong_state');
  const [funding, ...others] = milestone.waiting;
  if (funding === undefined) throw new Error('nothing is funded that nobody asked to fund');
  milestone.waiting = [];
  if (accepted) {
    contract.charged += milestone.amount - milestone.escrow;
    milestone.escrow = milestone.amount;
    milestone.funded = milestone.amount;
    milestone.state = 'active';
  } else {
    contract.heldOver += milestone.escrow;
    milestone.escrow = 0;
    milestone.state = 'planned';
  }
  later.push({
    command: funding.message.command,
    outcome: accepted ? applied : refused('charge_declined'),
  });
  goOnEnding(contract, scene.now);
  for (const { message, at } of others.sort((one, other) => one.at - other.at)) {
    const outcome = handle({ ...scene, at }, message);
    if (outcome.is !== 'waits') later.push({ command: message.command, outcome });
  }
  return applied;
}

/** R4, R8: one absolute instant; reminders that are not after the submission are left out. */
function submit({ contract, at }: Scene, milestone: Milestone): Outcome {
  refuseIf(milestone.state !== 'active' && milestone.state !== 'changes_requested', 'wrong_state');
  const deadline = at + contract.policy.reviewPeriod;
  const reminders = contract.policy.reminders.map((before) => deadline - before).filter((due) => due > at);
  milestone.state = 'in_review';
  milestone.review = { submittedAt: at, deadline, reminders: reminders.sort((one, other) => one - other) };
  return applied;
}

/** R6, R10: the clock stops. */
function leaveReview(milestone: Milestone, to: 'active' | 'changes_requested'): Outcome {
  refuseIf(milestone.state !== 'in_review', 'wrong_state');
  milestone.state = to;
  milestone.review = null;
  return applied;
}

const atWork = ['active', 'in_review', 'changes_requested'];
const isAtWork = (milestone: Milestone) => atWork.includes(milestone.state);

/** R5, R9, R12, R13; then R14 and R15. */
function approve({ contract, at }: Scene, name: string, milestone: Milestone, message: Approve): Outcome {
  refuseIf(!isAtWork(milestone), 'wrong_state');
  refuseIf(milestone.state !== 'in_review' && message.acknowledgeUnsubmitted !== true, 'unsubmitted_work');
  const amount = message.amount ?? milestone.escrow;
  refuseIf(amount <= 0 || amount > milestone.escrow, 'release_out_of_range');
  release(contract, name, milestone, amount);
  if (message.bonus !== undefined) {
    const { bonus, command } = message;
    milestone.bonuses.push({ amount: bonus, state: 'pending', command, withApproval: true });
  }
  if (message.endContract === true && contract.state === 'active') beginEnd(contract, 'client', at);
  return applied;
}

/** R14: to a paid milestone, one pending at a time. */
function payBonus(milestone: Milestone, { amount, command }: PayBonus): Outcome {
  refuseIf(milestone.state !== 'paid', 'wrong_state');
  refuseIf(
    milestone.bonuses.some(({ state }) => state === 'pending'),
    'bonus_pending',
  );
  milestone.bonuses.push({ amount, state: 'pending', command, withApproval: false });
  return waits;
}

/** R14: a declined bonus changes nothing but itself. */
function bonusAnswered({ contract, later }: Scene, { milestone: name, accepted }: BonusAnswered): Outcome {
  const bonus = contract.milestones[name]?.bonuses.find(({ state }) => state === 'pending');
  if (bonus === undefined) return refused('wrong_state');
  bonus.state = accepted ? 'paid' : 'failed';
  if (accepted) {
    contract.bonus += bonus.amount;
    earn(contract, bonus.amount);
  }
  if (!bonus.withApproval) {
    later.push({ command: bonus.command, outcome: accepted ? applied : refused('charge_declined') });
  }
  return applied;
}

/** R19: the clocks pause; they stay as they are and are moved when the hold is lifted. */
function hold({ at }: Scene, milestone: Milestone): Outcome {
  refuseIf(!isAtWork(milestone), 'wrong_state');
  putOnHold(milestone, at);
  return applied;
}

function putOnHold(milestone: Milestone, at: number): void {
  const since = Math.max(at, milestone.review?.submittedAt ?? at);
  milestone.hold = { since, before: milestone.state as AtWork };
  milestone.state = 'on_hold';
}

/** R19: the clocks go on with the time that was left. R16: what waited for ops meets the end. */
function liftHold({ contract, at, now }: Scene, name: string, milestone: Milestone): Outcome {
  const paused = milestone.hold;
  if (milestone.state !== 'on_hold' || paused === null) throw new Refusal('wrong_state');
  const pause = Math.max(0, at - paused.since);
  milestone.state = paused.before;
  milestone.hold = null;
  if (milestone.review !== null) {
    milestone.review.deadline += pause;
    milestone.review.reminders = milestone.review.reminders.map((due) => due + pause);
  }
  const request = openRequestFor(contract, name);
  if (request !== undefined) request.respondBy += pause;
  if (contract.end !== null && contract.end.at <= at) meetEnd(contract, name, now);
  return applied;
}

/** R19: so much to the freelancer, the rest refunded. */
function resolve({ contract }: Scene, name: string, milestone: Milestone, freelancerAmount: number): Outcome {
  refuseIf(milestone.state !== 'on_hold', 'wrong_state');
  refuseIf(freelancerAmount < 0 || freelancerAmount > milestone.escrow, 'split_out_of_range');
  earn(contract, freelancerAmount);
  milestone.released = freelancerAmount;
  milestone.refunded = milestone.escrow - freelancerAmount;
  contract.refunded += milestone.refunded;
  milestone.escrow = 0;
  milestone.state = 'resolved';
  milestone.review = null;
  milestone.hold = null;
  const request = openRequestFor(contract, name);
  if (request !== undefined) request.state = 'superseded';
  return applied;
}

/** R17: at most one open for a piece. */
function askRefund({ contract, at }: Scene, name: string, milestone: Milestone): Outcome {
  refuseIf(!isAtWork(milestone), 'wrong_state');
  refuseIf(openRequestFor(contract, name) !== undefined, 'refund_request_open');
  openRequest(contract, name, milestone.escrow, at);
  return applied;
}

function askForHeldOver(scene: Scene): Outcome {
  const { contract, at } = scene;
  letClocksRing(scene, HELD_OVER);
  refuseIf(contract.state === 'ended', 'contract_ended');
  refuseIf(openRequestFor(contract, HELD_OVER) !== undefined, 'refund_request_open');
  refuseIf(contract.heldOver === 0, 'nothing_held_over');
  openRequest(contract, HELD_OVER, contract.heldOver, at);
  return applied;
}

function toRequest(scene: Scene, message: AnswerRefund | ResolveRefund): Outcome {
  const request = scene.contract.requests[message.request];
  if (request === undefined) throw new Refusal('not_found');
  if (request.piece !== HELD_OVER) {
    if (message.type === 'resolveRefund') throw new Refusal('not_found');
    return toMilestone(scene, request.piece, message);
  }
  letClocksRing(scene, HELD_OVER);
  if (message.type === 'resolveRefund') return resolveHeldOver(scene, request, message.freelancerAmount);
  refuseUnlessOpen(request);
  settleHeldOver(scene.contract, request, message.type === 'acceptRefund');
  return applied;
}

function refuseUnlessOpen({ state }: RefundRequest): void {
  refuseIf(state === 'superseded', 'refund_request_superseded');
  refuseIf(state !== 'open', 'refund_request_closed');
}

/** The table: paused on hold, superseded once the milestone is paid, closed once it has ended otherwise. */
function refuseUnlessAnswerable(milestone: Milestone, request: RefundRequest): void {
  refuseIf(milestone.state === 'on_hold', 'wrong_state');
  refuseIf(milestone.state === 'paid', 'refund_request_superseded');
  refuseIf(request.state !== 'open', 'refund_request_closed');
}

function requestNamed(contract: Contract, name: string): RefundRequest {
  const request = contract.requests[name];
  if (request === undefined) throw new Refusal('not_found');
  return request;
}

/** R17: accepted is refunded; while on hold the request is paused. */
function acceptRefund({ contract }: Scene, name: string, milestone: Milestone, asked: string): Outcome {
  refuseUnlessAnswerable(milestone, requestNamed(contract, asked));
  refund(contract, name);
  return applied;
}

/** R17: on hold until ops act, but in review the request only closes and the clock goes on. */
function declineRefund({ contract, at }: Scene, milestone: Milestone, asked: string): Outcome {
  const request = requestNamed(contract, asked);
  refuseUnlessAnswerable(milestone, request);
  request.state = 'declined';
  if (milestone.state !== 'in_review') putOnHold(milestone, at);
  return applied;
}

/** R19, of held-over money that was declined. */
function resolveHeldOver({ contract }: Scene, request: RefundRequest, freelancerAmount: number): Outcome {
  refuseIf(request.onHold === 0, 'wrong_state');
  refuseIf(freelancerAmount < 0 || freelancerAmount > request.onHold, 'split_out_of_range');
  earn(contract, freelancerAmount);
  contract.refunded += request.onHold - freelancerAmount;
  request.onHold = 0;
  request.state = 'resolved';
  return applied;
}

/** R16: the client ends once; the freelancer may agree to that; ops end it for either side. */
function end({ contract, at }: Scene, { by, onBehalfOf }: End): Outcome {
  const side = by === 'client' || by === 'freelancer' ? by : (onBehalfOf ?? 'client');
  refuseIf(contract.state === 'ended', 'contract_ended');
  const agrees = side === 'freelancer' && contract.end?.by === 'client';
  refuseIf(contract.state === 'ending' && !agrees, 'contract_already_ending');
  beginEnd(contract, side, at);
  return applied;
}
