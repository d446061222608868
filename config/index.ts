import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  certificateFile,
  connectionFaults,
  databaseUrl,
  privateKeyFile,
  secretFile,
  type TemporalTls,
  temporalTls,
} from './connections';
import { durationSeconds } from './duration';
import { type EncryptionKey, encryptionKeys, encryptionKeysFile } from './encryption-keys';
import { dataFiles } from './files';
import { apiStopsWithin, bounds, defaults, policyBounds, workerStopsWithin } from './limits';
import {
  address,
  choice,
  duration,
  integer,
  integerOr,
  isLoopback,
  keysUrl,
  name,
  origins,
  url,
  versionName,
} from './variables';

export { type TemporalConnection, temporalConnection } from './connections';
export { type EncryptionKey, parseEncryptionKeys } from './encryption-keys';
export { type DataFiles, dataFiles } from './files';
export { defaults, webhookLimits } from './limits';
export { isLoopback } from './variables';
export { readIfThere, writeOnce } from './write-once';

/** The shortest and the longest a contract may choose, both included, as ISO 8601 durations. */
export interface DurationBounds {
  readonly min: string;
  readonly max: string;
}

export interface Config {
  readonly api: {
    readonly host: string;
    /** 0 lets the system choose a free one. */
    readonly port: number;
    /** Requests a second of one caller, and how many of them it may save up. */
    readonly ratePerSecond: number;
    readonly burst: number;
    /** Requests without a good token from one address within ten seconds. */
    readonly unauthenticatedBurst: number;
    readonly bodyLimitBytes: number;
    /** Milliseconds for which it serves on once it is told to stop, and says by /readyz that it does. */
    readonly drainMs: number;
    /** Whether an act whose sender waits is handed to a worker before it is signalled. */
    readonly handsOver: boolean;
    /** The origins whose pages may call the API from a browser. */
    readonly corsOrigins: readonly string[];
  };
  /** Absolute; the embedded servers and the development keys live here. */
  readonly dataDir: string;
  readonly postgresPort: number;
  readonly temporalPort: number;
  readonly temporalUiPort: number;
  readonly database: {
    /**
     * Complete with its password and how to connect (`sslmode`, `sslrootcert`), wherever those came from. For the embedded Postgres the password is read from the data directory, so before
     * its first start the URL has none yet.
     */
    readonly url: string;
    readonly embedded: boolean;
    /** The most connections one process opens. */
    readonly poolMax: number;
  };
  readonly temporal: {
    readonly address: string;
    readonly embedded: boolean;
    /** Undefined: in the clear. `temporalConnection` makes of it what the SDK's connections take. */
    readonly tls: TemporalTls | undefined;
    readonly apiKeyFile: string | undefined;
    readonly namespace: string;
    /** How long a namespace that is being made keeps workflows that have ended, as an ISO 8601 duration. */
    readonly retention: string;
    readonly taskQueue: string;
    /** Where a person looks at workflows; undefined when the server is someone else's and no UI was named. */
    readonly uiUrl: string | undefined;
  };
  readonly auth: {
    /** Undefined: the keys are in the data directory's key set (`dataFiles(dataDir).jwks`). */
    readonly jwksUrl: string | undefined;
    readonly issuer: string;
    readonly audience: string;
  };
  /** The codec server, with which the Temporal UI shows what is sealed. */
  readonly codec: {
    readonly host: string;
    readonly port: number;
  };
  readonly encryption: {
    /** The current one first. Undefined: the data directory's own (`encryption/`'s `keyringOf` reads or makes it). */
    readonly keys: readonly EncryptionKey[] | undefined;
    /** Whether what Temporal stores is sealed from now on. What was sealed before opens in any case. */
    readonly payloads: boolean;
  };
  readonly policy: {
    readonly mode: 'sandbox' | 'production';
    readonly reviewPeriod: DurationBounds;
    readonly refundResponsePeriod: DurationBounds;
  };
  readonly worker: {
    readonly maxCachedWorkflows: number;
    readonly workflowTaskSlots: number;
    /** Activities hold a connection each, so both kinds together never exceed `database.poolMax`. */
    readonly maxConcurrentActivities: number;
    readonly maxConcurrentLocalActivities: number;
    readonly shutdownGraceMs: number;
    /** Temporal's name for all workers of the service, whatever their version. */
    readonly deploymentName: string;
    /**
     * The version of what this worker runs, in production the commit. Undefined: it has none, and takes whatever
     * comes as long as no version was made current.
     */
    readonly buildId: string | undefined;
    /** `host:port` to serve Prometheus metrics on; undefined: none are served. */
    readonly metricsAddress: string | undefined;
  };
  readonly webhooks: {
    /** Whether they may go to private and loopback addresses, and by plain HTTP. */
    readonly allowPrivate: boolean;
    readonly pollMs: number;
    readonly timeoutMs: number;
    readonly slots: number;
  };
  /** Minutes between two reconciliations of the schedule. */
  readonly reconcileEveryMinutes: number;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
}

