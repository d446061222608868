import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

interface Server {
  readonly pid: number;
  stop(): Promise<void>;
}

/** The servers of one test run and the folder with their data. */
export interface Shared {
  add(server: Server): void;
  /** From now on, should this process end without `stop`, in whatever way, the servers end too. */
  watch(): void;
  /** Stops the servers and deletes the folder. */
  stop(): Promise<void>;
}

let current: Shared | undefined;

/** Begins what the run shares, in its folder. Setup and teardown run in one process, so a variable carries it. */
export function share(dir: string): Shared {
  const servers: Server[] = [];
  let watcher: ChildProcess | undefined;
  current = {
    add: (server) => servers.push(server),
    watch: () => {
      watcher = watchOver(servers, dir);
    },
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
      watcher?.kill('SIGKILL');
      rmSync(dir, { recursive: true, force: true });
    },
  };
  return current;
}

/** What this run shares; undefined where setup failed. */
export function shared(): Shared | undefined {
  return current;
}

/**
 * A shell that waits for the other end of its input to close, which the system does however this process ends, and
 * then cleans up. It has a session of its own, so Ctrl-C does not end it first.
 */
function watchOver(servers: readonly Server[], dir: string): ChildProcess {
  const pids = servers.map(({ pid }) => String(pid));
  const script = 'cat >/dev/null; dir=$1; shift; kill -9 "$@"; sleep 1; rm -rf "$dir"';
  const watcher = spawn('sh', ['-c', script, 'sh', dir, ...pids], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.unref();
  (watcher.stdin as unknown as { unref(): void }).unref();
  return watcher;
}
