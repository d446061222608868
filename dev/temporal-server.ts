import { mkdirSync } from 'node:fs';
import { Connection } from '@temporalio/client';
import { dataFiles } from '../config';
import { startDetached } from './detached';
import { StackError } from './errors';
import { logTail } from './log-tail';
import { requireFreePort } from './ports';
import { endProcess, isRunning, until } from './processes';
import { isKept, readRecord, removeRecord, writeRecord } from './server-record';

export type SearchAttributeType = 'Keyword' | 'Int' | 'Bool' | 'Datetime';

export interface TemporalOptions {
  /** The Temporal CLI, from `findTemporal('cli')`. */
  readonly binary: string;
  /** Absolute; its database and its log are kept within. */
  readonly dataDir: string;
  /** Keeps nothing: for tests. */
  readonly inMemory?: boolean;
  readonly port: number;
  /** Undefined: without the web UI. */
  readonly uiPort?: number;
  /** Where the UI's pages have sealed payloads opened, as the browser reaches it. */
  readonly uiCodecEndpoint?: string;
  readonly namespace: string;
  /** Those that workflows set; the server refuses a workflow task that sets one it does not know. */
  readonly searchAttributes: Readonly<Record<string, SearchAttributeType>>;
}

export interface RunningTemporal {
  /** `host:port` for clients and workers. */
  readonly address: string;
  readonly uiUrl: string | undefined;
  readonly pid: number;
  /** Another program started it, and will stop it. */
  readonly borrowed: boolean;
  /** Stops it; does nothing where it is borrowed. */
  stop(): Promise<void>;
}

const startWithinMs = 60_000;
const stopSteps = [
  { signal: 'SIGTERM', graceMs: 10_000 },
  { signal: 'SIGKILL', graceMs: 5_000 },
] as const;

/**
 * As shipped, the history service looks at its queues 20 times a second at most, so that each step of a workflow
 * waits up to 50 ms on an idle machine. These let it look as soon as there is something.
 */
const dynamicConfig = {
  ...Object.fromEntries(
    ['transfer', 'timer', 'visibility'].flatMap((queue) => [
      [`history.${queue}ProcessorMaxPollRPS`, 2_000],
      [`history.${queue}ProcessorMaxPollHostRPS`, 10_000],
    ]),
  ),
  // Timers are gathered over this long; a sandbox's review of a few seconds should end when it says.
  'history.timerProcessorMaxTimeShift': '10ms',
};

/** Rollback journal, the CLI's default, costs about four times the flushes; FULL still keeps every commit. */
const sqlitePragmas = ['journal_mode=WAL', 'synchronous=FULL'];

/**
 * Starts the Temporal development server of a data directory, on 127.0.0.1 only, and waits until its namespace and
 * its search attributes can be used. One that already serves this directory is used as it is: borrowed where the
 * program that started it still runs, else taken over.
 * @throws StackError when a port is taken or the server does not start.
 */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const { dataDir, port, uiPort } = options;
  const files = dataFiles(dataDir);
  mkdirSync(files.logDir, { recursive: true });
  const found = await runningServer(options);
  // One that is just being killed still looks as if it ran.
  const running = found && (await isUsableSoon(options, found.pid)) ? found : undefined;
  const borrowed = isKept(running);
  const pid = running?.pid ?? (await launch(options));
  if (!borrowed) writeRecord(files.temporalRecord, pid, portsOf(options));

  const stop = async () => {
    if (borrowed) return;
    await endProcess(pid, stopSteps);
    removeRecord(files.temporalRecord);
  };
  try {
    await untilUsable(options, pid);
  } catch (error) {
    await stop();
    throw error;
  }
  const uiUrl = uiPort === undefined ? undefined : `http://127.0.0.1:${uiPort}`;
  return { address: `127.0.0.1:${port}`, uiUrl, pid, borrowed, stop };
}

/** The server that already uses this directory; one nobody keeps, and on other ports, is stopped instead. */
async function runningServer(options: TemporalOptions) {
  const { dataDir, port } = options;
  const record = readRecord(dataFiles(dataDir).temporalRecord);
  if (!record || record.ports.join() === portsOf(options).join()) return record;
  if (isKept(record)) {
    throw new StackError(
      `The Temporal server of ${dataDir} already runs on port ${record.ports.join(' and ')} (process ${record.pid}), ` +
        `not on ${port}. Set TEMPORAL_PORT and TEMPORAL_UI_PORT to use it, or stop it.`,
    );
  }
  await endProcess(record.pid, stopSteps);
  return undefined;
}

async function launch(options: TemporalOptions): Promise<number> {
  await requireFreePort(options.port, 'Temporal', 'TEMPORAL_PORT');
  if (options.uiPort !== undefined)
    await requireFreePort(options.uiPort, 'the Temporal UI', 'TEMPORAL_UI_PORT');
  return startDetached({
    binary: options.binary,
    args: serverArguments(options),
    cwd: options.dataDir,
    logFile: dataFiles(options.dataDir).temporalLog,
  });
}

function serverArguments({
  dataDir,
  inMemory,
  port,
  uiPort,
  uiCodecEndpoint,
  namespace,
  searchAttributes,
}: TemporalOptions): string[] {
  const { temporalDatabase } = dataFiles(dataDir);
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace],
    ...['--log-level', 'warn', '--log-format', 'json'],
    ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort), '--ui-disable-news-fetch']),
    ...(uiCodecEndpoint === undefined ? [] : ['--ui-codec-endpoint', uiCodecEndpoint]),
    ...(inMemory
      ? []
      : [
          '--db-filename',
          temporalDatabase,
          ...sqlitePragmas.flatMap((pragma) => ['--sqlite-pragma', pragma]),
        ]),
    ...Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
    ...Object.entries(dynamicConfig).flatMap(([key, value]) => [
      '--dynamic-config-value',
      `${key}=${JSON.stringify(value)}`,
    ]),
  ];
}

async function untilUsable(options: TemporalOptions, pid: number): Promise<void> {
  if (await isUsableSoon(options, pid)) return;
  const { temporalLog } = dataFiles(options.dataDir);
  throw new StackError(
    `Temporal does not start on port ${options.port}. The end of ${temporalLog}:\n${logTail(temporalLog)}`,
  );
}

/** False when the process ended instead, or took too long. */
function isUsableSoon(options: TemporalOptions, pid: number): Promise<boolean> {
  const usable = async () => !isRunning(pid) || (await isUsable(options).catch(() => false));
  return until(usable, startWithinMs, 50).then((ended) => ended && isRunning(pid));
}

async function isUsable({ port, namespace, searchAttributes }: TemporalOptions): Promise<boolean> {
  const connection = await Connection.connect({ address: `127.0.0.1:${port}`, connectTimeout: 1_000 });
  try {
    const answers = await connection.withDeadline(Date.now() + 2_000, async () => {
      await connection.workflowService.describeNamespace({ namespace });
      return connection.operatorService.listSearchAttributes({ namespace });
    });
    const known = answers.customAttributes ?? {};
    return Object.keys(searchAttributes).every((name) => name in known);
  } finally {
    await connection.close();
  }
}

function portsOf({ port, uiPort }: TemporalOptions): number[] {
  return uiPort === undefined ? [port] : [port, uiPort];
}
