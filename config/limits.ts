/** Every limit and default of the service, with its reason. `config/index.ts` says which variable changes it. */
export const defaults = {
  /** Only this machine can reach the API until someone decides otherwise. */
  host: '127.0.0.1',
  apiPort: 3000,
  /** One beside the usual 5432, so that a Postgres which is already there does not collide. */
  postgresPort: 5433,
  /** The ports the Temporal CLI uses itself, so that `temporal` on the command line finds the server. */
  temporalPort: 7233,
  temporalUiPort: 8233,
  /** Beside the UI that asks it. */
  codecPort: 8234,
  dataDir: '.data',
  namespace: 'default',
  /** Ended workflows are for looking into what happened; the record of what counts is in Postgres for good. */
  namespaceRetention: 'P30D',
  taskQueue: 'milestone-escrow',
  deploymentName: 'milestone-escrow',
  tokenIssuer: 'milestone-escrow',
  tokenAudience: 'milestone-escrow',
  logLevel: 'info',

  /**
   * Connections of an API, and those of a worker to which the slots of its activities are sized (it has
   * `workerConnections` beside them). More than the cores of Postgres can serve at once only wait there instead of
   * here. Postgres allows 100 unless told otherwise: an API, two workers and what is run by hand fit.
   */
  databasePoolMax: 16,

  /** Requests a second of one caller, and how many it may save up: above any person, below a runaway loop. */
  ratePerSecond: 200,
  rateBurst: 500,
  /**
   * Requests without a good token, from one address and within `burstWindow`: a client whose token has just expired
   * sends a few, a flood thousands. Whoever has a good token is served all the same.
   */
  unauthenticatedBurst: 200,
  /** 256 KiB: a long message with its links is a few KiB, and Temporal refuses payloads over 2 MiB. */
  bodyLimitBytes: 262_144,

  /**
   * A cached milestone takes about 0.25 MB; one that is not cached is replayed when its next message comes. 125 MB
   * beside the 300 MB of a worker with nothing cached fit its container's memory twice.
   */
  maxCachedWorkflows: 500,
  /** Workflow tasks take CPU only; more of them at once than this adds waiting, not throughput. */
  workflowTaskSlots: 40,
  /**
   * How long a worker that is told to stop lets running activities finish. Longer than a statement may take, so
   * that a transaction ends by itself; what takes longer (a rail, a receiver of webhooks) is cut and made again
   * elsewhere. Shorter than the 30 s after which most supervisors kill.
   */
  shutdownGraceMs: 10_000,
  /**
   * How long an API that is told to stop goes on serving, while /readyz tells the load balancer to send nothing more
   * and each answer closes its connection. Load balancers look every second or two and take an address out after two
   * failures. On one machine nothing stands before the API.
   */
  drainMs: { embedded: 0, production: 5_000 },

  /** Milliseconds between two looks for new events: one small query, so an event waits an eighth of a second. */
  webhookPollMs: 250,
  /** Milliseconds a receiver has to answer, as Standard Webhooks suggests; a webhook is to be stored, not worked on. */
  webhookTimeoutMs: 15_000,
  /** Endpoints served at a time by one worker: each waits for its receiver and holds no connection to Postgres. */
  webhookSlots: 100,

  /**
   * Minutes between two reconciliations. Each reads all there is once, some minutes of one connection at 100,000
   * contracts; what the database cannot keep right by itself is found the same day.
   */
  reconcileEveryMinutes: 360,
} as const;

/**
 * What the topology of docker-compose.yml and `npm run cluster` is sized for: so many APIs and workers, and twice as
 * many for a moment while they are being replaced. `postgresConnections` is Postgres' `max_connections` there: theirs,
 * the most that Temporal's server was seen to take (`temporalConnections`), and some for what runs beside (a
 * migration, `ops reconcile`, monitoring, Postgres' own reserve for its administrator).
 */
export const topology = {
  apis: 2,
  workers: 4,
  temporalConnections: 50,
  connectionsBeside: 10,
  postgresConnections: 300,
} as const;

