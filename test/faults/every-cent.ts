import type { JournalKind } from '../../domain/postings';
import { workflowIds } from '../../protocol/names';
import { attributeKeys } from '../../protocol/search-attributes';
import { eventually, type Service } from '../support/stack';
import { succeeded } from './people';

/** How many journals of each kind a contract is to have; none of any other kind. */
export type Effects = Readonly<Partial<Record<JournalKind, number>>>;

const ended = ['paid', 'refunded', 'resolved'];

/**
 * R23 and R25 for one contract, once nothing is under way any more: exactly these effects, every cent in exactly
 * one place whoever is asked (the API, the legs, the kept balances, the rail), no command pending, and no run
 * failed, left over or in need of attention.
 */
export async function expectEveryCentOnce(
  stack: Service,
  contractId: string,
  effects: Effects,
): Promise<void> {
  await eventually(
    async () => ((await pending(stack, contractId)) === 0 ? true : null),
    'no command pending',
  );
  const contract = succeeded(await stack.as('platform', 'acme').get(`/v1/contracts/${contractId}`));
  expect(await journalsByKind(stack, contractId)).toEqual(effects);
  expect(contract.money).toEqual(await moneyByLegs(stack, contractId));
  const { charged, bonus, ...parts } = contract.money as Record<string, number>;
  expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe((charged ?? 0) + (bonus ?? 0));
  expect(await unbalanced(stack)).toEqual([]);
  expect(await balancesThatDiffer(stack)).toEqual([]);
  expect(await railDiffers(stack, contractId)).toEqual([]);
  for (const { id, state } of contract.milestones) await expectRun(stack, id, state);
}

async function rows<Row>(stack: Service, sql: string, ...bindings: string[]): Promise<Row[]> {
  return (await stack.db.raw<{ rows: Row[] }>(sql, bindings)).rows;
}

async function pending(stack: Service, contractId: string): Promise<number> {
  const sql = `select id from commands where state = 'pending' and contract_id = ?`;
  return (await rows(stack, sql, contractId)).length;
}

async function journalsByKind(stack: Service, contractId: string): Promise<Record<string, number>> {
  const sql = 'select kind, count(*) from ledger.journals where contract_id = ? group by kind';
  const counts = await rows<{ kind: string; count: number }>(stack, sql, contractId);
  return Object.fromEntries(counts.map(({ kind, count }) => [kind, count]));
}

/** The parts of R25 read from the legs alone, for contracts without holds and refunds. */
async function moneyByLegs(stack: Service, contractId: string): Promise<Record<string, number>> {
  const sql = `select case when kind = 'bonus' and account like 'external:%' then 'bonus'
                           else split_part(account, ':', 1) end as account, sum(amount)::bigint as amount
    from ledger.entries e join ledger.journals j on j.id = e.journal_id where e.contract_id = ? group by 1`;
  const legs = await rows<{ account: string; amount: number }>(stack, sql, contractId);
  const held = new Map(legs.map(({ account, amount }) => [account, amount]));
  const of = (account: string) => held.get(account) ?? 0;
  return {
    charged: 0 - of('external'),
    bonus: 0 - of('bonus'),
    inEscrow: of('escrow'),
    heldOver: of('held_over'),
    onHold: 0,
    paid: of('freelancer'),
    fees: of('fees'),
    refunded: 0,
  };
}

/** R24: the currencies whose legs do not add up to zero. */
const unbalanced = (stack: Service) =>
  rows(stack, 'select currency, sum(amount) from ledger.entries group by 1 having sum(amount) <> 0');

/** The accounts whose kept balance is not the sum of their legs. */
const balancesThatDiffer = (stack: Service) =>
  rows(
    stack,
    `select account, kept.balance, summed.balance as legs
       from (select account, currency, sum(amount) as balance from ledger.entries
              where account <> 'fees' and account not like 'external:%' group by 1, 2) summed
       full join ledger.balances kept using (account, currency)
      where kept.balance is distinct from summed.balance`,
  );

/** The milestones for which the rail has taken another sum, or charged another number of times, than our books say. */
const railDiffers = (stack: Service, contractId: string) =>
  rows(
    stack,
    `select m.id, rail.taken, books.charged from milestones m
      cross join lateral (select coalesce(sum(amount), 0) as taken, count(*) as times from simulated_rail.charges
                           where reference = m.id and status = 'succeeded') rail
      cross join lateral (select coalesce(-sum(e.amount), 0) as charged, count(*) as times
                            from ledger.entries e join ledger.journals j on j.id = e.journal_id
                           where j.milestone_id = m.id and j.kind in ('deposit', 'bonus') and e.account like 'external:%') books
      where m.contract_id = ? and (rail.taken, rail.times) <> (books.charged, books.times)`,
    contractId,
  );

/** A milestone's last run is over if the milestone is, and open if it holds money; it never fails. */
async function expectRun(stack: Service, milestoneId: string, state: string): Promise<void> {
  const over = ended.includes(state);
  const handle = stack.temporal.workflow.getHandle(workflowIds.milestone(milestoneId));
  const run = await eventually(async () => {
    const described = await handle.describe();
    return over && described.status.name === 'RUNNING' ? null : described;
  }, `the run of milestone ${milestoneId}, which is ${state}, to end`);
  expect({ state, status: run.status.name }).toEqual({ state, status: over ? 'COMPLETED' : 'RUNNING' });
  await eventually(async () => {
    const { typedSearchAttributes } = await handle.describe();
    return typedSearchAttributes.get(attributeKeys.NeedsAttention) ? null : true;
  }, `milestone ${milestoneId} to need no attention any more`);
}
