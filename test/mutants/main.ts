import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../../dev/ports';
import { startPostgres } from '../../dev/postgres';
import { migrate } from '../../store/migrate';
import { share } from '../support/shared';
import { type Explained, explained } from './explained';
import { mutateSql, type Server } from './sql/run';
import { mutateByStryker } from './stryker';

/**
 * `npm run mutants`: changes the code in one place after the other and expects a test to fail each time. The domain
 * and the ledger by StrykerJS, the ledger's functions, triggers and checks in Postgres by {@link mutateSql}.
 */

const root = path.resolve(__dirname, '../..');
const say = (line: string) => console.log(line);
const parts = ['domain', 'ledger', 'sql'] as const;
type Part = (typeof parts)[number];

/** What came of one part's mutants. */
export type Tally = {
  readonly mutants: number;
  readonly killed: number;
  readonly timeouts: number;
  readonly survivors: readonly Survivor[];
};

type Survivor = Omit<Explained, 'why'>;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      concurrency: { type: 'string', default: '2' },
    },
  });
  const chosen = parts.filter((part) => positionals.length === 0 || positionals.includes(part));
  const { only, concurrency } = values;
  await withPostgres(chosen, async (server) => {
    for (const part of chosen) {
      const startedAt = performance.now();
      const tally = await tallyOf(part, server, only, Number(concurrency));
      const seconds = Math.round((performance.now() - startedAt) / 1000);
      if (!isSound(part, tally, seconds, only === undefined)) process.exitCode = 1;
    }
  });
}

async function tallyOf(
  part: Part,
  server: Server | null,
  only: string | undefined,
  concurrency: number,
): Promise<Tally> {
  if (part === 'domain') return mutateByStryker({ part, only, concurrency, env: {} });
  if (server === null) throw new Error('this part needs Postgres');
  const env = { TEST_POSTGRES_URL: server.url, TEST_TEMPLATE_DATABASE: server.template };
  if (part === 'ledger') return mutateByStryker({ part, only, concurrency, env });
  const results = (await mutateSql(server, only, say)).filter(({ status }) => status !== 'invalid');
  const survivors = results
    .filter(({ status }) => status === 'survived')
    .map(({ object, change, line }) => ({ where: object, change: `${change} in ${line.slice(0, 60)}` }));
  return { mutants: results.length, killed: results.length - survivors.length, timeouts: 0, survivors };
}

/** Only what needs it waits for it. */
async function withPostgres(
  chosen: readonly Part[],
  work: (server: Server | null) => Promise<void>,
): Promise<void> {
  if (!chosen.some((part) => part !== 'domain')) return work(null);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'milestone-escrow-mutants-'));
  // Postgres may run as another user, who has to reach its data within.
  chmodSync(dataDir, 0o755);
  const shared = share(dataDir);
  const postgres = await startPostgres({ dataDir, port: await freePort(), fast: true });
  shared.add(postgres);
  try {
    await migrate(postgres.url);
    await work({
      url: Object.assign(new URL(postgres.url), { pathname: '/postgres' }).href,
      template: 'milestone_escrow',
    });
  } finally {
    await shared.stop();
  }
}

/** @returns whether no mutant survived without an explanation, and no explanation is left of one that no longer does */
function isSound(part: Part, tally: Tally, seconds: number, isWhole: boolean): boolean {
  const isSame = (one: Survivor) => (other: Survivor) =>
    one.where === other.where && one.change === other.change;
  const { mutants, killed, timeouts, survivors } = tally;
  const unexplained = survivors.filter((one) => !explained[part].some(isSame(one)));
  const needless = isWhole ? explained[part].filter((one) => !survivors.some(isSame(one))) : [];
  for (const { where, change } of unexplained) say(`SURVIVED ${where}: ${change}`);
  for (const { where, change } of needless) say(`EXPLAINED, BUT DID NOT SURVIVE ${where}: ${change}`);
  const left = survivors.length - unexplained.length;
  say(
    `${part}: ${mutants} mutants, ${killed} killed (${timeouts} by time), ${left} explained, ` +
      `${unexplained.length} survived, in ${seconds} s`,
  );
  return unexplained.length === 0 && needless.length === 0;
}

mkdirSync(path.join(root, '.cache/mutants'), { recursive: true });
main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