/** The environment cannot be used. `faults` has one line for each variable that is wrong. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly faults: readonly string[]) {
    super(`The environment cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

const variables = z.object({
  HOST: name(defaults.host),
  PORT: integerOr(defaults.apiPort, { min: 0, max: bounds.port.max }),
  DATA_DIR: z.string().default(defaults.dataDir),
  POSTGRES_PORT: integerOr(defaults.postgresPort, bounds.port),
  TEMPORAL_PORT: integerOr(defaults.temporalPort, bounds.port),
  TEMPORAL_UI_PORT: integerOr(defaults.temporalUiPort, bounds.port),
  DATABASE_URL: url('postgres:', 'postgresql:'),
  DATABASE_CA_FILE: certificateFile(),
  DATABASE_PASSWORD_FILE: secretFile(),
  DATABASE_POOL_MAX: integerOr(defaults.databasePoolMax, bounds.databasePoolMax),
  TEMPORAL_ADDRESS: address(),
  TEMPORAL_TLS: choice(['on', 'off']).optional(),
  TEMPORAL_TLS_CA_FILE: certificateFile(),
  TEMPORAL_TLS_CERT_FILE: certificateFile(),
  TEMPORAL_TLS_KEY_FILE: privateKeyFile(),
  TEMPORAL_TLS_SERVER_NAME: name('').transform((text) => text || undefined),
  TEMPORAL_API_KEY_FILE: secretFile(),
  TEMPORAL_NAMESPACE: name(defaults.namespace),
  TEMPORAL_NAMESPACE_RETENTION: duration(),
  TEMPORAL_TASK_QUEUE: name(defaults.taskQueue),
  TEMPORAL_UI_URL: url('http:', 'https:'),
  JWKS_URL: keysUrl(),
  JWT_ISSUER: name(defaults.tokenIssuer),
  JWT_AUDIENCE: name(defaults.tokenAudience),
  CODEC_HOST: name(defaults.host),
  CODEC_PORT: integerOr(defaults.codecPort, bounds.port),
  PAYLOAD_ENCRYPTION: choice(['on', 'off']).default('off'),
  ENCRYPTION_KEYS: encryptionKeys(),
  ENCRYPTION_KEYS_FILE: encryptionKeysFile(),
  POLICY_MODE: choice(['sandbox', 'production']).optional(),
  REVIEW_PERIOD_MIN: duration(),
  REVIEW_PERIOD_MAX: duration(),
  REFUND_RESPONSE_PERIOD_MIN: duration(),
  REFUND_RESPONSE_PERIOD_MAX: duration(),
  RATE_PER_SECOND: integerOr(defaults.ratePerSecond, bounds.ratePerSecond),
  RATE_BURST: integerOr(defaults.rateBurst, bounds.rateBurst),
  UNAUTHENTICATED_BURST: integerOr(defaults.unauthenticatedBurst, bounds.unauthenticatedBurst),
  API_DRAIN_MS: integer(bounds.drainMs).optional(),
  API_HAND_OVER: choice(['on', 'off']).default('on'),
  CORS_ORIGINS: origins(),
  BODY_LIMIT_BYTES: integerOr(defaults.bodyLimitBytes, bounds.bodyLimitBytes),
  WORKER_MAX_CACHED_WORKFLOWS: integerOr(defaults.maxCachedWorkflows, bounds.maxCachedWorkflows),
  WORKER_WORKFLOW_TASK_SLOTS: integerOr(defaults.workflowTaskSlots, bounds.workflowTaskSlots),
  WORKER_MAX_ACTIVITIES: integer(bounds.concurrentActivities).optional(),
  WORKER_MAX_LOCAL_ACTIVITIES: integer(bounds.concurrentActivities).optional(),
  WORKER_SHUTDOWN_GRACE_MS: integerOr(defaults.shutdownGraceMs, bounds.shutdownGraceMs),
  WORKER_DEPLOYMENT_NAME: versionName().default(defaults.deploymentName),
  WORKER_BUILD_ID: versionName().optional(),
  WORKER_METRICS_ADDRESS: address(),
  WEBHOOK_PRIVATE_ADDRESSES: choice(['allow', 'refuse']).optional(),
  WEBHOOK_POLL_MS: integerOr(defaults.webhookPollMs, bounds.webhookPollMs),
  WEBHOOK_TIMEOUT_MS: integerOr(defaults.webhookTimeoutMs, bounds.webhookTimeoutMs),
  WEBHOOK_SLOTS: integerOr(defaults.webhookSlots, bounds.webhookSlots),
  RECONCILE_EVERY_MINUTES: integerOr(defaults.reconcileEveryMinutes, bounds.reconcileEveryMinutes),
  /** Read before all else, by `telemetry/tracing/start.ts`; here it is refused where it is no URL. */
  OTEL_EXPORTER_OTLP_ENDPOINT: url('http:', 'https:'),
  LOG_LEVEL: choice(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default(
    defaults.logLevel,
  ),
});

