/**
 * A second reading of the rules of milestone escrow, apart from the service's own: plain functions over the state
 * of one whole contract, written from the rules and importing nothing of the service (test/architecture.test.ts).
 * It says what each message is answered, which clocks are set, and what each account then holds.
 *
 *     let contract = newContract(policy);
 *     const { contract: next, outcome, later } = apply(contract, { type: 'approve', milestone, by: 'client', command }, at);
 *
 * - `outcome` is applied, refused with status and code, or `waits`: for the rail. Its answers are messages too
 *   (`chargeAnswered`, `bonusAnswered`); `later` of that step says what became of those who waited.
 * - `apply` takes messages in the order in which they are handled, each with the instant at which it was received,
 *   and lets those clocks of the same piece ring before it that were due before it (R20). `ring` lets one clock
 *   ring, `passTime` all that are due, `nextInstant` says when the next is. An end of the contract is a clock for
 *   each milestone, which hears of it in its place. `say` does all of this for a story where nothing is late.
 *   Where something is handled late, `now` is when: what an end asks back is to be answered from then on.
 * - Milestones have whatever names the caller gives them. Refund requests are named by what they are for, in the
 *   order in which they were opened: `logo/1`, `held-over/2`; so they need not be told apart by ids of the service.
 * - `moneyOf` is the contract's money as the API shows it; `faultsInBooks` is R24 to R26.
 *
 * To check what a service did (the torture run): give `replay` the contract's record in the service's own order:
 * messages that were decided, with their received instants and outcomes, the rail's answers where they were settled,
 * and the clocks that rang. It says where the two part; then compare `moneyOf` and each milestone's state with what
 * the API shows. A refusal that the API gave by itself, without a command, may stand anywhere in which it was true;
 * such belong to the linearizability checker instead (test/linearizability/).
 */
export { apply, type Later, refused, type Step } from './apply';
export { type Clock, clocksOf, nextInstant, ownClocks, passTime, ring } from './clocks';
export * from './contract';
export { faultsInBooks, feeOf, type Money, moneyOf } from './money';
export { type Entry, type Replayed, replay, say } from './replay';
export {
  differences,
  openUntil,
  type Shown,
  type ShownMilestone,
  type ShownRequest,
  shown,
  shownMilestone,
} from './shown';
