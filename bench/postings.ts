import { randomInt, randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { accounts } from '../domain/postings';
import { type Database, openDatabase } from '../store/database';
import { type Posting, post } from '../store/ledger';
import { measure, type Sample } from './measure';
import { ACCOUNTS, BRANCHES, rawPosting, TELLERS } from './raw-sql';
import type { Job } from './service';

export const postingKinds = ['ledger', 'rawInserts', 'tpcbLike'] as const;
export type PostingKind = (typeof postingKinds)[number];

/** How long each kind runs at each level in one round, in milliseconds. */
const FOR = 1_000;

/**
 * The ledger's posting alone, without Temporal and without the rest of its transaction, beside writes that guard
 * nothing. All are made by this process.
 */
export class Postings {
  readonly #ledger: Database;
  readonly #raw: Pool;

  /** @param jobs whose contracts the postings are about, in turn */
  constructor(
    databaseUrl: string,
    private readonly postgres: number,
    private readonly jobs: readonly Job[],
    connections: number,
  ) {
    this.#ledger = openDatabase({
      url: databaseUrl,
      poolMax: connections,
      applicationName: 'milestone-escrow-bench',
    });
    this.#raw = new Pool({ connectionString: databaseUrl, max: connections });
  }

  /** Posts as fast as so many connections do. */
  run(kind: PostingKind, connections: number): Promise<Sample> {
    return measure(untilOver(), connections, { postgres: this.postgres }, (turn) => this.#once(kind, turn));
  }

  async close(): Promise<void> {
    await Promise.all([this.#ledger.destroy(), this.#raw.end()]);
  }

  async #once(kind: PostingKind, turn: number): Promise<void> {
    switch (kind) {
      case 'ledger':
        await post(this.#ledger, [this.#posting(turn)]);
        return;
      case 'rawInserts':
        await this.#raw.query(rawPosting, [randomUUID()]);
        return;
      case 'tpcbLike':
        return this.#tpcb();
    }
  }

  /** Three legs like a release's, of a kind that no milestone's state has a say in. */
  #posting(turn: number): Posting {
    const { contractId, freelancerId } = this.jobs[turn % this.jobs.length] as Job;
    const cause = `bench:${randomUUID()}`;
    const receivedAt = new Date().toISOString();
    return {
      operationKey: cause,
      kind: 'bonus',
      contractId,
      milestoneId: null,
      currency: 'USD',
      why: { actorRole: 'client', actorId: 'client', rule: 'R14', cause, receivedAt },
      legs: [
        { account: accounts.external('simulated'), amount: -1_000 },
        { account: accounts.freelancer(freelancerId, 'USD'), amount: 900 },
        { account: accounts.fees, amount: 100 },
      ],
    };
  }

  /** The transaction that pgbench runs unless told otherwise, a round trip for each of its seven commands. */
  async #tpcb(): Promise<void> {
    const [aid, tid, bid] = [ACCOUNTS, TELLERS, BRANCHES].map((rows) => randomInt(1, rows + 1));
    const delta = randomInt(-5_000, 5_001);
    const client = await this.#raw.connect();
    try {
      await client.query('begin');
      await client.query('update bench.accounts set abalance = abalance + $1 where aid = $2', [delta, aid]);
      await client.query('select abalance from bench.accounts where aid = $1', [aid]);
      await client.query('update bench.tellers set tbalance = tbalance + $1 where tid = $2', [delta, tid]);
      await client.query('update bench.branches set bbalance = bbalance + $1 where bid = $2', [delta, bid]);
      await client.query(
        'insert into bench.history (tid, bid, aid, delta, mtime) values ($1, $2, $3, $4, current_timestamp)',
        [tid, bid, aid, delta],
      );
      await client.query('commit');
    } finally {
      client.release();
    }
  }
}

function* untilOver(): Generator<number> {
  const end = performance.now() + FOR;
  for (let turn = 0; performance.now() < end; turn += 1) yield turn;
}
