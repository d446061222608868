import type { Logger } from '../config/log';
import type { PolicyBounds } from '../domain/policy';
import type { Keyring } from '../encryption';
import type { Gateway } from '../gateway';
import type { Database } from '../store/database';
import type { Verifier } from './auth';
import type { Cursors } from './cursor';
import type { Metrics } from './metrics';
import type { OncePerId } from './once';
import type { PollerWatch } from './pollers';
import type { RateLimits } from './rate-limit';
import type { OutcomeWatcher } from './watcher';

/** What the API is made of, from outside. */
export type ApiDeps = {
  readonly db: Database;
  readonly gateway: Gateway;
  readonly verifier: Verifier;
  /** The present in milliseconds, for every `receivedAt`; tests move it. */
  readonly now: () => number;
  readonly log: Logger;
  readonly limits: RateLimits & {
    readonly bodyLimitBytes: number;
    /** Requests without a good token from one address within ten seconds. */
    readonly unauthenticatedBurst: number;
  };
  readonly policyBounds: PolicyBounds;
  /** Whether contracts may go by test clocks: in a sandbox, never in production. */
  readonly testClocks: boolean;
  /** Whether an act whose sender waits is handed to a worker before it is signalled; it is where this is left out. */
  readonly handsOver?: boolean;
  /** The origins whose pages may call from a browser; none where it is left out. */
  readonly corsOrigins?: readonly string[];
  /** Seals the secrets of webhook endpoints. */
  readonly keyring: Pick<Keyring, 'seal' | 'open'>;
  /** Whether webhooks may go to private and loopback addresses, and by plain HTTP. */
  readonly allowPrivateWebhooks: boolean;
};

/** The same with what the requests of one process share. */
export type Shared = ApiDeps & {
  readonly watcher: OutcomeWatcher;
  /** Commands whose signal Temporal has taken, as far as this process knows. */
  readonly signalled: OncePerId;
  readonly metrics: Metrics;
  readonly pollers: PollerWatch;
  readonly cursors: Cursors;
  /** Whether this process has been told to stop. */
  readonly isStopping: () => boolean;
};
