import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { createApp } from '../../api/app';
import { createVerifier } from '../../api/auth';
import { issuerKeys } from '../../api/issuer-keys';
import { boundsOf } from '../../api/main';
import { listen } from '../../api/server';
import { readConfig } from '../../config';
import { keyringOf } from '../../encryption';
import { createGateway } from '../../gateway';
import { openDatabase } from '../../store/database';

/** An API that kills itself when it is about to signal for the `DIE_AT_SIGNAL`th time; no signal ever leaves it. */
let left = Number(process.env.DIE_AT_SIGNAL);

async function neverSignal(): Promise<never> {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { address, namespace, taskQueue } = config.temporal;
  const client = new Client({ connection: Connection.lazy({ address }), namespace });
  const api = createApp({
    db: openDatabase({ ...config.database, applicationName: 'api-that-dies' }),
    gateway: { ...createGateway({ client, taskQueue }), signalAct: neverSignal },
    verifier: createVerifier({ keys: issuerKeys(config), ...config.auth }),
    now: Date.now,
    log: pino({ level: 'silent' }),
    limits: config.api,
    policyBounds: boundsOf(config.policy),
    testClocks: true,
    keyring: keyringOf(config),
    allowPrivateWebhooks: config.webhooks.allowPrivate,
  });
  await listen(api, config.api);
  console.log('the API listens');
}

void main();
