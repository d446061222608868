import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { startDetached } from '../../dev/detached';
import { StackError } from '../../dev/errors';
import { freePort } from '../../dev/ports';
import { endProcess, until } from '../../dev/processes';
import { startProgram } from '../../dev/program';
import type { Running } from '../../dev/supervisor';
import { post } from '../post';
import { rawTables } from '../raw-sql';
import type { Stack } from '../stack';
import { withPostgres } from '../with-postgres';

/** What a user would pick instead, each as the programs in `bench/peers/apps/`, which know nothing of the product. */

export const peerNames = ['dbos', 'graphile', 'restate'] as const;
export type PeerName = (typeof peerNames)[number];

export interface Peer {
  /** Where it takes `POST /milestone/{id}/submit` and `/approve`: its program, or the server before it. */
  readonly url: string;
  /** Its database in the stack's Postgres. */
  readonly databaseUrl: string;
  /** The processes that its work costs, beside Postgres. */
  readonly pids: Readonly<Record<string, number>>;
  /** Ends its program with SIGKILL; its server, where it has one, goes on. */
  crash(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

interface Place {
  readonly stack: Pick<Stack, 'config'>;
  readonly print: (line: string) => void;
  /** Is added to the environment of its program. */
  readonly more?: NodeJS.ProcessEnv;
}

const home = path.join(__dirname, 'apps');
const READY_WITHIN = 60_000;
const GRACE = 10_000;

/** Installs what `bench/peers/apps/package-lock.json` names, unless that is what is there. */
export function installPeers(print: (line: string) => void): void {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(home, 'package-lock.json')))
    .digest('hex');
  const note = path.join(home, 'node_modules', '.lock');
  if (existsSync(note) && readFileSync(note, 'utf8') === lock) return;
  print('Installing the peers');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(note, lock);
}

/** Starts a peer: a database of its own beside ours, its program, and its server where it has one. */
export async function startPeer(name: PeerName, place: Place): Promise<Peer> {
  const database = `peer_${name}`;
  const databaseUrl = await createDatabase(place.stack.config.database.url, database);
  const port = await freePort();
  const start = () =>
    startProgram({
      name,
      script: `bench/peers/apps/${name}.ts`,
      env: {
        ...process.env,
        ...{ DATABASE_URL: databaseUrl, PORT: String(port), NODE_ENV: 'production', RESTATE_LOGGING: 'WARN' },
        ...place.more,
      },
      graceMs: GRACE,
      print: place.print,
    });
  let program = await start();
  let server: Restate | undefined;
  const stop = async () => {
    await program.stop();
    await server?.stop();
  };
  try {
    if (name === 'restate') {
      server = await startRestate(place.stack.config.dataDir);
      await register(server.admin, port);
    } else await untilListens(port, name);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: server?.ingress ?? `http://127.0.0.1:${port}`,
    databaseUrl,
    pids: { [name]: program.pid, ...(server === undefined ? {} : { server: server.pid }) },
    crash: () => endProcess(program.pid, [{ signal: 'SIGKILL', graceMs: GRACE }]),
    restart: async () => {
      program = await start();
      await untilListens(port, name);
    },
    stop,
  };
}

async function createDatabase(server: string, name: string): Promise<string> {
  const url = new URL(server);
  await withPostgres(server, (admin) => admin.query(`create database ${name}`));
  url.pathname = `/${name}`;
  await withPostgres(url.href, (postgres) => postgres.query(rawTables));
  return url.href;
}

type Restate = Running & { readonly ingress: string; readonly admin: string };

/** As shipped: it writes to RocksDB below its folder and waits for the disk. Only what it says at the start is less. */
async function startRestate(dataDir: string): Promise<Restate> {
  const [node, ingress, admin] = [await freePort(), await freePort(), await freePort()];
  const pid = await startDetached({
    binary: restateBinary(),
    args: ['--no-logo', '--listen-mode', 'tcp'],
    cwd: dataDir,
    env: {
      ...process.env,
      RESTATE_BASE_DIR: path.join(dataDir, 'restate'),
      RESTATE_NODE_NAME: 'bench',
      RESTATE_BIND_ADDRESS: `127.0.0.1:${node}`,
      RESTATE_ADVERTISED_ADDRESS: `http://127.0.0.1:${node}`,
      RESTATE_INGRESS__BIND_ADDRESS: `127.0.0.1:${ingress}`,
      RESTATE_ADMIN__BIND_ADDRESS: `127.0.0.1:${admin}`,
      RESTATE_LOG_FILTER: 'warn',
      RESTATE_DISABLE_TELEMETRY: 'true',
    },
    logFile: path.join(dataDir, 'restate.log'),
  });
  const stop = () =>
    endProcess(pid, [
      { signal: 'SIGTERM', graceMs: GRACE },
      { signal: 'SIGKILL', graceMs: 5_000 },
    ]);
  return { pid, stop, ingress: `http://127.0.0.1:${ingress}`, admin: `http://127.0.0.1:${admin}` };
}

/** The server itself: what its package puts before it is a process more. */
function restateBinary(): string {
  const packages = path.join(home, 'node_modules', '@restatedev');
  const platform = `restate-server-${process.platform}-${process.arch}`;
  const binary = path.join(packages, platform, 'bin', 'restate-server');
  if (!existsSync(binary))
    throw new StackError(`Restate's server is not published for this machine: ${platform}`);
  return binary;
}

/** Tells Restate's server where the program is; retried until both have started. */
async function register(admin: string, port: number): Promise<void> {
  const body = JSON.stringify({ uri: `http://127.0.0.1:${port}` });
  const headers = { 'Content-Type': 'application/json' };
  const registered = () =>
    fetch(`${admin}/deployments`, { method: 'POST', headers, body }).then(
      ({ ok }) => ok,
      () => false,
    );
  if (!(await until(registered, READY_WITHIN, 200)))
    throw new StackError("Restate's server does not take the program");
}

export async function untilListens(port: number, name: string): Promise<void> {
  const listens = () =>
    new Promise<boolean>((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.unref();
    });
  if (!(await until(listens, READY_WITHIN, 100))) throw new StackError(`${name} does not start; see above.`);
}

/** Calls a peer as the service is called, over connections that are kept. */
export class PeerCaller {
  readonly #agent = new http.Agent({ keepAlive: true });

  constructor(private readonly url: string) {}

  /** Lets a milestone wait for its approval, with a deadline in two weeks. */
  submit = (id: string): Promise<void> => this.#post(id, 'submit').then(() => undefined);

  /** Approves one; resolves when its posting is made. */
  async approve(id: string): Promise<void> {
    const answer = await this.#post(id, 'approve');
    if (answer !== '"paid"') throw new StackError(`${id} was answered ${answer}, not that it is paid`);
  }

  close(): void {
    this.#agent.destroy();
  }

  async #post(id: string, act: string): Promise<string> {
    const url = `${this.url}/milestone/${id}/${act}`;
    const { status, text } = await post(url, this.#agent);
    if (status >= 200 && status < 300) return text;
    throw new StackError(`POST ${url} answered ${status}: ${text}`);
  }
}
