import type { Contract, Milestone } from './contract';

/** R11: a share in basis points, rounded half up to the minor unit, without fractions on the way. */
export const feeOf = (amount: number, feeBps: number): number =>
  Number((BigInt(amount) * BigInt(feeBps) * 2n + 10_000n) / 20_000n);

/** R11: what the freelancer earns bears the fee, once. */
export function earn(contract: Contract, amount: number): void {
  const fee = feeOf(amount, contract.policy.feeBps);
  contract.fees += fee;
  contract.paid += amount - fee;
}

/** R25: the parts of a contract's money, which do not overlap. */
export type Money = Readonly<
  Record<'charged' | 'bonus' | 'inEscrow' | 'heldOver' | 'onHold' | 'paid' | 'fees' | 'refunded', number>
>;

export function moneyOf(contract: Contract): Money {
  const { charged, bonus, heldOver, paid, fees, refunded } = contract;
  const milestones = Object.values(contract.milestones);
  const escrow = (held: boolean) =>
    sum(milestones.filter(({ state }) => (state === 'on_hold') === held).map((one) => one.escrow));
  const setAside = sum(Object.values(contract.requests).map(({ onHold }) => onHold));
  return {
    charged,
    bonus,
    inEscrow: escrow(false),
    heldOver,
    onHold: escrow(true) + setAside,
    paid,
    fees,
    refunded,
  };
}

/** Everything that R24, R25 and R26 say of the books and does not hold, in words; none where all is well. */
export function faultsInBooks(contract: Contract): readonly string[] {
  const money = moneyOf(contract);
  const { charged, bonus, inEscrow, heldOver, onHold, paid, fees, refunded } = money;
  const faults: string[] = [];
  const parts = inEscrow + heldOver + onHold + paid + fees + refunded;
  if (charged + bonus !== parts) faults.push(`R25: ${charged + bonus} came in, the parts are ${parts}`);
  for (const [name, amount] of Object.entries(money)) {
    if (amount < 0) faults.push(`R24: ${name} is ${amount}`);
  }
  for (const [name, milestone] of Object.entries(contract.milestones)) {
    if (!suits(milestone)) faults.push(`R26: ${name} is ${milestone.state} and holds ${milestone.escrow}`);
  }
  return faults;
}

/** R26: planned and ended hold nothing; R2: funded is the whole amount. */
function suits({ state, escrow, amount }: Milestone): boolean {
  switch (state) {
    case 'planned':
    case 'paid':
    case 'refunded':
    case 'resolved':
      return escrow === 0;
    case 'funding':
      return escrow >= 0 && escrow < amount;
    default:
      return escrow === amount;
  }
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
