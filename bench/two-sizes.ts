import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { messageOf, StackError } from '../dev/errors';
import { devJwks } from '../dev/keys';
import { freePort } from '../dev/ports';
import { startPostgres } from '../dev/postgres';
import { until } from '../dev/processes';
import { startProgram } from '../dev/program';
import type { Running } from '../dev/supervisor';
import { migrate } from '../store/migrate';
import { fillContracts } from './many-contracts';
import { withPostgres } from './with-postgres';

/** An API on a database with so many contracts. */
export interface Sized {
  readonly contracts: number;
  readonly apiUrl: string;
  readonly databaseUrl: string;
}

export interface TwoSizes {
  readonly small: Sized;
  readonly large: Sized;
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

export interface TwoSizesOptions {
  readonly small: number;
  readonly large: number;
  readonly keep: boolean;
  readonly stop: AbortSignal;
  readonly print: (line: string) => void;
}

const home = path.resolve(__dirname, '..', '.cache');
const READY_WITHIN = 60_000;
const GRACE = 15_000;

/**
 * One Postgres, as `npm start` would start it, with a database of each size, and an API process on each. There is no
 * Temporal and no worker: what is read here asks neither.
 */
export async function startTwoSizes(options: TwoSizesOptions): Promise<TwoSizes> {
  const { keep, stop, print } = options;
  mkdirSync(home, { recursive: true });
  const dataDir = mkdtempSync(path.join(home, 'bench-lists-'));
  chmodSync(dataDir, 0o755);
  const running: Running[] = [];
  const stopAll = async () => {
    const failures: string[] = [];
    for (const part of running) await part.stop().catch((error: unknown) => failures.push(messageOf(error)));
    if (keep) print(`The data is kept in ${dataDir}`);
    else rmSync(dataDir, { recursive: true, force: true });
    if (failures.length > 0) throw new StackError(`Not everything could be stopped:\n${failures.join('\n')}`);
  };
  try {
    const postgres = await startPostgres({ dataDir, port: await freePort() });
    running.unshift(postgres);
    await devJwks(dataDir);
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      LOG_LEVEL: 'warn',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      POLICY_MODE: 'sandbox',
      RATE_PER_SECOND: '1000000',
      RATE_BURST: '1000000',
    };
    const sized = async (contracts: number): Promise<Sized> => {
      stop.throwIfAborted();
      const databaseUrl = await createDatabase(postgres.url, contracts, print);
      stop.throwIfAborted();
      const port = await freePort();
      const own = { PORT: String(port), DATABASE_URL: databaseUrl };
      const api = { name: `api ${contracts}`, script: 'api/main.ts', env: { ...env, ...own } };
      running.unshift(await startProgram({ ...api, graceMs: GRACE, print }));
      return { contracts, apiUrl: await untilAlive(`http://127.0.0.1:${port}`), databaseUrl };
    };
    const small = await sized(options.small);
    return { small, large: await sized(options.large), env, stop: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function createDatabase(
  server: string,
  contracts: number,
  print: (line: string) => void,
): Promise<string> {
  print(`Making ${contracts} contracts`);
  const name = `contracts_${contracts}`;
  await withPostgres(server, async (admin) => void (await admin.query(`create database ${name}`)));
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrate(url.href);
  await withPostgres(url.href, async (postgres) => {
    await fillContracts(postgres, contracts);
    // As autovacuum would have left them long ago.
    await postgres.query('vacuum');
  });
  return url.href;
}

async function untilAlive(apiUrl: string): Promise<string> {
  const alive = () =>
    fetch(`${apiUrl}/healthz`, { signal: AbortSignal.timeout(5_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  if (!(await until(alive, READY_WITHIN, 100))) throw new StackError('The API does not start; see above.');
  return apiUrl;
}
