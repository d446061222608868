import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import {
  DefaultLogger,
  type LogEntry,
  type LogLevel,
  Runtime,
  type RuntimeOptions,
} from '@temporalio/worker';
import { type Logger, told } from '../config/log';

/** Ports that are tried for the SDK's exporter: of two programs that start at once, both may have found the same. */
const TRIES = 10;

/**
 * Installs the SDK's runtime. Its exporter binds a port and tells nobody which, so it is given a free one of this
 * machine's own; we serve what it says beside our own metrics, on one address.
 * @returns where the SDK's metrics are, or undefined where none are wanted
 */
export async function installRuntime(log: Logger, measured: boolean): Promise<string | undefined> {
  if (!measured) {
    Runtime.install(runtimeOptions(log, undefined));
    return undefined;
  }
  for (let tries = 1; ; tries++) {
    const address = `127.0.0.1:${await freePort()}`;
    try {
      Runtime.install(runtimeOptions(log, address));
      return `http://${address}/metrics`;
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * The SDK's own lines in the worker's log, and its metrics where an address is given. Of its core only what goes
 * wrong is told: the rest is what it was sent.
 */
export function runtimeOptions(log: Logger, metricsAddress: string | undefined): RuntimeOptions {
  return {
    logger: new DefaultLogger(levelOf(log), (entry) => {
      const [fields, message] = [fieldsOf(entry), messageOf(entry)];
      if (entry.level === 'ERROR') log.error(fields, message);
      else if (entry.level === 'WARN') log.warn(fields, message);
      else log.debug(fields, message);
    }),
    telemetryOptions: {
      logging: { forward: {}, filter: { core: 'WARN', other: 'ERROR' } },
      ...(metricsAddress === undefined
        ? {}
        : { metrics: { prometheus: { bindAddress: metricsAddress, ...names } } }),
    },
  };
}

/** As Prometheus would have them: seconds, units and `_total` in the name. */
const names = { useSecondsForDurations: true, unitSuffix: true, countersTotalSuffix: true } as const;

const levelOf = ({ level }: Logger): LogLevel =>
  level === 'silent' || level === 'fatal' ? 'ERROR' : (level.toUpperCase() as LogLevel);

/** What is shown of a line beside its message. Others are whole payloads, and failures with their text. */
const shown = [
  ...['sdkComponent', 'target', 'taskQueue', 'namespace', 'state', 'durationMs', 'attempt', 'isLocal'],
  ...['workflowId', 'workflowType', 'runId', 'workflow_id', 'workflow_type', 'run_id'],
  ...['activityId', 'activityType'],
  // of activities' own lines
  ...['kind', 'contractId', 'milestoneId', 'count'],
];

function fieldsOf({ meta = {} }: Pick<LogEntry, 'meta'>): Record<string, unknown> {
  const { error, err = error } = meta;
  const fields = Object.fromEntries(shown.filter((key) => key in meta).map((key) => [key, meta[key]]));
  if (err === undefined) return fields;
  return typeof err === 'string' ? { ...fields, ...grpcCode(err) } : { ...fields, err };
}

/** The core tells of an error as text, of which we take what kind it was: `status: Unavailable`. */
function grpcCode(error: string): { readonly code?: string } {
  const code = /\b(?:code|status): '?([A-Z][A-Za-z]+)/.exec(error)?.[1];
  return code === undefined ? {} : { code };
}

/** The SDK puts an error's message into its own at times. */
function messageOf({ message, meta }: Pick<LogEntry, 'message' | 'meta'>): string {
  const error: unknown = meta?.error;
  return error instanceof Error ? message.replace(error.message, told(error).message) : message;
}
