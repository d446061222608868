import { problemKinds } from '../../api/problems';
import { DAY } from '../../domain/instant';
import { type Alarm, isLive, nextAlarm } from '../../domain/milestone';
import type { PolicyTerms } from '../../domain/policy';
import type { Rejection } from '../../domain/rejection';
import type { Delivery, Handled } from '../../protocol/activities';
import type { HeldOverAct } from '../../protocol/names';
import { bonusesOf } from '../../store/bonuses';
import { findCommand, insertCommand, type NewCommand } from '../../store/commands';
import { type Contract, findContract } from '../../store/contracts';
import { newId } from '../../store/ids';
import { contractMoney, trialBalance } from '../../store/ledger';
import { milestonesOf, type StoredMilestone } from '../../store/milestones';
import { type RefundRequest, refundRequestsOf } from '../../store/refund-requests';
import * as transactions from '../../transactions';
import { type Act, type Clock, HELD_OVER, type Shown, type ShownMilestone } from '../model';
import { type Books, NOW } from '../transactions/books';
import { fieldsOf, wireNames } from './acts';
import type { Answered, Became, Service } from './service';

type Piece = { readonly kind: 'milestone' | 'heldOver'; readonly id: string };
type Letter = { readonly piece: Piece; readonly delivery: Delivery; readonly command: string };

/** What became of a message that had waited: by the model's name of it. */
export type Settled = { readonly command: string; readonly became: Became };

/**
 * The service's transactions on a real ledger, one contract, in place of its workflows: it hands in messages one
 * at a time as they do, keeps what waits for the rail, and rings clocks only when it is told to. Time is a number.
 */
export class LedgerService implements Service {
  private present = NOW;
  private readonly milestones = new Map<string, string>();
  private readonly waiting = new Map<string, Letter[]>();
  /** Accepted, and its signal is nowhere yet. */
  private lost: Letter[] = [];
  private last: Letter | null = null;

  private constructor(
    private readonly books: Books,
    private readonly contract: Contract,
  ) {}

  static async open(books: Books, policy: PolicyTerms): Promise<LedgerService> {
    return new LedgerService(books, await books.contract(policy));
  }

  now = () => this.present;

  async pass(time: number): Promise<void> {
    this.present += time;
  }

  async say(act: Act): Promise<Answered> {
    const at = this.present;
    if (act.type === 'plan') return { at, became: await this.plan(act.milestone, act.amount) };
    if (act.type === 'end') return { at, became: await this.end(act.onBehalfOf ?? (act.by as 'client')) };
    if (act.type === 'askRefund' && act.piece === HELD_OVER)
      return { at, became: await this.askForHeldOver() };
    const letter = await this.accept(act, at);
    this.last = letter;
    return { at, became: await this.deliver(letter) };
  }

  /** Whether it is accepted first, and handed in by a workflow. */
  isLetter = (act: Act): boolean =>
    act.type !== 'plan' && act.type !== 'end' && !(act.type === 'askRefund' && act.piece === HELD_OVER);

  /** A message is accepted. @returns what hands it in, as often as it is called */
  async accepted(act: Act): Promise<() => Promise<Became>> {
    const letter = await this.accept(act, this.present);
    return () => this.deliver(letter);
  }

  /** A message is accepted, and its signal lost for now. */
  async lose(act: Act): Promise<number> {
    this.lost.push(await this.accept(act, this.present));
    return this.present;
  }

  /** What was lost is found, by the order in which it was received. */
  async find(): Promise<readonly Settled[]> {
    const found = this.lost;
    this.lost = [];
    return this.deliverAll(found);
  }

  /** The last message is handed in again, as after a worker's death. */
  async sayAgain(): Promise<Became | null> {
    if (this.last === null) return null;
    return this.becameOf(await this.handIn(this.last), this.last);
  }

  // ---- the rail ----------------------------------------------------------------------------------------------

  async answerCharge(milestone: string, accepted: boolean): Promise<readonly Settled[]> {
    const id = this.idOf(milestone);
    const charge = await transactions.fundingChargeOf(this.books.db, id);
    if (charge === null) throw new Error(`${milestone} waits for no charge`);
    await transactions.settleFunding(this.books.db, id, charge, railSays(accepted, charge.key), this.present);
    const letters = this.waiting.get(id) ?? [];
    this.waiting.delete(id);
    return this.deliverAll(letters);
  }

