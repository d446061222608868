import type { Kind, PlannedAct } from './plan';
import type { Random } from './random';

type Likely = Readonly<Partial<Record<Kind, number>>>;

type State = 'planned' | 'active' | 'in_review' | 'changes_requested' | 'on_hold' | 'over';

/**
 * What a contract would be like if every message were taken and no clock rang. It only makes a plan likely to meet
 * something: whether it does, and what has to come of it, is for the model to say.
 */
export class Guess {
  readonly #milestones: { amount: number; state: State; asked: boolean }[] = [];
  #heldOver = false;

  get count(): number {
    return Math.max(1, this.#milestones.length);
  }

  amountOf(milestone: number): number {
    return this.#milestones[milestone]?.amount ?? 1;
  }

  /** What somebody might do next, and how often. */
  likely(): Likely {
    const has = (...states: State[]) => this.#milestones.some(({ state }) => states.includes(state));
    const asked = this.#milestones.some((one) => one.asked);
    return {
      plan: this.#milestones.length < 5 ? 4 : 1,
      ...(has('planned') ? { fund: 30 } : {}),
      ...(has('active', 'changes_requested') ? { submit: 30, openRefund: 2, approve: 4, hold: 2 } : {}),
      ...(has('in_review')
        ? { approve: 16, requestChanges: 8, withdrawSubmission: 3, hold: 3, openRefund: 4 }
        : {}),
      ...(has('on_hold') ? { liftHold: 10, resolve: 10 } : {}),
      ...(has('over') ? { bonus: 3 } : {}),
      ...(asked ? { acceptRefund: 8, declineRefund: 8 } : {}),
      ...(this.#heldOver
        ? { openHeldOver: 3, acceptHeldOver: 3, declineHeldOver: 4, resolveHeldOver: 3 }
        : {}),
      end: 0.6,
    };
  }

  /** A milestone that the act might be about. */
  milestoneFor(kind: Kind, random: Random): number {
    const where: Partial<Record<Kind, readonly State[]>> = {
      fund: ['planned'],
      submit: ['active', 'changes_requested'],
      approve: ['in_review', 'in_review', 'active'],
      requestChanges: ['in_review'],
      withdrawSubmission: ['in_review'],
      hold: ['active', 'in_review', 'changes_requested'],
      liftHold: ['on_hold'],
      resolve: ['on_hold'],
      openRefund: ['active', 'in_review', 'changes_requested'],
      bonus: ['over'],
    };
    const fits = this.#milestones.flatMap(({ state, asked }, index) => {
      if (kind === 'acceptRefund' || kind === 'declineRefund') return asked ? [index] : [];
      return where[kind]?.includes(state) ? [index] : [];
    });
    return fits.length > 0 ? random.pick(fits) : random.int(0, this.count - 1);
  }

  did(act: PlannedAct): void {
    if (act.kind === 'plan') {
      this.#milestones.push({ amount: act.amount, state: 'planned', asked: false });
      return;
    }
    const one = 'milestone' in act && act.milestone !== null ? this.#milestones[act.milestone] : undefined;
    if (one === undefined) return;
    const next: Partial<Record<PlannedAct['kind'], State>> = {
      fund: 'active',
      submit: 'in_review',
      withdrawSubmission: 'active',
      requestChanges: 'changes_requested',
      approve: 'over',
      hold: 'on_hold',
      liftHold: 'active',
      resolve: 'over',
      acceptRefund: 'over',
      declineRefund: 'on_hold',
    };
    if (act.kind === 'openRefund') one.asked = true;
    if (act.kind === 'acceptRefund' || act.kind === 'declineRefund') one.asked = false;
    if (act.kind === 'approve' && (act.body.amount ?? one.amount) < one.amount) this.#heldOver = true;
    one.state = next[act.kind] ?? one.state;
  }
}
