import { Client } from 'pg';
import type { Act } from '../../domain/milestone';
import { defaultPolicy, type PolicyTerms } from '../../domain/policy';
import { insertCommand } from '../../store/commands';
import { type Contract, insertContract } from '../../store/contracts';
import { type Database, openDatabase } from '../../store/database';
import { newId } from '../../store/ids';
import { contractMoney, trialBalance } from '../../store/ledger';
import { findMilestone, insertMilestone, type StoredMilestone } from '../../store/milestones';
import * as transactions from '../../transactions';
import { createTestDatabase } from '../support/database';
import { statementBalance } from '../support/statement';
import { beforeEachStatement, followsCommit } from '../support/statements';

/** One present for all: a transaction is told the time, and none of these tests is about clocks. */
export const NOW = Date.UTC(2030, 0, 1);

/** A delivery of a command, as the workflow hands it on; deliver it as often as you like. */
export type Delivered = { readonly commandId: string; run(db: Database): Promise<{ outcome: string }> };

/** A Postgres of one test file, its transactions, and nothing else: no Temporal. */
export class Books {
  private constructor(
    readonly db: Database,
    private readonly admin: Client,
    private readonly url: string,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<Books> {
    const { url, drop } = await createTestDatabase();
    const admin = new Client({ connectionString: url });
    await admin.connect();
    return new Books(openDatabase({ url, poolMax: 12, applicationName: 'test' }), admin, url, drop);
  }

  async close(): Promise<void> {
    await this.db.destroy();
    await this.admin.end();
    await this.drop();
  }

  /** Goes round the rights of the service. */
  async owner(sql: string): Promise<void> {
    await this.admin.query(sql);
  }

  /** Which of these server processes wait for a lock that another one holds. */
  async blocked(processIDs: readonly number[]): Promise<ReadonlySet<number>> {
    const waiting = 'select pid from unnest($1::int[]) as pid where cardinality(pg_blocking_pids(pid)) > 0';
    const { rows } = await this.admin.query<{ pid: number }>(waiting, [processIDs]);
    return new Set(rows.map(({ pid }) => pid));
  }

  contract(policy: Partial<PolicyTerms> = {}): Promise<Contract> {
    return insertContract(this.db, {
      ...{ platformId: 'acme', clientId: 'alice', freelancerId: 'bob', title: 'A website', currency: 'USD' },
      policy: { ...defaultPolicy, ...policy },
      createdAt: NOW,
    });
  }

  milestone(contract: Contract, amount = 1500): Promise<StoredMilestone> {
    const asked = { contractId: contract.id, title: 'Logo', description: null, amount, createdAt: NOW };
    return this.db.transaction((trx) => insertMilestone(trx, asked));
  }

  /** Accepts an act. @returns its delivery, which has not been made yet */
  async accepted({ id: milestoneId, contractId }: StoredMilestone, act: Act, at = NOW): Promise<Delivered> {
    const { type, ...fields } = act;
    const commandId = newId.command();
    const actor = { role: 'client', id: 'alice' } as const;
    const command = { id: commandId, kind: type, contractId, milestoneId, actor, payload: fields };
    await insertCommand(this.db, { ...command, idempotency: null, receivedAt: at });
    const delivery = { commandId, type, fields, receivedAt: at, arrivedAt: at, now: at };
    return { commandId, run: (db) => transactions.handleAct(db, milestoneId, delivery) };
  }

  async act(milestone: StoredMilestone, act: Act, at = NOW): Promise<string> {
    const { commandId, run } = await this.accepted(milestone, act, at);
    const { outcome } = await run(this.db);
    if (outcome !== 'applied') throw new Error(`${act.type} was ${outcome}`);
    return commandId;
  }

  /** A milestone whose charge waits for the rail. */
  async funding(contract: Contract, amount = 1500): Promise<StoredMilestone> {
    const milestone = await this.milestone(contract, amount);
    await this.act(milestone, { type: 'fund', paymentMethod: 'pm_ok' });
    return this.read(milestone);
  }

  async funded(contract: Contract, amount = 1500): Promise<StoredMilestone> {
    const milestone = await this.funding(contract, amount);
    await this.settleFunding(milestone);
    return this.read(milestone);
  }

  async settleFunding({ id }: StoredMilestone): Promise<void> {
    const charge = await transactions.fundingChargeOf(this.db, id);
    if (charge === null) return;
    const succeeded = { status: 'succeeded', railReference: `rail ${charge.key}` } as const;
    await transactions.settleFunding(this.db, id, charge, succeeded, NOW);
  }

  async inReview(contract: Contract, amount = 1500): Promise<StoredMilestone> {
    const milestone = await this.funded(contract, amount);
    await this.act(milestone, { type: 'submit', message: 'Here it is', attachments: [] });
    return this.read(milestone);
  }

  /** A contract with $6.00 held over. */
  async heldOver(): Promise<Contract> {
    const contract = await this.contract();
    await this.act(await this.inReview(contract), { type: 'approve', amount: 900 });
    return contract;
  }

  async read({ id }: { readonly id: string }): Promise<StoredMilestone> {
    const found = await findMilestone(this.db, id);
    if (found === null) throw new Error(`no milestone ${id}`);
    return found;
  }

  command(contractId: string, kind: string, role: 'client' | 'freelancer' = 'client') {
    const actor = { role, id: role === 'client' ? 'alice' : 'bob' } as const;
    return { id: newId.command(), kind, contractId, idempotency: null, actor, payload: {}, receivedAt: NOW };
  }

  endRequest(contractId: string, by: 'client' | 'freelancer') {
    const command = this.command(contractId, 'end', by);
    return { contractId, by, actor: command.actor, reason: null, receivedAt: NOW, command };
  }

  async openHeldOver(contract: Contract) {
    const command = this.command(contract.id, 'openRefund');
    const asked = { contractId: contract.id, actor: command.actor, reason: 'x', receivedAt: NOW, command };
    const opened = await transactions.openHeldOverRequest(this.db, asked);
    if (!('request' in opened)) throw new Error('the request was not opened');
    return opened.request;
  }

  /**
   * All that a contract has in the books, counted: what is the same after a repetition. Whatever it is, it
   * balances (R24, R25) and no milestone that has ended holds anything (R26, at commit).
   */
  async inventory(contractId: string) {
    const money = await contractMoney(this.db, contractId);
    expect(await statementBalance(this.db, contractId)).toEqual(money);
    const { charged, bonus, ...where } = money;
    expect(Object.values(where).reduce((sum, amount) => sum + amount, 0)).toBe(charged + bonus);
    expect((await trialBalance(this.db)).reduce((sum, line) => sum + line.balance, 0)).toBe(0);
    const states = (table: string) =>
      this.db(table)
        .where({ contract_id: contractId })
        .orderBy('id')
        .pluck(table === 'charges' ? 'kind' : 'state');
    const count = async (table: string) =>
      (await this.db(table).where({ contract_id: contractId }).count({ rows: '*' }).first())?.rows;
    return {
      money,
      contract: (await this.db('contracts').where({ id: contractId }).first())?.state,
      journals: await count('ledger.journals'),
      entries: await count('ledger.entries'),
      events: await count('events'),
      milestones: await this.db('milestones')
        .where({ contract_id: contractId })
        .orderBy('id')
        .select('state', 'version'),
      commands: await states('commands'),
      requests: await states('refund_requests'),
      bonuses: await states('bonuses'),
      refunds: await states('refunds'),
      charges: await states('charges'),
    };
  }

  /** A database whose connection the server ends right before it is sent its `nth` statement. */
  dyingBefore(nth: number): DyingDatabase {
    const { db, came } = this.interruptedBefore(nth, async (processID) => {
      await this.admin.query('select pg_terminate_backend($1)', [processID]);
    });
    return { db, died: came };
  }

  /** A database to which something happens right before it is sent its `nth` statement, in a transaction or not. */
  interruptedBefore(nth: number, happens: (processID: number) => Promise<void>) {
    const db = openDatabase({ url: this.url, poolMax: 2, applicationName: 'interrupted' });
    let sent = 0;
    beforeEachStatement(db, async (statement) => {
      if (followsCommit(statement)) return;
      sent += 1;
      if (sent === nth) await happens(statement.processID);
    });
    return { db, came: () => sent >= nth };
  }
}

export type DyingDatabase = { readonly db: Database; died(): boolean };