  async answerBonus(milestone: string, accepted: boolean): Promise<readonly Settled[]> {
    const bonuses = await bonusesOf(this.books.db, [this.idOf(milestone)]);
    const pending = bonuses.find(({ state }) => state.name === 'pending');
    if (pending === undefined) throw new Error(`no bonus to ${milestone} is pending`);
    await transactions.settleBonus(
      this.books.db,
      pending.id,
      railSays(accepted, `bonus ${pending.id}`),
      this.present,
    );
    const letter = this.waiting.get(pending.id)?.[0];
    this.waiting.delete(pending.id);
    return letter === undefined ? [] : [{ command: letter.command, became: await this.outcomeOf(letter) }];
  }

  // ---- clocks ------------------------------------------------------------------------------------------------

  /** Every clock that is due rings, earliest first; before each come the messages that its transaction names (R20). */
  async ringAll(): Promise<readonly Settled[]> {
    const settled: Settled[] = [];
    for (;;) {
      const [first] = (await this.due()).sort((one, other) => one.at - other.at || one.rank - other.rank);
      if (first === undefined) return settled;
      settled.push(...(await this.messagesBefore(await first.ring())));
    }
  }

  /** One clock, which may have rung before. */
  async ringOne({ at, what, piece }: Clock): Promise<void> {
    const { db } = this.books;
    if (piece === HELD_OVER) {
      const open = (await this.requests()).find((one) => one.milestoneId === null && one.state === 'open');
      if (open !== undefined) await transactions.ringResponsePeriodOver(db, open.id, at, this.present);
    } else if (what === 'end') {
      await transactions.hearContractEnd(db, this.idOf(piece), this.present);
    } else {
      await this.ring(this.idOf(piece), { type: what, at });
    }
  }

  private async due(): Promise<{ at: number; rank: number; ring: () => Promise<Handled<unknown>> }[]> {
    const { db } = this.books;
    const { end } = (await findContract(db, this.contract.id)) ?? { end: null };
    const milestones = (await milestonesOf(db, this.contract.id)).flatMap((milestone) => {
      const ends = end !== null && isLive(milestone) && milestone.endHeard !== end.by;
      const alarm = nextAlarm(milestone, this.present);
      return [
        ...(ends && milestone.state.name !== 'funding'
          ? [
              {
                at: end.at,
                rank: 0,
                ring: () => transactions.hearContractEnd(db, milestone.id, this.present),
              },
            ]
          : []),
        ...(alarm === null ? [] : [{ at: alarm.at, rank: 1, ring: () => this.ring(milestone.id, alarm) }]),
      ];
    });
    const requests = (await this.requests()).flatMap(({ id, milestoneId, state, respondBy }) => {
      if (milestoneId !== null || state !== 'open' || respondBy === null) return [];
      const ring = () => transactions.ringResponsePeriodOver(db, id, respondBy, this.present);
      return [{ at: respondBy, rank: 2, ring }];
    });
    return [...milestones, ...requests].filter(({ at }) => at <= this.present);
  }

  private ring = (milestoneId: string, alarm: Alarm) =>
    transactions.ringAlarm(this.books.db, milestoneId, alarm, this.present);

  private async messagesBefore({ outcome, messages = [] }: Handled<unknown>): Promise<readonly Settled[]> {
    if (outcome !== 'messagesFirst') return [];
    const ids = messages.map(({ commandId }) => commandId);
    const found = this.lost.filter(({ delivery }) => ids.includes(delivery.commandId));
    if (found.length === 0) throw new Error('messages are to come first that nobody sent');
    this.lost = this.lost.filter((letter) => !found.includes(letter));
    return this.deliverAll(found);
  }

  // ---- messages ----------------------------------------------------------------------------------------------

  private async plan(name: string, amount: number): Promise<Became> {
    const asked = { contractId: this.contract.id, title: name, description: null, amount };
    const command = this.command('newMilestone', 'client');
    const added = await transactions.addMilestone(this.books.db, {
      ...asked,
      createdAt: this.present,
      command,
    });
    if ('milestone' in added) this.milestones.set(name, added.milestone.id);
    return direct(added);
  }

  private async end(by: 'client' | 'freelancer'): Promise<Became> {
    const command = this.command('end', by);
    const asked = { contractId: this.contract.id, by, actor: command.actor, reason: null };
    return direct(
      await transactions.endContract(this.books.db, { ...asked, receivedAt: this.present, command }),
    );
  }

