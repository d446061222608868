import {
  type ContractState,
  contractStates,
  type State,
  type StateName,
  stateNames,
} from '../domain/milestone';
import { type Contract, type ContractRow, toContract } from './contracts';
import type { Database } from './database';
import { type ContractMoney, type MoneyRow, moneyOfEach, toContractMoney } from './ledger';
import type { Attention } from './milestones';

/**
 * Pages of contracts and milestones. Every query walks an index in the order of the page and stops at its end, so
 * that a page costs the same however many rows there are; test/store/lists.explain.test.ts looks at the plans.
 */

export type Parties = {
  readonly platformId?: string;
  readonly clientId?: string;
  readonly freelancerId?: string;
};

export type ListFilter<Name extends string> = {
  /** Those whose parties these are; empty: all there are. */
  readonly parties: Parties;
  readonly state?: Name;
  /** Only with a review deadline before this instant, the earliest first; else all, the newest first. */
  readonly deadlineBefore?: number;
  readonly needsAttention?: boolean;
};

/** Where a page ended: at an id or, in the order of deadlines, at a milestone's deadline and id. */
export type Position = { readonly id: string } | { readonly deadline: number; readonly id: string };

export type Page<Name extends string> = ListFilter<Name> & {
  readonly after?: Position;
  readonly limit: number;
};

/** What of a milestone is listed, and the fields its texts are made of. */
export type ListedMilestone = {
  readonly id: string;
  readonly contractId: string;
  readonly sequence: number;
  readonly title: string;
  readonly amount: number;
  readonly currency: string;
  readonly clientId: string;
  readonly freelancerId: string;
  readonly state: State;
  readonly refundRequest: { readonly id: string; readonly respondBy: number } | null;
  readonly attention: Attention | null;
  readonly createdAt: number;
};

type ListedMilestoneRow = {
  id: string;
  contract_id: string;
  sequence: number;
  title: string;
  amount: number;
  currency: string;
  client_id: string;
  freelancer_id: string;
  details: State;
  refund_request_id: string | null;
  respond_by: Date | null;
  attention: Attention | null;
  created_at: Date;
};

const listedColumns = `
  m.id, m.contract_id, m.sequence, m.title, m.amount, m.client_id, m.freelancer_id, m.details, m.refund_request_id,
  m.respond_by, m.attention, m.created_at`;

/** A page of milestones, with one row more than it holds if another page follows and the limit asks for that. */
export async function listMilestones(
  db: Database,
  { contractId, ...page }: Page<StateName> & { readonly contractId?: string },
): Promise<ListedMilestone[]> {
  const scope = conditionsOf(page.parties);
  if (contractId !== undefined) scope.add('t.contract_id = :contractId', { contractId });
  if (page.needsAttention) scope.add('t.attention is not null');
  const found = milestonePage(page, scope);
  if (found === null) return [];
  const { rows } = await db.raw<{ rows: ListedMilestoneRow[] }>(
    `select ${listedColumns}, c.currency
       from (${found}) page join milestones m on m.id = page.id join contracts c on c.id = m.contract_id
      order by ${page.deadlineBefore === undefined ? 'm.id desc' : 'm.review_deadline, m.id'}`,
    scope.bindings,
  );
  return rows.map(toListedMilestone);
}

function milestonePage(page: Page<StateName>, scope: Conditions): string | null {
  if (page.deadlineBefore === undefined) return newestFirst('milestones', stateNames, page, scope);
  // Only work in review has a review deadline.
  if (page.state !== undefined && page.state !== 'in_review') return null;
  if (page.needsAttention) scope.add(`t.state = 'in_review'`);
  dueAfter(page, page.deadlineBefore, scope);
  return `select t.id from milestones t where ${scope} order by t.review_deadline, ${scope.id} limit :limit`;
}

export type ListedContract = Contract & {
  /** How many things of it need attention. */
  readonly attention: number;
  /** The earliest review deadline of its milestones, and the milestone whose it is. */
  readonly next: { readonly deadline: number; readonly milestoneId: string } | null;
  /** Where its money is. */
  readonly money: ContractMoney;
};

type ListedContractRow = (ContractRow & MoneyRow) & {
  attention: number;
  next_deadline: Date | null;
  next_milestone: string | null;
};

/** The milestone of a contract with the earliest deadline. */
const nextOf = (contractId: string, columns = 'o.id, o.review_deadline') => `
  select ${columns} from milestones o
   where o.contract_id = ${contractId} and o.review_deadline is not null
   order by o.review_deadline, o.id limit 1`;

/**
 * A page of contracts, with one row more than it holds if another page follows and the limit asks for that. State,
 * deadline and money are those of one instant (R25), since it is one statement.
 */
export async function listContracts(db: Database, page: Page<ContractState>): Promise<ListedContract[]> {
  const scope = conditionsOf(page.parties);
  const found = contractPage(page, scope);
  if (found === null) return [];
  const { rows } = await db.raw<{ rows: ListedContractRow[] }>(
    `select c.*, n.review_deadline as next_deadline, n.id as next_milestone, sums.*
       from (${found}) page join contracts c on c.id = page.id
       left join lateral (${nextOf('c.id')}) n on true
       cross join lateral (${moneyOfEach}) sums
      order by ${page.deadlineBefore === undefined ? 'c.id desc' : 'n.review_deadline, n.id'}`,
    scope.bindings,
  );
  return rows.map((row) => ({
    ...toContract(row),
    attention: row.attention,
    next: nextIn(row),
    money: toContractMoney(row),
  }));
}