type Variables = z.output<typeof variables>;

/**
 * Reads the whole configuration from the environment. A variable that is empty counts as not set.
 * @throws ConfigError naming every variable that is wrong, what is wrong with it and what is possible.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = variables.safeParse(set);
  if (parsed.success) {
    const config = assemble(parsed.data);
    const faults = [...crossFaults(config), ...twiceFaults(set), ...connectionFaults(set)];
    if (faults.length > 0) throw new ConfigError(faults);
    return config;
  }
  const wrong = parsed.error.issues.map((issue) => String(issue.path[0]));
  throw new ConfigError([
    ...parsed.error.issues.map((issue) => `${told(String(issue.path[0]), set)} ${issue.message}`),
    ...faultsOfTheRest(set, wrong),
    ...twiceFaults(set),
    ...connectionFaults(set).filter((fault) => !names(fault, wrong)),
  ]);
}

/** The variable and, unless it may hold a secret, what it is set to. */
function told(variable: string, set: Record<string, string | undefined>): string {
  return variable.endsWith('_URL') || variable === 'ENCRYPTION_KEYS'
    ? variable
    : `${variable} is "${set[variable]}"; it`;
}

/** What is wrong between the variables that can be read, so that one start tells everything. */
function faultsOfTheRest(set: Record<string, string | undefined>, wrong: string[]): string[] {
  const rest = variables.parse(
    Object.fromEntries(Object.entries(set).filter(([key]) => !wrong.includes(key))),
  );
  return crossFaults(assemble(rest)).filter((fault) => !names(fault, wrong));
}

/** Whether a fault between variables is about one that has a fault of its own. */
const names = (fault: string, wrong: readonly string[]): boolean =>
  fault.split(/\W+/).some((word) => wrong.includes(word));

function crossFaults(config: Config): string[] {
  return [...portFaults(config), ...poolFaults(config), ...policyFaults(config), ...keyFaults(config)];
}

/** Milliseconds after which any of the programs, told to stop, has ended by itself. */
export const stopsWithin = ({ api, worker }: Config): number =>
  Math.max(apiStopsWithin(api.drainMs), workerStopsWithin(worker.shutdownGraceMs));

