import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { readConfig, temporalConnection } from '../config';
import { parseDuration } from '../domain/instant';
import { prepareNamespace } from './namespace';

/** A server that has just started takes some seconds before it knows of a namespace that it has just made. */
const TRIES = 30;

/** `npm run namespace`: makes the configured namespace and search attributes on a Temporal server of one's own. */
async function main(): Promise<void> {
  const { temporal } = readConfig(process.env);
  const connection = await Connection.connect(temporalConnection(temporal));
  const retentionSeconds = (parseDuration(temporal.retention) ?? 0) / 1_000;
  try {
    for (let left = TRIES; ; left -= 1) {
      try {
        const prepared = await prepareNamespace(connection, {
          namespace: temporal.namespace,
          retentionSeconds,
        });
        console.log(`namespace ${temporal.namespace} ${prepared.isNew ? 'made' : 'was there'}`);
        console.log(
          `search attributes added: ${prepared.attributesAdded.join(', ') || 'none, all were there'}`,
        );
        return;
      } catch (error) {
        if (left === 0) throw error;
        await delay(1_000);
      }
    }
  } finally {
    await connection.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
