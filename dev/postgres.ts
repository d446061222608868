import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client, DatabaseError } from 'pg';
import { dataFiles, embeddedDatabaseUrl } from '../config';
import { messageOf, StackError } from './errors';
import { logTail } from './log-tail';
import { requireFreePort } from './ports';
import { type Account, give, postgresAccount } from './postgres-account';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries';
import { commandLineOf, endProcess, isRunning, until } from './processes';
import { isKept, readRecord, removeRecord, writeRecord } from './server-record';

export interface PostgresOptions {
  /** Absolute; the cluster, its password and its log are kept within. */
  readonly dataDir: string;
  readonly port: number;
  /** Told what takes long, one line at a time. */
  readonly onProgress?: (line: string) => void;
  /**
   * For tests only: does not wait for the disk, so a crash of the machine may break the data; killing the server
   * still loses nothing. Allows more connections, since test files run side by side.
   */
  readonly fast?: boolean;
  /** Postgres' own settings beside ours, for instance `ssl`. */
  readonly settings?: Readonly<Record<string, string | number>>;
}

export interface RunningPostgres {
  /** The service's database, complete with user and password. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Another program started it, and will stop it. */
  readonly borrowed: boolean;
  /** Ends every connection, writes everything to disk and stops; does nothing where it is borrowed. */
  stop(): Promise<void>;
}

const databaseName = 'milestone_escrow';
const wrongPassword = '28P01';
const startWithinMs = 60_000;
/** Fast shutdown; then without a checkpoint, which the next start makes up for; then by force. */
const stopSteps = [
  { signal: 'SIGINT', graceMs: 20_000 },
  { signal: 'SIGQUIT', graceMs: 5_000 },
  { signal: 'SIGKILL', graceMs: 5_000 },
] as const;

