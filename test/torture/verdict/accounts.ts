import type { Database } from '../../../store/database';
import { type Contract, HELD_OVER, moneyOf } from '../../model';
import type { RequestNames } from './messages';
import type { ContractScene } from './scene';

/** What the legs of the ledger say that each account of a contract holds. */
export type Balances = ReadonlyMap<string, number>;

/** By contract, each account by the sum of its legs: nothing that the service keeps or works out itself. */
export async function readBalances(db: Database): Promise<ReadonlyMap<string, Balances>> {
  const { rows } = await db.raw<{ rows: { contract: string; account: string; sum: number }[] }>(
    `select e.contract_id as contract, sum(e.amount)::bigint as sum,
       case when account like 'external:%' then 'external:' || j.kind else account end as account
     from ledger.entries e join ledger.journals j on j.id = e.journal_id group by 1, 3`,
  );
  const balances = new Map<string, Map<string, number>>();
  for (const { contract, account, sum } of rows) {
    const of = balances.get(contract) ?? new Map<string, number>();
    balances.set(contract, of.set(account, sum));
  }
  return balances;
}

/** Every account of a contract, and every state, as the rules have them. */
export function compareAccounts(
  scene: ContractScene,
  contract: Contract,
  names: RequestNames,
  balances: Balances,
): readonly string[] {
  const faults: string[] = [];
  const expected = new Map<string, number>();
  for (const [id, { escrow }] of Object.entries(contract.milestones)) expected.set(`escrow:${id}`, escrow);
  expected.set(`held_over:${scene.id}`, contract.heldOver);
  for (const { id, milestoneId } of scene.requests) {
    if (milestoneId === null) expected.set(`on_hold:${id}`, contract.requests[names.of(id)]?.onHold ?? 0);
  }
  const money = moneyOf(contract);
  expected.set('external:deposit', -money.charged);
  expected.set('external:bonus', -money.bonus);
  expected.set('fees', money.fees);
  const refundsDue = sumOf(balances, (account) => account.startsWith('refunds_due:'));
  expected.set('external:refund_transfer', money.refunded - refundsDue);
  for (const account of new Set([...expected.keys(), ...balances.keys()])) {
    if (account.startsWith('refunds_due:')) continue;
    const held = balances.get(account) ?? 0;
    const due = account.startsWith('freelancer:') ? money.paid : (expected.get(account) ?? 0);
    if (held !== due) faults.push(`${account} holds ${held}; by the rules it is ${due}`);
  }
  if (refundsDue !== 0) faults.push(`${refundsDue} are due to the client that the rail has not sent`);
  return [...faults, ...compareStates(scene, contract, names)];
}

function compareStates(scene: ContractScene, contract: Contract, names: RequestNames): readonly string[] {
  const faults: string[] = [];
  if (scene.state !== contract.state)
    faults.push(`it is ${scene.state}; by the rules it is ${contract.state}`);
  for (const { id, state, amount } of scene.milestones) {
    const one = contract.milestones[id];
    if (one?.state !== state || one.amount !== amount)
      faults.push(`${id} is ${state} at ${amount}; by the rules it is ${one?.state} at ${one?.amount}`);
  }
  for (const { id, state, milestoneId } of scene.requests) {
    const name = names.of(id);
    const request = contract.requests[name];
    if (request?.state !== state)
      faults.push(
        `the request ${id} for ${milestoneId ?? HELD_OVER} is ${state}; by the rules it is ${request?.state}`,
      );
  }
  return faults;
}

const sumOf = (balances: Balances, which: (account: string) => boolean): number =>
  [...balances].reduce((sum, [account, amount]) => (which(account) ? sum + amount : sum), 0);