/** Whoever can read the data directory can use its keys, and no other machine can: they are for one machine only. */
function keyFaults({ api, auth, codec, encryption, policy }: Config): string[] {
  const [open] = [
    { variable: 'HOST', host: api.host },
    { variable: 'CODEC_HOST', host: codec.host },
  ].filter(({ host }) => !isLoopback(host));
  if (open === undefined || policy.mode === 'sandbox') return [];
  const where = `must be set where ${open.variable} is "${open.host}" and the policy mode is production`;
  return [
    ...(auth.jwksUrl === undefined ? [`JWKS_URL ${where}: the development key is for one machine`] : []),
    ...(encryption.keys === undefined
      ? [`ENCRYPTION_KEYS or ENCRYPTION_KEYS_FILE ${where}: the data directory's own key is for one machine`]
      : []),
  ];
}

/** Two sources of the same keys would leave in doubt which is current. */
function twiceFaults(set: Record<string, string | undefined>): string[] {
  if (set.ENCRYPTION_KEYS === undefined || set.ENCRYPTION_KEYS_FILE === undefined) return [];
  return ['ENCRYPTION_KEYS and ENCRYPTION_KEYS_FILE are both set; only one of them may be'];
}

function assemble(v: Variables): Config {
  const dataDir = path.resolve(v.DATA_DIR);
  const embedded = { database: v.DATABASE_URL === undefined, temporal: v.TEMPORAL_ADDRESS === undefined };
  const oneMachine = embedded.database && embedded.temporal;
  return {
    api: {
      host: v.HOST,
      port: v.PORT,
      ratePerSecond: v.RATE_PER_SECOND,
      burst: v.RATE_BURST,
      unauthenticatedBurst: v.UNAUTHENTICATED_BURST,
      bodyLimitBytes: v.BODY_LIMIT_BYTES,
      drainMs: v.API_DRAIN_MS ?? defaults.drainMs[oneMachine ? 'embedded' : 'production'],
      handsOver: v.API_HAND_OVER === 'on',
      corsOrigins: v.CORS_ORIGINS,
    },
    dataDir,
    postgresPort: v.POSTGRES_PORT,
    temporalPort: v.TEMPORAL_PORT,
    temporalUiPort: v.TEMPORAL_UI_PORT,
    database: {
      url: v.DATABASE_URL ? databaseUrl(v.DATABASE_URL, v) : embeddedDatabaseUrl(dataDir, v.POSTGRES_PORT),
      embedded: embedded.database,
      poolMax: v.DATABASE_POOL_MAX,
    },
    temporal: {
      address: v.TEMPORAL_ADDRESS ?? `127.0.0.1:${v.TEMPORAL_PORT}`,
      embedded: embedded.temporal,
      tls: temporalTls(v),
      apiKeyFile: v.TEMPORAL_API_KEY_FILE,
      namespace: v.TEMPORAL_NAMESPACE,
      retention: v.TEMPORAL_NAMESPACE_RETENTION ?? defaults.namespaceRetention,
      taskQueue: v.TEMPORAL_TASK_QUEUE,
      uiUrl: v.TEMPORAL_UI_URL ?? (embedded.temporal ? `http://127.0.0.1:${v.TEMPORAL_UI_PORT}` : undefined),
    },
    auth: { jwksUrl: v.JWKS_URL, issuer: v.JWT_ISSUER, audience: v.JWT_AUDIENCE },
    codec: { host: v.CODEC_HOST, port: v.CODEC_PORT },
    encryption: {
      keys: v.ENCRYPTION_KEYS ?? v.ENCRYPTION_KEYS_FILE,
      payloads: v.PAYLOAD_ENCRYPTION === 'on',
    },
    policy: policy(v, oneMachine ? 'sandbox' : 'production'),
    worker: worker(v),
    webhooks: webhooks(v, oneMachine),
    reconcileEveryMinutes: v.RECONCILE_EVERY_MINUTES,
    logLevel: v.LOG_LEVEL,
  };
}

/** The embedded Postgres as the service's programs reach it, with the password its first start wrote. */
export function embeddedDatabaseUrl(dataDir: string, port: number): string {
  const { postgresPassword } = dataFiles(dataDir);
  const password = existsSync(postgresPassword) ? `:${readFileSync(postgresPassword, 'utf8').trim()}` : '';
  return `postgres://postgres${password}@127.0.0.1:${port}/milestone_escrow`;
}