/**
 * The API as an HTTP server. A request has to arrive whole within `requestMs`, its headers within `headersMs`: bodies
 * are small. An idle connection is kept longer than the minute after which common proxies drop one, so that they do
 * it, not we. Beyond `connections` a new one is closed at once, and the load balancer asks elsewhere: each costs some
 * 20 KB, and all who may wait have a place among them.
 */
export const http = {
  requestMs: 30_000,
  headersMs: 10_000,
  /** How often it is looked for requests that take longer than these: by default every 30 s, which doubles them. */
  lookEveryMs: 2_000,
  /** Who neither sends nor reads for so long is gone: longer than the longest wait for an outcome. */
  idleMs: 90_000,
  keepAliveMs: 65_000,
  headerBytes: 16_384,
  headers: 100,
  connections: 8_000,
} as const;

/**
 * Callers of one API process who may wait for an outcome at the same time (`Prefer: wait`); whoever comes when all
 * places are taken is answered 202 at once. All: each holds a connection and is looked for every 12 to 250 ms,
 * `askedAtOnce` of them with one query. Of one caller: five seconds of waiting at the full rate, so that a platform
 * whose commands wait for a rail that is down leaves places for the others.
 */
export const waiters = { all: 5_000, ofOneCaller: 1_000, askedAtOnce: 500 } as const;

/**
 * Seconds that a caller is kept waiting: at most, as proxies commonly give up after 60; unasked, where only the
 * outcome tells whether a clock came first; and for a refund request, which a workflow opens, where he says nothing.
 */
export const waits = { longest: 30, unsure: 5, opening: 10 } as const;

/**
 * Milliseconds that Temporal is given to take an act: where no clock presses, and the least where one does. The least
 * is less than the grace of a clock's timer (`ALARM_GRACE`), so that what was accepted is there when it rings (R20).
 */
export const signalMs = { within: 5_000, atLeast: 400 } as const;

/**
 * Milliseconds for which an act that was handed to a worker straight away is waited for, before it is signalled as
 * well: longer than a busy worker takes, and short enough that who waits does not notice that there was none.
 */
export const handOverMs = 1_000;

/** Ids of commands whose signal an API remembers to have sent; one that is forgotten is signalled once more. */
export const rememberedSignals = 10_000;

/** Seconds until a caller who has used up his burst may have one again; who is idle for longer is forgotten. */
export const burstWindow = 10;

/** Addresses from which requests without a good token are counted one by one; those beyond share one count. */
export const strangers = { addresses: 10_000 } as const;

/** Milliseconds that a check of /readyz may take: whoever asks is a load balancer or a supervisor with little patience. */
export const readyMs = 2_000;

/** What a worker's metrics may take, in milliseconds: a scrape is given ten seconds by default; and who may ask. */
export const metricsServer = { withinMs: 5_000, connections: 50 } as const;

/**
 * Milliseconds for which a workflow's next task waits for the worker that has the workflow in memory; then any other
 * may take it, and replays. So long does an act wait whose worker has just been killed: the SDK's own 10 s would be
 * noticed. Much less, and a worker that is only busy would lose its workflows, which makes everybody busier.
 */
export const cachedTaskMs = 5_000;

/**
 * Milliseconds that a workflow's code may take for one task. Ten thousand signals at once take a second of a core's
 * time, and on a machine that is starved far more than the SDK's own 5 s; code that is cut short leaves the worker,
 * with all that it has in memory, unusable. Ours has no loop without an end.
 */
export const isolateMs = 60_000;

/**
 * Polls that a worker has open: few while there is little to do, since each is a request to Temporal once a minute;
 * more while tasks come. Fewer than slots, so that none is held for what cannot be run.
 */
export const pollers = {
  workflows: { minimum: 1, initial: 2, maximum: 10 },
  activities: { minimum: 1, initial: 2, maximum: 5 },
} as const;

/**
 * Connections of a worker beside those that the slots of its activities are sized to (`databasePoolMax`): of the
 * simulated rail, which plays an outside party and so never shares the service's; of what is done at intervals
 * (`background`: sweep, dispatch, tally); of deliveries, which hold one only between two receivers' answers.
 */
export const workerConnections = { rail: 4, background: 3, webhooks: 4 } as const;

