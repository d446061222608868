import { DefaultLogger, type LogEntry, type LogLevel, type RuntimeOptions } from '@temporalio/worker';
import { type Logger, told } from '../config/log';

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
      ...(metricsAddress === undefined ? {} : { metrics: { prometheus: { bindAddress: metricsAddress } } }),
    },
  };
}

const levelOf = ({ level }: Logger): LogLevel =>
  level === 'silent' || level === 'fatal' ? 'ERROR' : (level.toUpperCase() as LogLevel);

/** What is shown of a line beside its message. Others are whole payloads, and failures with their text. */
const shown = [
  ...['sdkComponent', 'target', 'taskQueue', 'namespace', 'state', 'durationMs', 'attempt', 'isLocal'],
  ...['workflowId', 'workflowType', 'runId', 'workflow_id', 'workflow_type', 'run_id'],
  ...['activityId', 'activityType'],
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