  private async askForHeldOver(): Promise<Became> {
    for (;;) {
      const command = this.command('openRefund', 'client');
      const asked = { contractId: this.contract.id, actor: command.actor, reason: 'no need' };
      const answer = await transactions.openHeldOverRequest(this.books.db, {
        ...asked,
        receivedAt: this.present,
        command,
      });
      if (!('clockFirst' in answer)) return direct(answer);
      // He is told to ask again, and meanwhile it rings.
      await this.ringHeldOver();
    }
  }

  private async ringHeldOver(): Promise<void> {
    const open = (await this.requests()).find((one) => one.milestoneId === null && one.state === 'open');
    if (open?.respondBy == null) return;
    const { id, respondBy } = open;
    await this.messagesBefore(
      await transactions.ringResponsePeriodOver(this.books.db, id, respondBy, this.present),
    );
  }

  private command(kind: string, role: 'client' | 'freelancer'): NewCommand {
    return { ...this.books.command(this.contract.id, kind, role), receivedAt: this.present };
  }

  /** As the API accepts an act: its row. */
  private async accept(act: Act, at: number): Promise<Letter> {
    const piece = await this.pieceOf(act);
    const commandId = newId.command();
    const type = wireNames[act.type] ?? act.type;
    const fields = await fieldsOf(act, (request) => this.requestNamed(request));
    const about = piece.kind === 'milestone' ? { milestoneId: piece.id } : { refundRequestId: piece.id };
    const actor = { role: act.by as 'client', id: 'somebody' };
    const base = { id: commandId, kind: type, contractId: this.contract.id, actor, idempotency: null };
    await insertCommand(this.books.db, { ...base, ...about, payload: fields, receivedAt: at });
    const delivery = { commandId, type, fields, receivedAt: at, arrivedAt: at, now: at };
    return { piece, delivery, command: act.command };
  }

  private async pieceOf(act: Act): Promise<Piece> {
    if ('request' in act) {
      const request = await this.requestNamed(act.request);
      if (request.milestoneId === null) return { kind: 'heldOver', id: request.id };
      return { kind: 'milestone', id: request.milestoneId };
    }
    const name = 'milestone' in act ? act.milestone : 'piece' in act ? act.piece : '';
    return { kind: 'milestone', id: this.idOf(name) };
  }

  private async deliverAll(letters: readonly Letter[]): Promise<readonly Settled[]> {
    const settled: Settled[] = [];
    const inOrder = [...letters].sort((one, other) => one.delivery.receivedAt - other.delivery.receivedAt);
    for (const letter of inOrder) {
      const became = await this.deliver(letter);
      if (became.is !== 'waits') settled.push({ command: letter.command, became });
    }
    return settled;
  }

  /** Hands a message in; a clock that it finds due before it rings first. */
  private async deliver(letter: Letter): Promise<Became> {
    for (;;) {
      const handled = await this.handIn(letter);
      if (handled.outcome !== 'clockFirst') return this.becameOf(handled, letter);
      await this.ringFirst(letter.piece);
    }
  }

  private handIn({ piece, delivery }: Letter): Promise<Handled<unknown>> {
    const now = { ...delivery, now: this.present };
    return piece.kind === 'milestone'
      ? transactions.handleAct(this.books.db, piece.id, now as Delivery<never>)
      : transactions.handleHeldOverAct(this.books.db, piece.id, now as Delivery<HeldOverAct>);
  }

  private async ringFirst({ kind, id }: Piece): Promise<void> {
    if (kind === 'heldOver') return this.ringHeldOver();
    const alarm = nextAlarm(await this.books.read({ id }), this.present);
    // Somebody else may have been first.
    if (alarm !== null) await this.messagesBefore(await this.ring(id, alarm));
  }

  private async becameOf({ outcome }: Handled<unknown>, letter: Letter): Promise<Became> {
    if (outcome === 'waits') this.keep(letter.piece.id, letter);
    const became = await this.outcomeOf(letter);
    if (became.is === 'waits' && letter.delivery.type === 'bonus' && outcome === 'applied') {
      this.keep(letter.delivery.commandId, letter);
    }
    if (became.is === 'waits' && letter.delivery.type === 'fund' && outcome === 'applied') {
      this.keep(letter.piece.id, letter);
    }
    return became;
  }

  private keep(at: string, letter: Letter): void {
    const kept = this.waiting.get(at) ?? [];
    if (!kept.includes(letter)) this.waiting.set(at, [...kept, letter]);
  }

