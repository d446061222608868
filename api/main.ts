import '../telemetry/tracing/start';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { type Config, ConfigError, readConfig, temporalConnection } from '../config';
import { apiStopsWithin, stopping, tokenMemory } from '../config/limits';
import { createLog } from '../config/log';
import { endWithin, stopSignal } from '../config/stop-signal';
import { parseDuration } from '../domain/instant';
import type { PolicyBounds } from '../domain/policy';
import { dataConverterOf, keyringOf } from '../encryption';
import { createGateway } from '../gateway';
import { openDatabase } from '../store/database';
import { tracing } from '../telemetry/tracing';
import { createApp } from './app';
import { createVerifier } from './auth';
import { issuerKeys } from './issuer-keys';
import { listen } from './server';

/** `npm run api`: serves the API until it is told to stop. It needs neither server to start: /readyz tells. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog({ name: 'api', level: config.logLevel });
  const db = openDatabase({
    url: config.database.url,
    poolMax: config.database.poolMax,
    applicationName: 'milestone-escrow-api',
  });
  const connection = Connection.lazy(temporalConnection(config.temporal));
  const { namespace, taskQueue } = config.temporal;
  const dataConverter = dataConverterOf(config, keyringOf(config));
  const client = new Client({
    connection,
    namespace,
    dataConverter,
    interceptors: { workflow: [...(tracing()?.client ?? [])] },
  });
  const gateway = createGateway({ client, taskQueue, seals: config.encryption.payloads });
  const api = createApp({
    db,
    gateway,
    verifier: createVerifier({ keys: issuerKeys(config), ...config.auth, memory: tokenMemory }),
    now: Date.now,
    log,
    limits: config.api,
    policyBounds: boundsOf(config.policy),
    testClocks: config.policy.mode === 'sandbox',
    handsOver: config.api.handsOver,
    corsOrigins: config.api.corsOrigins,
    keyring: keyringOf(config),
    allowPrivateWebhooks: config.webhooks.allowPrivate,
  });
  const server = await listen(api, config.api);
  log.info({ url: server.url }, 'the API listens');
  const signal = await stopSignal();
  const { drainMs } = config.api;
  log.info({ signal, drainMs }, 'stopping');
  endWithin(apiStopsWithin(drainMs));
  server.drain();
  await sleep(drainMs);
  await server.stop(stopping.requests);
  await Promise.allSettled([db.destroy(), connection.close(), tracing()?.stop()]);
  log.info('stopped');
}

/** What the operator lets a contract's policy be, in milliseconds. */
export function boundsOf({ reviewPeriod, refundResponsePeriod }: Config['policy']): PolicyBounds {
  const inMs = ({ min, max }: Config['policy']['reviewPeriod']) => ({
    min: parseDuration(min) ?? 0,
    max: parseDuration(max) ?? Number.POSITIVE_INFINITY,
  });
  return { reviewPeriod: inMs(reviewPeriod), refundResponsePeriod: inMs(refundResponsePeriod) };
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exit(1);
  });
}