/**
 * How long a process that is told to stop may take, in milliseconds, beside what is set (`drainMs`,
 * `shutdownGraceMs`): `requests` under way in an API (waiting callers are answered at once; a statement and a call to
 * Temporal take less), and `closing` connections. Then it ends by itself, before whoever started it kills it.
 */
export const stopping = { requests: 10_000, closing: 5_000 } as const;

/** Milliseconds after which an API, and a worker, has ended by itself. */
export const apiStopsWithin = (drainMs: number): number => drainMs + stopping.requests + stopping.closing;
export const workerStopsWithin = (shutdownGraceMs: number): number => shutdownGraceMs + stopping.closing;

/** The ends of what may be set at all: beyond them a value is a mistake rather than a choice. */
export const bounds = {
  port: { min: 1, max: 65_535 },
  /** Below two connections a worker could not run an activity and a local activity at the same time. */
  databasePoolMax: { min: 2, max: 200 },
  ratePerSecond: { min: 1, max: 1_000_000 },
  rateBurst: { min: 1, max: 1_000_000 },
  unauthenticatedBurst: { min: 1, max: 1_000_000 },
  bodyLimitBytes: { min: 1_024, max: 1_048_576 },
  maxCachedWorkflows: { min: 1, max: 100_000 },
  workflowTaskSlots: { min: 2, max: 1_000 },
  concurrentActivities: { min: 1, max: 199 },
  shutdownGraceMs: { min: 0, max: 300_000 },
  drainMs: { min: 0, max: 300_000 },
  webhookPollMs: { min: 10, max: 60_000 },
  webhookTimeoutMs: { min: 100, max: 60_000 },
  webhookSlots: { min: 1, max: 1_000 },
  /** A week at most: nobody waits longer to know. */
  reconcileEveryMinutes: { min: 1, max: 10_080 },
} as const;

/**
 * What the codec server takes at once: the largest message that Temporal's own clients take, 4 MiB, in base64, and
 * more payloads than a page of a history has. Told to stop, it gives what is under way two seconds: it only computes.
 */
export const codec = { bodyBytes: 6_291_456, payloads: 10_000, stopMs: 2_000 } as const;

/**
 * The keys of an issuer of tokens (`JWKS_URL`). A withdrawn key counts for `freshMs` more at most; a new one is
 * picked up as soon as a token bears it, but what is not published is asked for at most every `cooldownMs`. Where
 * the issuer is away what was known goes on for `staleMs`, as without it nobody could work at all, and he is asked
 * again every `retryMs`. A key set is a few KiB.
 */
export const jwksTimes = {
  freshMs: 600_000,
  staleMs: 86_400_000,
  cooldownMs: 30_000,
  retryMs: 5_000,
  timeoutMs: 3_000,
  mostBytes: 262_144,
} as const;

/**
 * Good tokens that an API remembers, as their signatures cost more to judge than the rest of a request's token. For
 * no longer than they are good, nor for longer than `ms`: by so much later a withdrawn key stops counting
 * (`jwksTimes.freshMs`). Some 300 bytes each.
 */
export const tokenMemory = { most: 10_000, ms: 30_000 } as const;

/**
 * What a contract's policy may ask for. The sandbox lets a review pass within a test; in production nobody loses
 * money for having slept a night. Ninety days is the longest because card charges cannot be refunded for ever.
 */
export const policyBounds = {
  sandbox: {
    reviewPeriod: { min: 'PT1S', max: 'P90D' },
    refundResponsePeriod: { min: 'PT1S', max: 'P90D' },
  },
  production: {
    reviewPeriod: { min: 'P1D', max: 'P90D' },
    refundResponsePeriod: { min: 'P1D', max: 'P90D' },
  },
} as const;

/** Webhook endpoints and their secrets, of one platform and one endpoint: each costs every event a delivery. */
export const webhookLimits = {
  endpoints: 20,
  secrets: 5,
  /** How long an old secret may go on signing beside the new one. */
  longestOverlap: 'P7D',
} as const;

/** Milliseconds for which what was read of the database for monitoring is told again, however often somebody asks. */
export const vitalsFreshMs = 5_000;

/** Milliseconds for which the API takes it that workers poll, or do not, before it asks Temporal again. */
export const pollersFreshMs = 10_000;
