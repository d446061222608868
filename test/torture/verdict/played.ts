import {
  apply,
  type Clock,
  type Contract,
  faultsInBooks,
  HELD_OVER,
  type Message,
  newContract,
  type Outcome,
  ownClocks,
  ring,
} from '../../model';
import { msOf } from './duration';
import { messageOf, RequestNames } from './messages';
import type { ContractScene, SceneCommand, SceneEvent } from './scene';

/** What the model makes of a contract's record, line by line. */
export type Played = {
  readonly contract: Contract;
  /** Where the service and the rules part, in words, in order. */
  readonly disagreements: readonly string[];
  /** What the contract was like from a line of its record on, and when that line was written. */
  readonly states: readonly { readonly from: number; readonly contract: Contract }[];
  /** Where in the record a command was decided. */
  readonly positions: ReadonlyMap<string, number>;
  /** The clocks that rang, and where in the record. */
  readonly rings: readonly { readonly clock: Clock; readonly position: number }[];
  readonly names: RequestNames;
};

type RailAnswer = { readonly type: 'chargeAnswered' | 'bonusAnswered'; readonly accepted: boolean };
const railAnswers: Readonly<Record<string, RailAnswer>> = {
  'milestone.funded': { type: 'chargeAnswered', accepted: true },
  'milestone.funding_failed': { type: 'chargeAnswered', accepted: false },
  'bonus.paid': { type: 'bonusAnswered', accepted: true },
  'bonus.failed': { type: 'bonusAnswered', accepted: false },
};

/** Plays a contract's record against the rules, in the order in which the service says that it decided (R20, R21). */
export function play(scene: ContractScene): Played {
  return new Play(scene).run();
}

class Play {
  #contract: Contract;
  readonly #disagreements: string[] = [];
  readonly #states: { from: number; contract: Contract }[] = [];
  readonly #positions = new Map<string, number>();
  readonly #outcomes = new Map<string, Outcome>();
  readonly #names = new RequestNames();
  readonly #rings: { clock: Clock; position: number }[] = [];
  /** Reminders that a message came before: they may go out late, or never. */
  #passedReminders: Clock[] = [];