const nextIn = ({ next_deadline: deadline, next_milestone: milestoneId }: ListedContractRow) =>
  deadline === null || milestoneId === null ? null : { deadline: deadline.getTime(), milestoneId };

function contractPage(page: Page<ContractState>, scope: Conditions): string | null {
  if (page.deadlineBefore === undefined) {
    if (page.needsAttention) scope.add('t.attention > 0');
    return newestFirst('contracts', contractStates, page, scope);
  }
  // Nothing is in review on a contract that has ended.
  if (page.state === 'ended') return null;
  if (page.state !== undefined) scope.add('c.state = :state', { state: page.state });
  if (page.needsAttention) scope.add('c.attention > 0');
  const judged = page.state !== undefined || page.needsAttention;
  dueAfter(page, page.deadlineBefore, scope);
  // The deadlines of all milestones are walked, and each contract is kept where its earliest comes by.
  return `
    select t.contract_id as id from milestones t
      ${judged ? 'join contracts c on c.id = t.contract_id' : ''}
      cross join lateral (${nextOf('t.contract_id', 'o.id = t.id as comes_by')}) earliest
     where ${scope} and earliest.comes_by
     order by t.review_deadline, ${scope.id} limit :limit`;
}

/**
 * The ids of a page, newest first, merged from the page of each state: an index of party, state and id then serves
 * a list with a state as well as one without.
 */
function newestFirst(
  table: 'contracts' | 'milestones',
  states: readonly string[],
  { state, after, limit }: Page<string>,
  scope: Conditions,
): string {
  scope.bind({ states: state === undefined ? states : [state], limit });
  if (after !== undefined) scope.add(`${scope.id} < :afterId`, { afterId: after.id });
  return `
    select one.id from unnest(:states::text[]) as s(state)
     cross join lateral (
       select t.id from ${table} t where ${scope.and('t.state = s.state')} order by ${scope.id} desc limit :limit) one
     order by one.id desc limit :limit`;
}

function dueAfter({ after, limit }: Page<string>, deadlineBefore: number, scope: Conditions): void {
  scope.bind({ limit });
  scope.add('t.review_deadline < :deadlineBefore', { deadlineBefore: new Date(deadlineBefore) });
  if (after === undefined || !('deadline' in after)) return;
  // Two conditions on the column are estimated as a range; a comparison of rows would not be.
  scope.add(
    `t.review_deadline >= :afterDeadline and (t.review_deadline > :afterDeadline or ${scope.id} > :afterId)`,
    { afterDeadline: new Date(after.deadline), afterId: after.id },
  );
}

/** Conditions on the rows `t`, and the values they are bound to. */
class Conditions {
  private readonly all: string[] = [];
  readonly bindings: Record<string, unknown> = {};

  /** @param id the rows' ids in the order of the indexes that are to be walked */
  constructor(readonly id: 't.id collate "POSIX"' | 't.id collate "C"') {}

  add(condition: string, bindings: Readonly<Record<string, unknown>> = {}): void {
    this.all.push(condition);
    this.bind(bindings);
  }

  bind(bindings: Readonly<Record<string, unknown>>): void {
    Object.assign(this.bindings, bindings);
  }

  and(more: string): string {
    return [...this.all, more].join(' and ');
  }

  toString(): string {
    return this.all.join(' and ');
  }
}

/**
 * The rows of these parties, in the order of their index (0006 says why collations differ). Of a platform's client
 * it is the client's rows that are walked, which are hardly ever another platform's too: no index can answer
 * `is not false`.
 */
function conditionsOf({ platformId, clientId, freelancerId }: Parties): Conditions {
  const person = clientId ?? freelancerId;
  const conditions = new Conditions(
    (person ?? platformId) === undefined ? 't.id collate "POSIX"' : 't.id collate "C"',
  );
  if (platformId !== undefined) {
    const isIts = 't.platform_id = :platformId';
    conditions.add(person === undefined ? isIts : `(${isIts}) is not false`, { platformId });
  }
  if (clientId !== undefined) conditions.add('t.client_id = :clientId', { clientId });
  if (freelancerId !== undefined) conditions.add('t.freelancer_id = :freelancerId', { freelancerId });
  return conditions;
}

const toListedMilestone = (row: ListedMilestoneRow): ListedMilestone => ({
  id: row.id,
  contractId: row.contract_id,
  sequence: row.sequence,
  title: row.title,
  amount: row.amount,
  currency: row.currency,
  clientId: row.client_id,
  freelancerId: row.freelancer_id,
  state: row.details,
  refundRequest:
    row.refund_request_id === null || row.respond_by === null
      ? null
      : { id: row.refund_request_id, respondBy: row.respond_by.getTime() },
  attention: row.attention,
  createdAt: row.created_at.getTime(),
});

/** With what the cursors of all API processes are signed. */
export async function readCursorKey(db: Database): Promise<Buffer> {
  const row = await db<{ key: Buffer }>('cursor_key').first('key');
  if (row === undefined) throw new Error('the database has no key for cursors: it is made by a migration');
  return row.key;
}
