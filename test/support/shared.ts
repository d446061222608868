import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

interface Server {
  stop(): Promise<void>;
}

/** The servers of one test run and the folder with their data. Should this process end without `stop`, they end too. */
export interface Shared {
  add(server: Server): void;
  /** Stops the servers and deletes the folder. */
  stop(): Promise<void>;
}

let current: Shared | undefined;

/** Begins what the run shares, in its folder. Setup and teardown run in one process, so a variable carries it. */
export function share(dir: string): Shared {
  const servers: Server[] = [];
  const watcher = watchOver(dir);
  current = {
    add: (server) => servers.push(server),
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
      watcher.kill('SIGKILL');
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
 * then ends every server that left its note in the folder, also those that test files started. It has a session of
 * its own, so Ctrl-C does not end it first.
 */
function watchOver(dir: string): ChildProcess {
  const script = [
    'cat >/dev/null',
    // More than once, because test files' processes may go on for some seconds.
    'for round in 1 2 3 4 5 6 7 8; do',
    '  find "$1" -name postgres.json -o -name temporal.json | while read -r note; do',
    '    kill -9 "$(sed \'s/.*"pid":\\([0-9]*\\).*/\\1/\' "$note")"',
    '  done',
    '  sleep 1',
    '  rm -rf "$1"',
    'done',
  ];
  const watcher = spawn('sh', ['-c', script.join('\n'), 'sh', dir], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.unref();
  (watcher.stdin as unknown as { unref(): void }).unref();
  return watcher;
}