function policy(v: Variables, fallback: 'sandbox' | 'production'): Config['policy'] {
  const mode = v.POLICY_MODE ?? fallback;
  const { reviewPeriod, refundResponsePeriod } = policyBounds[mode];
  return {
    mode,
    reviewPeriod: {
      min: v.REVIEW_PERIOD_MIN ?? reviewPeriod.min,
      max: v.REVIEW_PERIOD_MAX ?? reviewPeriod.max,
    },
    refundResponsePeriod: {
      min: v.REFUND_RESPONSE_PERIOD_MIN ?? refundResponsePeriod.min,
      max: v.REFUND_RESPONSE_PERIOD_MAX ?? refundResponsePeriod.max,
    },
  };
}

/** Acts settle in local activities, so those get the larger part of the pool; the rails' activities get a quarter. */
function worker(v: Variables): Config['worker'] {
  const pool = v.DATABASE_POOL_MAX;
  const activities =
    v.WORKER_MAX_ACTIVITIES ??
    Math.max(1, Math.min(Math.floor(pool / 4), pool - (v.WORKER_MAX_LOCAL_ACTIVITIES ?? 0)));
  return {
    maxCachedWorkflows: v.WORKER_MAX_CACHED_WORKFLOWS,
    workflowTaskSlots: v.WORKER_WORKFLOW_TASK_SLOTS,
    maxConcurrentActivities: activities,
    maxConcurrentLocalActivities: v.WORKER_MAX_LOCAL_ACTIVITIES ?? Math.max(1, pool - activities),
    shutdownGraceMs: v.WORKER_SHUTDOWN_GRACE_MS,
    deploymentName: v.WORKER_DEPLOYMENT_NAME,
    buildId: v.WORKER_BUILD_ID,
    metricsAddress: v.WORKER_METRICS_ADDRESS,
  };
}

/** Where everything runs on one machine, so does the receiver that is being tried out. */
function webhooks(v: Variables, oneMachine: boolean): Config['webhooks'] {
  const allowed = v.WEBHOOK_PRIVATE_ADDRESSES ?? (oneMachine ? 'allow' : 'refuse');
  return {
    allowPrivate: allowed === 'allow',
    pollMs: v.WEBHOOK_POLL_MS,
    timeoutMs: v.WEBHOOK_TIMEOUT_MS,
    slots: v.WEBHOOK_SLOTS,
  };
}

function portFaults(config: Config): string[] {
  const used = [
    { variable: 'PORT', port: config.api.port },
    ...(config.database.embedded ? [{ variable: 'POSTGRES_PORT', port: config.postgresPort }] : []),
    ...(config.temporal.embedded
      ? [
          { variable: 'TEMPORAL_PORT', port: config.temporalPort },
          { variable: 'TEMPORAL_UI_PORT', port: config.temporalUiPort },
        ]
      : []),
    ...(config.encryption.payloads ? [{ variable: 'CODEC_PORT', port: config.codec.port }] : []),
  ];
  return used.flatMap(({ variable, port }, index) => {
    const other = used.slice(0, index).find((earlier) => earlier.port === port);
    return other ? [`${variable} is ${port}, and so is ${other.variable}; each needs a port of its own`] : [];
  });
}

function poolFaults({ worker, database }: Config): string[] {
  const wanted = worker.maxConcurrentActivities + worker.maxConcurrentLocalActivities;
  if (wanted <= database.poolMax) return [];
  return [
    `WORKER_MAX_ACTIVITIES and WORKER_MAX_LOCAL_ACTIVITIES come to ${wanted} together and each activity holds a ` +
      `connection; they must stay within DATABASE_POOL_MAX (${database.poolMax})`,
  ];
}

function policyFaults({ policy }: Config): string[] {
  const pairs = [
    ['REVIEW_PERIOD', policy.reviewPeriod],
    ['REFUND_RESPONSE_PERIOD', policy.refundResponsePeriod],
  ] as const;
  return pairs.flatMap(([variable, { min, max }]) =>
    (durationSeconds(min) ?? 0) > (durationSeconds(max) ?? 0)
      ? [`${variable}_MIN (${min}) is longer than ${variable}_MAX (${max}); it must not be`]
      : [],
  );
}