/**
 * Starts the Postgres of a data directory, on 127.0.0.1 only; makes the cluster and the database where there are
 * none. One that already serves this directory is used as it is: borrowed where the program that started it still
 * runs, else taken over.
 * @throws StackError when the port is taken or the server does not start.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataDir, port } = options;
  const files = dataFiles(dataDir);
  mkdirSync(files.logDir, { recursive: true });
  const found = await runningServer(dataDir, port);
  // One that is just being killed still looks as if it ran.
  const running = found && (await untilItAnswers(dataDir, port, found.pid)) ? found : undefined;
  const borrowed = running !== undefined && isKept(readRecord(files.postgresRecord));

  const pid = running?.pid ?? (await launch(options));
  if (!borrowed) writeRecord(files.postgresRecord, pid, [port]);
  const stop = async () => {
    if (borrowed) return;
    await endProcess(pid, stopSteps);
    removeRecord(files.postgresRecord);
  };
  try {
    if (!(await untilItAnswers(dataDir, port, pid))) throw doesNotStart(files.postgresLog);
    await createDatabase(dataDir, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: embeddedDatabaseUrl(dataDir, port), port, pid, borrowed, stop };
}

async function launch(options: PostgresOptions): Promise<number> {
  const { dataDir, port, onProgress } = options;
  const files = dataFiles(dataDir);
  await requireFreePort(port, 'Postgres', 'POSTGRES_PORT');
  const binaries = postgresBinaries();
  const account = postgresAccount([binaries.postgres, files.postgresDir]);
  if (!existsSync(path.join(files.postgresDir, 'PG_VERSION'))) {
    onProgress?.('Postgres: making a new database cluster');
    await initialise(dataDir, binaries, account, options.fast ?? false);
  }
  for (let attempt = 1; ; attempt += 1) {
    const pid = spawnPostmaster(options, binaries, account);
    if (await until(() => !isRunning(pid) || isReady(files.postgresDir, pid), startWithinMs)) {
      if (isRunning(pid)) return pid;
      // The backends of a server that was killed need a moment to notice; until then its memory is in use.
      if (attempt < 20 && logTail(files.postgresLog).includes('is still in use')) continue;
    }
    await endProcess(pid, stopSteps);
    throw new StackError(
      `Postgres does not start. The end of ${files.postgresLog}:\n${logTail(files.postgresLog)}`,
    );
  }
}

function spawnPostmaster(
  { dataDir, port, fast, settings: more }: PostgresOptions,
  binaries: PostgresBinaries,
  account: Account,
): number {
  const files = dataFiles(dataDir);
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    // Its path may not be longer than 107 bytes, which a data directory's easily is.
    unix_socket_directories: '',
    TimeZone: 'UTC',
    log_timezone: 'UTC',
    // The service's statements are short; compiling them costs more than it saves.
    jit: 'off',
    ...(fast ? { fsync: 'off', full_page_writes: 'off', max_connections: 200 } : {}),
    ...more,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [program, ...args] = [...account.prefix, binaries.postgres, '-D', files.postgresDir, ...flags];
  const log = openSync(files.postgresLog, 'a', 0o600);
  try {
    const child = spawn(program ?? binaries.postgres, args, {
      cwd: files.postgresDir,
      // A process group of its own: Ctrl-C is for the program that started it, which stops things in order.
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, LC_ALL: 'C' },
      ...(account.prefix.length === 0 ? account.owner : {}),
    });
    child.on('error', () => undefined);
    child.unref();
    return child.pid ?? -1;
  } finally {
    closeSync(log);
  }
}

/** Makes the cluster beside its place and moves it there complete, so that an interrupted start leaves no half. */
async function initialise(dataDir: string, binaries: PostgresBinaries, account: Account, fast: boolean) {
  const { postgresDir, postgresPassword } = dataFiles(dataDir);
  const fresh = `${postgresDir}.new`;
  const passwordFile = `${fresh}.password`;
  const password = randomBytes(24).toString('hex');
  try {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    for (const file of [fresh, passwordFile]) give(file, account);
    const flags = [
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
    ];
    const all = [...flags, `--pgdata=${fresh}`, `--pwfile=${passwordFile}`, ...(fast ? ['--no-sync'] : [])];
    const [program, ...args] = [...account.prefix, binaries.initdb, ...all];
    await promisify(execFile)(program ?? binaries.initdb, args, {
      cwd: fresh,
      env: { ...process.env, LC_ALL: 'C' },
      ...(account.prefix.length === 0 ? account.owner : {}),
    });
    writeFileSync(postgresPassword, `${password}\n`, { mode: 0o600 });
    renameSync(fresh, postgresDir);
  } catch (error) {
    throw new StackError(`Postgres cannot make its database cluster in ${postgresDir}: ${messageOf(error)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The server that already uses this directory; one nobody keeps, and on another port, is stopped instead. */
async function runningServer(dataDir: string, port: number): Promise<Postmaster | undefined> {
  const { postgresDir, postgresRecord } = dataFiles(dataDir);
  const running = runningPostmaster(postgresDir);
  if (!running || running.port === port) return running;
  if (isKept(readRecord(postgresRecord))) {
    throw new StackError(
      `The Postgres of ${dataDir} already runs on port ${running.port} (process ${running.pid}), not on ${port}. ` +
        `Set POSTGRES_PORT=${running.port} to use it, or stop it.`,
    );
  }
  await endProcess(running.pid, stopSteps);
  return undefined;
}

interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The server of this directory if it runs. After a crash the file it goes by names a process that may be another. */
function runningPostmaster(postgresDir: string): Postmaster | undefined {
  const file = path.join(postgresDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!isRunning(pid)) return undefined;
  if (commandLineOf(pid).includes(postgresDir)) return { pid, port };
  // Postgres would take that other process for itself and refuse to start.
  rmSync(file);
  return undefined;
}

/** The file of a server that was killed says "ready" too, so it must be this server's. */
function isReady(postgresDir: string, pid: number): boolean {
  const file = path.join(postgresDir, 'postmaster.pid');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/** False when the process ended instead, or took too long. Throws at once where the password is not the server's. */
function untilItAnswers(dataDir: string, port: number, pid: number): Promise<boolean> {
  const answers = async () => {
    if (!isRunning(pid)) return true;
    try {
      await withAdmin(dataDir, port, (client) => client.query('select 1'));
      return true;
    } catch (error) {
      if (error instanceof DatabaseError && error.code === wrongPassword) {
        const { postgresPassword } = dataFiles(dataDir);
        throw new StackError(`Postgres refuses the password in ${postgresPassword}: ${error.message}`);
      }
      return false;
    }
  };
  return until(answers, startWithinMs, 50).then((ended) => ended && isRunning(pid));
}

function doesNotStart(log: string): StackError {
  return new StackError(`Postgres does not start. The end of ${log}:\n${logTail(log)}`);
}

async function createDatabase(dataDir: string, port: number): Promise<void> {
  await withAdmin(dataDir, port, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  });
}

async function withAdmin<T>(dataDir: string, port: number, work: (client: Client) => Promise<T>): Promise<T> {
  const url = new URL(embeddedDatabaseUrl(dataDir, port));
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