  private async outcomeOf({ delivery }: Letter): Promise<Became> {
    const command = await findCommand(this.books.db, delivery.commandId);
    if (command === null || command.state === 'pending') return { is: 'waits' };
    return command.rejection === null ? { is: 'applied' } : refusedAs(command.rejection);
  }

  // ---- what can be seen ----------------------------------------------------------------------------------------

  async look(): Promise<Shown> {
    const { db } = this.books;
    const [contract, money, stored, requests] = await Promise.all([
      findContract(db, this.contract.id),
      contractMoney(db, this.contract.id),
      milestonesOf(db, this.contract.id),
      this.requests(),
    ]);
    const milestones: Record<string, ShownMilestone> = {};
    for (const milestone of stored) {
      const bonuses = await bonusesOf(db, [milestone.id]);
      milestones[milestone.title] = {
        ...seen(milestone),
        bonuses: bonuses.map(({ amount, state }) => `${amount} ${state.name}`),
      };
    }
    const named = requests.map(
      ({ state, amount, onHold }, index) =>
        [this.namesOf(requests)[index] ?? '', { state, amount, onHold }] as const,
    );
    return { state: contract?.state ?? 'ended', money, milestones, requests: Object.fromEntries(named) };
  }

  /** R24: the whole ledger sums to nothing. */
  async total(): Promise<number> {
    return (await trialBalance(this.books.db)).reduce((sum, { balance }) => sum + balance, 0);
  }

  private requests = (): Promise<RefundRequest[]> => refundRequestsOf(this.books.db, this.contract.id);

  /** The model's names: what each is for, in the order in which they were opened. */
  private namesOf(requests: readonly RefundRequest[]): string[] {
    const counts = new Map<string, number>();
    return requests.map(({ milestoneId }) => {
      const piece = [...this.milestones].find(([, id]) => id === milestoneId)?.[0] ?? HELD_OVER;
      const nth = (counts.get(piece) ?? 0) + 1;
      counts.set(piece, nth);
      return `${piece}/${nth}`;
    });
  }

  private async requestNamed(name: string): Promise<RefundRequest> {
    const requests = await this.requests();
    const found = requests[this.namesOf(requests).indexOf(name)];
    if (found === undefined) throw new Error(`the service has no refund request ${name}`);
    return found;
  }

  private idOf(milestone: string): string {
    const id = this.milestones.get(milestone);
    if (id === undefined) throw new Error(`the service has no milestone ${milestone}`);
    return id;
  }
}

const railSays = (accepted: boolean, key: string): transactions.RailAnswer =>
  accepted
    ? { status: 'succeeded', railReference: `rail ${key}` }
    : { status: 'declined', code: 'card_declined', reason: 'The card was declined.' };

const refusedAs = ({ code }: Rejection): Became => ({
  is: 'refused',
  status: problemKinds[code].status,
  code,
});

/** What a transaction answers that accepts and carries out at once. */
const direct = (answer: object): Became =>
  'rejection' in answer ? refusedAs(answer.rejection as Rejection) : { is: 'applied' };

function seen(milestone: StoredMilestone): Omit<ShownMilestone, 'bonuses'> {
  const { state, amount, refundRequest } = milestone;
  const working = ['active', 'in_review', 'changes_requested', 'on_hold'].includes(state.name);
  return {
    state: state.name,
    amount,
    inEscrow: state.name === 'funding' ? state.drawn : working ? amount : 0,
    released: 'released' in state ? state.released : 0,
    heldOver: 'heldOver' in state ? state.heldOver : 0,
    refunded: 'refunded' in state ? state.refunded : 0,
    reviewDeadline: state.name === 'in_review' ? state.reviewDeadline : null,
    respondBy: state.name === 'on_hold' ? null : (refundRequest?.respondBy ?? null),
  };
}

/** The policies of stories: short periods and long ones, so that either clock may be first. */
export const policies: readonly { readonly terms: PolicyTerms; readonly days: readonly [number, number] }[] =
  [
    [14, 7],
    [3, 7],
    [1, 1],
  ].map(([review = 14, response = 7]) => ({
    terms: {
      reviewPeriod: `P${review}D`,
      refundResponsePeriod: `P${response}D`,
      reminders: ['P7D', 'P1D'],
      feeBps: 1000,
      minimumDeposit: 500,
    },
    days: [review * DAY, response * DAY] as const,
  }));
