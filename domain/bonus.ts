import { type Earning, earningOf } from './money';
import { accounts, earningLegs, type Movement, movement, type Parties } from './postings';

/** R14: a bonus has its own outcome; a declined one never undoes the release. */
export type BonusState =
  | { readonly name: 'pending' }
  | ({ readonly name: 'paid'; readonly chargeId: string } & Earning)
  | { readonly name: 'failed'; readonly code: string; readonly reason: string };

export const bonusStates = ['pending', 'paid', 'failed'] as const satisfies readonly BonusState['name'][];

/** R11, R14: the bonus as it is paid, the fee taken the same way as from a release. */
export const paidBonus = (
  amount: number,
  feeBps: number,
  chargeId: string,
): BonusState & { name: 'paid' } => ({
  name: 'paid',
  chargeId,
  ...earningOf(amount, feeBps),
});

/** R14: an extra charge to the client, past escrow and held-over money, straight to the freelancer and the fees. */
export function bonusPosting(earning: Earning, parties: Parties): Movement | null {
  const outside = { account: accounts.external(parties.provider), amount: -earning.gross };
  return movement('bonus', [outside, ...earningLegs(earning, parties)]);
}