  constructor(private readonly scene: ContractScene) {
    const { reviewPeriod, refundResponsePeriod, reminders, feeBps, minimumDeposit } = scene.policy;
    this.#contract = newContract({
      ...{ reviewPeriod: msOf(reviewPeriod), refundResponsePeriod: msOf(refundResponsePeriod) },
      ...{ reminders: reminders.map(msOf), feeBps, minimumDeposit },
    });
  }

  run(): Played {
    for (const event of this.scene.events) {
      this.#names.hear(event);
      this.#line(event);
      this.#states.push({ from: event.recordedAt, contract: this.#contract });
    }
    for (const command of this.scene.commands.values()) this.#compare(command);
    return {
      ...{ contract: this.#contract, disagreements: this.#disagreements, states: this.#states },
      ...{ positions: this.#positions, rings: this.#rings, names: this.#names },
    };
  }

  #line(event: SceneEvent): void {
    const { type, cause, rule, actorRole } = event;
    const command = this.scene.commands.get(cause);
    const answer = railAnswers[type];
    if (type === 'refund_request.opened' && rule === 'R15') this.#openedByTheEnd(event, command);
    else if (type === 'milestone.end_heard') this.#hearEnd(event);
    else if (answer !== undefined) this.#railAnswers(answer, event);
    else if (actorRole === 'timer') this.#clockRings(event);
    // What the contract's end brings about in the course of somebody's message comes before the message itself.
    else if (command !== undefined && !(isOfAnEnd(event) && command.kind !== 'end'))
      this.#take(command, event);
  }

  #take(command: SceneCommand, { sequence }: SceneEvent): void {
    // The rest of what it did.
    if (this.#positions.has(command.id) || command.kind === 'createContract') return;
    this.#positions.set(command.id, sequence);
    const message = messageOf(command, this.#names);
    if (message === null) {
      this.#object(`${told(command)} is on the record, and no message of the rules`);
      return;
    }
    this.#apply(message, command.receivedAt, told(command));
  }

  #apply(message: Message, at: number, what: string): void {
    const step = apply(this.#contract, message, at);
    for (const clock of step.rang) {
      if (clock.what === 'reminder') this.#passedReminders.push(clock);
      else this.#object(`before ${what} a clock was due that had not rung: ${clockInWords(clock)}`);
    }
    this.#contract = step.contract;
    this.#outcomes.set(message.command, step.outcome);
    for (const { command, outcome } of step.later) this.#outcomes.set(command, outcome);
    for (const fault of faultsInBooks(this.#contract)) this.#object(`after ${what}: ${fault}`);
  }

  #railAnswers({ type, accepted }: RailAnswer, event: SceneEvent): void {
    const { cause, milestoneId, receivedAt } = event;
    // Held-over money paid for all of it: nobody asked the rail.
    if (event.type === 'milestone.funded' && event.amount === 0) return;
    const message = { type, command: `${type} ${cause}`, milestone: String(milestoneId), accepted };
    this.#apply(message, receivedAt, `the rail's answer to ${cause}`);
  }

  #hearEnd({ milestoneId, sequence }: SceneEvent): void {
    const piece = String(milestoneId);
    const clock = ownClocks(this.#contract, piece).find(({ what }) => what === 'end');
    // On hold it waits for ops, and a milestone that has ended has nothing to hear.
    if (clock === undefined) return;
    this.#strike(clock, `line ${sequence}`);
  }

  /**
   * The rules do not say from when the freelancer has his period where the end asks for the client: it is between
   * the end and the moment it was written down, from which on he can see it.
   */
  #openedByTheEnd(event: SceneEvent, command: SceneCommand | undefined): void {
    if (command?.kind === 'end') this.#take(command, event);
    const { policy, end } = this.#contract;
    const name = this.#names.of(String(event.refundRequestId));
    const respondBy = Date.parse(event.data.respondBy);
    const contract = structuredClone(this.#contract);
    const request = contract.requests[name];
    if (request === undefined || end === null) {
      this.#object(`line ${event.sequence}: the end has opened ${name}, and by the rules it does not`);
      return;
    }
    const [first, last] = [end.at, event.recordedAt + 5_000].map(
      (at) => at + policy.refundResponsePeriod,
    ) as [number, number];
    if (respondBy < first || respondBy > last)
      this.#object(
        `line ${event.sequence}: ${name} has to be answered by ${event.data.respondBy}, which is not its period`,
      );
    request.respondBy = respondBy;
    this.#contract = contract;
  }

  #clockRings(event: SceneEvent): void {
    const piece = event.milestoneId ?? HELD_OVER;
    const clocks: Readonly<Record<string, Clock['what']>> = {
      'milestone.auto_released': 'reviewDeadline',
      'milestone.refunded': 'responsePeriodOver',
      'milestone.review_reminder': 'reminder',
      'refund_request.refunded': 'responsePeriodOver',
      'refund_request.superseded': 'responsePeriodOver',
    };
    const what = clocks[event.type];
    // The rest of what a clock did.
    if (what === undefined) return;
    const clock = { what, piece, at: event.receivedAt };
    this.#rings.push({ clock, position: event.sequence });
    if (what === 'reminder' && this.#wasPassed(clock)) return;
    this.#strike(clock, `line ${event.sequence}`);
  }

  #wasPassed(clock: Clock): boolean {
    const before = this.#passedReminders.length;
    this.#passedReminders = this.#passedReminders.filter(
      (one) => one.piece !== clock.piece || one.at !== clock.at,
    );
    return this.#passedReminders.length < before;
  }

  #strike(clock: Clock, where: string): void {
    const next = ring(this.#contract, clock);
    if (next === null) {
      const set = ownClocks(this.#contract, clock.piece).map(clockInWords).join(', ') || 'none';
      this.#object(`${where}: ${clockInWords(clock)} rang, and is not set; set are: ${set}`);
      return;
    }
    this.#contract = next;
    for (const fault of faultsInBooks(next)) this.#object(`after ${where}: ${fault}`);
  }

  /** What became of a command, by the service and by the rules. */
  #compare(command: SceneCommand): void {
    if (command.kind === 'createContract') return;
    const predicted = this.#outcomes.get(command.id);
    if (command.state === 'pending') {
      this.#object(`${told(command)} is still pending`);
      return;
    }
    if (predicted === undefined) {
      this.#object(`${told(command)} was ${command.state}, and the record does not say so`);
      return;
    }
    const became = command.state === 'applied' ? 'applied' : `refused (${command.rejection?.code})`;
    // An approval is applied with its release; its bonus has an outcome of its own (R14).
    const byTheRules =
      predicted.is === 'refused'
        ? `refused (${predicted.code})`
        : predicted.is === 'waits'
          ? 'waiting'
          : 'applied';
    if (became === byTheRules) return;
    if (command.kind === 'approve' && command.state === 'applied' && predicted.is !== 'waits') {
      if (predicted.is === 'refused' && predicted.code === 'charge_declined') return;
    }
    this.#object(`${told(command)} was ${became}; by the rules it is ${byTheRules}`);
  }

  #object(disagreement: string): void {
    this.#disagreements.push(disagreement);
  }
}

/** Something that follows from the contract's end (R15, R16), whoever's message it was written with. */
const isOfAnEnd = ({ type, rule }: SceneEvent): boolean =>
  (rule === 'R15' || rule === 'R16') && type !== 'command.rejected';

const told = ({ id, kind, actorRole, receivedAt, milestoneId, refundRequestId }: SceneCommand): string =>
  `${kind} by ${actorRole} on ${milestoneId ?? refundRequestId ?? 'the contract'} (${id}, received ${new Date(receivedAt).toISOString()})`;

const clockInWords = ({ what, piece, at }: Clock): string =>
  `${what} of ${piece} at ${new Date(at).toISOString()}`;
