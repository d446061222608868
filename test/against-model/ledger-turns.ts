import { apply, type Clock, type Contract, clocksOf, type Message, ring, type Step } from '../model';
import type { LedgerService, Settled } from './ledger-service';
import {
  assertAgreed,
  assertSame,
  Disagreement,
  type Draft,
  type Follow,
  nextCommand,
  type Tale,
  type Turn,
} from './stories';
import { wordsFor } from './words';

/** What happens to the transactions besides what people say: the rail, clocks, lost signals, repeated deliveries. */

export type Waiting = { readonly message: Message; readonly at: number };
/** With what was accepted and is lost for now. */
export type LedgerTale = Tale & { lost: Waiting[] };

type LedgerTurn = Turn<LedgerService>;
const lostOf = (tale: Tale) => (tale as LedgerTale).lost;

abstract class Happens implements LedgerTurn {
  abstract check(tale: Tale): boolean;
  abstract run(tale: Tale, service: LedgerService): Promise<void>;
  toString = () => 'something happens';
}

/** The rail answers the charge of a funding, or of a bonus. */
export class RailAnswers extends Happens {
  constructor(
    private readonly type: 'chargeAnswered' | 'bonusAnswered',
    private readonly index: number,
    private readonly accepted: boolean,
  ) {
    super();
  }

  check = ({ contract }: Tale) => this.waitingIn(contract).length > 0;

  private waitingIn({ milestones }: Contract): string[] {
    return Object.entries(milestones).flatMap(([name, { state, bonuses }]) => {
      const bonusWaits = bonuses.some((bonus) => bonus.state === 'pending');
      return (this.type === 'chargeAnswered' ? state === 'funding' : bonusWaits) ? [name] : [];
    });
  }

  async run(tale: Tale, service: LedgerService): Promise<void> {
    const waiting = this.waitingIn(tale.contract);
    const milestone = waiting[this.index % waiting.length] ?? '';
    const message = { type: this.type, command: nextCommand(tale), milestone, accepted: this.accepted };
    tale.told.push(wordsFor(message));
    const settled =
      this.type === 'chargeAnswered'
        ? await service.answerCharge(milestone, this.accepted)
        : await service.answerBonus(milestone, this.accepted);
    const { contract, later } = apply(tale.contract, message, service.now());
    tale.contract = contract;
    assertSettled(tale, later, settled);
    await assertAgreed(tale, service);
  }
}

/** What had waited: the same outcomes for the same messages, but for the funding, whose row is not read again. */
function assertSettled(
  tale: Tale,
  rules: readonly { command: string; outcome: Settled['became'] }[],
  service: readonly Settled[],
) {
  for (const { command, became } of service) {
    const expected = rules.find((one) => one.command === command);
    if (expected === undefined) throw new Disagreement(`${command} was settled, by the rules it still waits`);
    assertSame(tale, expected.outcome as never, became);
  }
  if (rules.length > service.length) {
    throw new Disagreement(`${rules.length} are settled by the rules, ${service.length} by the service`);
  }
}

/** Every clock that is due rings; what was lost and received in time goes before it (R20). */
export class ClocksRing extends Happens {
  check = () => true;

  async run(tale: Tale, service: LedgerService): Promise<void> {
    tale.told.push('the clocks that are due ring');
    await service.ringAll();
    ringAll(tale, service.now());
    await assertAgreed(tale, service);
  }
}

/** As the rules have it: earliest first, and before each what was received in time, wherever it is. */
function ringAll(tale: Tale, now: number): void {
  for (;;) {
    const clock = clocksOf(tale.contract).find(({ at }) => at <= now);
    if (clock === undefined) return;
    if (!lostComeFirst(tale, clock, now)) tale.contract = ring(tale.contract, clock, now) ?? tale.contract;
  }
}

/** R20: what was received at or before a clock that settles goes first, and is not lost any more. */
function lostComeFirst(tale: Tale, clock: Clock, now: number): boolean {
  const settles = clock.what === 'reviewDeadline' || clock.what === 'responsePeriodOver';
  const inTime = settles
    ? lostOf(tale).filter(({ message, at }) => isFor(tale, message, clock.piece) && at <= clock.at)
    : [];
  for (const { message, at } of inTime) tale.contract = apply(tale.contract, message, at, now).contract;
  (tale as LedgerTale).lost = lostOf(tale).filter((one) => !inTime.includes(one));
  return inTime.length > 0;
}

/** A message that is handed in at once: before it the clocks of its piece that were due, and before those what was lost. */
export const handIn: Follow = (tale, message, at) => handInAt(tale, message, at, at);

function handInAt(tale: Tale, message: Message, at: number, now: number): Step {
  for (;;) {
    const [first] = apply(tale.contract, message, at, now).rang;
    if (first === undefined || !lostComeFirst(tale, first, now)) break;
  }
  return apply(tale.contract, message, at, now);
}

function isFor({ contract }: Tale, message: Message, piece: string): boolean {
  if ('milestone' in message) return message.milestone === piece;
  if ('piece' in message) return message.piece === piece;
  return 'request' in message && contract.requests[message.request]?.piece === piece;
}

/** Somebody's message is accepted, and its signal is lost: it is found later. */
export class IsLost extends Happens {
  constructor(private readonly draft: Draft) {
    super();
  }

  check = ({ contract }: Tale) => {
    const act = this.draft(contract, '');
    const atOnce = act === null || act.type === 'plan' || act.type === 'end' || act.type === 'resolveRefund';
    return !atOnce && !(act.type === 'askRefund' && contract.milestones[act.piece] === undefined);
  };

  async run(tale: Tale, service: LedgerService): Promise<void> {
    const message = this.draft(tale.contract, nextCommand(tale));
    if (message === null) return;
    tale.told.push(`${wordsFor(message)}; it is accepted, and its signal is lost for now`);
    lostOf(tale).push({ message, at: await service.lose(message) });
  }
}

export class IsFound extends Happens {
  check = (tale: Tale) => lostOf(tale).length > 0;

  async run(tale: Tale, service: LedgerService): Promise<void> {
    tale.told.push('what was lost is found');
    const settled = await service.find();
    const lost = lostOf(tale);
    (tale as LedgerTale).lost = [];
    for (const { message, at } of lost) {
      const step = handInAt(tale, message, at, service.now());
      tale.contract = step.contract;
      const answered = settled.find(({ command }) => command === message.command);
      tale.told.push(`  ${wordsFor(message)}`);
      assertSame(tale, step.outcome, answered?.became ?? { is: 'waits' });
    }
    await assertAgreed(tale, service);
  }
}

/** R23: handed in once more, a message changes nothing. */
export class IsRepeated extends Happens {
  check = () => true;

  async run(tale: Tale, service: LedgerService): Promise<void> {
    tale.told.push('the last message is handed in once more');
    await service.sayAgain();
    await assertAgreed(tale, service);
  }
}
