import { type Contract, HELD_OVER, type Milestone, type RefundRequest } from './contract';
import { type Money, moneyOf } from './money';

/** A contract as the API shows it, as far as the rules say what is shown: what model and service are compared by. */
export type Shown = {
  readonly state: Contract['state'];
  readonly money: Money;
  readonly milestones: Readonly<Record<string, ShownMilestone>>;
  readonly requests: Readonly<Record<string, ShownRequest>>;
};

export type ShownMilestone = Readonly<
  Pick<Milestone, 'state' | 'amount' | 'released' | 'heldOver' | 'refunded'>
> & {
  readonly inEscrow: number;
  readonly reviewDeadline: number | null;
  /** Of the request that is open, while its clock runs. */
  readonly respondBy: number | null;
  /** Oldest first: `300 paid`. */
  readonly bonuses: readonly string[];
};

export type ShownRequest = Readonly<Pick<RefundRequest, 'state' | 'onHold'>> & { readonly amount: number };

export const shown = (contract: Contract): Shown => ({
  state: contract.state,
  money: moneyOf(contract),
  milestones: mapped(contract.milestones, (milestone, name) => shownMilestone(contract, name, milestone)),
  requests: mapped(contract.requests, ({ state, asked, onHold }) => ({ state, amount: asked, onHold })),
});

export function shownMilestone(contract: Contract, name: string, milestone: Milestone): ShownMilestone {
  const { state, amount, escrow, released, heldOver, refunded, review, bonuses } = milestone;
  return {
    state,
    amount,
    inEscrow: escrow,
    released,
    heldOver,
    refunded,
    reviewDeadline: state === 'in_review' ? (review?.deadline ?? null) : null,
    respondBy: state === 'on_hold' ? null : openUntil(contract, name),
    bonuses: bonuses.map((bonus) => `${bonus.amount} ${bonus.state}`),
  };
}

/** When silence to the open request for a piece refunds it; null where none is open. */
export const openUntil = (contract: Contract, piece = HELD_OVER): number | null =>
  Object.values(contract.requests).find((one) => one.piece === piece && one.state === 'open')?.respondBy ??
  null;

const mapped = <In, Out>(record: Record<string, In>, map: (one: In, name: string) => Out) =>
  Object.fromEntries(Object.entries(record).map(([name, one]) => [name, map(one, name)]));

/** Where two views of a contract differ, in words: `money.heldOver: 600 by the rules, 0 in the service`. */
export function differences(rules: unknown, service: unknown, at = ''): readonly string[] {
  if (isObject(rules) && isObject(service)) {
    const names = [...new Set([...Object.keys(rules), ...Object.keys(service)])];
    return names.flatMap((name) =>
      differences(rules[name], service[name], at === '' ? name : `${at}.${name}`),
    );
  }
  if (rules === service) return [];
  return [`${at}: ${told(rules)} by the rules, ${told(service)} in the service`];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const told = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
