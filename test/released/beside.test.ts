import { Client } from 'pg';
import { reconcile } from '../../activities/reconciliation';
import type { DifferenceKind } from '../../protocol/reconciliation';
import { migrate, migrations } from '../../store/migrate';
import { until, World } from '../support/world';
import { type Code, codeOf, leftBy, type Version, versions } from './versions';

/**
 * Expand and contract: a released version goes on working while the schema is brought to today's, and on it. What
 * works is that version's own code, on a database that it left.
 */

const AT_A_TIME = 3;
/** Its cases make up the rail's answers, so the rail does not know of them, nor do workflows run for them. */
const ofNoWorld: readonly DifferenceKind[] = [
  ...(['charge_not_at_rail', 'refund_not_at_rail', 'missing_workflow'] as const),
  ...(['charge_unclear', 'refund_overdue', 'command_overdue'] as const),
];

/** A version's transactions, each of them over and over, until it is told to stop. */
class AtWork {
  readonly #counts = new Map<string, number>();
  readonly failures: string[] = [];
  #stopped = false;
  readonly #loops: readonly Promise<void>[];

  private constructor(
    private readonly code: Code,
    private readonly db: ReturnType<Code['openDatabase']>,
    private readonly admin: Client,
    url: string,
  ) {
    const books = new code.Books(db, admin, url, async () => undefined);
    const names = Object.keys(code.operations);
    this.#loops = Array.from({ length: AT_A_TIME }, async (_, first) => {
      for (let next = first; !this.#stopped; next += AT_A_TIME) {
        const name = names[next % names.length] ?? '';
        // Each is handed in twice, as after a crash: the second time may come after a migration.
        await this.#once(name, books).catch((error) => this.failures.push(`${name}: ${error.message}`));
      }
    });
  }

  static async begin(version: Version, url: string): Promise<AtWork> {
    const code = codeOf(version);
    const admin = new Client({ connectionString: url });
    await admin.connect();
    const db = code.openDatabase({ url, poolMax: 6, applicationName: `version ${version}` });
    return new AtWork(code, db, admin, url);
  }

  async #once(name: string, books: InstanceType<Code['Books']>): Promise<void> {
    const ready = await this.code.operations[name]?.(books);
    await ready?.run(this.db);
    await ready?.run(this.db);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Resolves once each of its transactions has been made as often again. */
  async goesRound(times = 1): Promise<void> {
    const before = new Map(this.#counts);
    const wanted = Object.keys(this.code.operations);
    const made = (name: string) => (this.#counts.get(name) ?? 0) - (before.get(name) ?? 0);
    await until(
      async () => (this.failures.length > 0 || wanted.every((name) => made(name) >= times) ? true : null),
      'every transaction to be made',
    );
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#loops);
    await Promise.all([this.db.destroy(), this.admin.end()]);
  }
}

describe.each(versions)('the version with schema %s', (version) => {
  test('works on while the schema is brought to today, and on it; nothing it does fails, and its books are right', async () => {
    const database = await leftBy(version);
    const work = await AtWork.begin(version, database.url);
    try {
      await work.goesRound();
      const applied = await migrate(database.url);
      await work.goesRound();
      expect(applied).toEqual(Object.keys(migrations).filter((name) => name.slice(0, 4) > version));
      expect(work.failures).toEqual([]);
    } finally {
      await work.stop();
    }
    const world = await World.start({ database });
    try {
      await expectRightBooks(world);
    } finally {
      await world.stop();
    }
  });
});

/** What today's version reads of it: the ledger and the rows agree, and nothing that a migration added is missing. */
async function expectRightBooks(world: World): Promise<void> {
  const found: DifferenceKind[] = [];
  const sides = { db: world.db, rail: world.rail, gateway: world.gateway };
  await reconcile(sides, { found: ({ kind }) => found.push(kind), patience: { betweenLooks: 1, young: 0 } });
  expect(found.filter((kind) => !ofNoWorld.includes(kind))).toEqual([]);
  const { rows } = await world.db.raw(
    `select (select count(*) from (select max(sequence) <> count(*) as gap from events group by contract_id) s
              where gap) as "contractsWithGaps",
            (select count(*) from milestones m join contracts c on c.id = m.contract_id
              where (m.platform_id, m.client_id, m.freelancer_id)
                    is distinct from (c.platform_id, c.client_id, c.freelancer_id)) as "milestonesOfOthers",
            (select count(*) from contracts c where attention <>
               (select count(*) from milestones m where m.contract_id = c.id and m.attention is not null)
             + (select count(*) from refund_requests r where r.contract_id = c.id and r.attention is not null)
             + (select count(*) from refunds r where r.contract_id = c.id and r.attention is not null)) as miscounted`,
  );
  expect(rows).toEqual([{ contractsWithGaps: 0, milestonesOfOthers: 0, miscounted: 0 }]);
}
