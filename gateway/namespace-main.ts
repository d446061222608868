import { Connection } from '@temporalio/client';
import { readConfig, temporalConnection } from '../config';
import { parseDuration } from '../domain/instant';
import { prepareNamespace } from './namespace';

/** `npm run namespace`: makes the configured namespace and search attributes on a Temporal server of one's own. */
async function main(): Promise<void> {
  const { temporal } = readConfig(process.env);
  const connection = await Connection.connect(temporalConnection(temporal));
  const { namespace } = temporal;
  const retentionSeconds = (parseDuration(temporal.retention) ?? 0) / 1_000;
  try {
    const { isNew, attributesAdded } = await prepareNamespace(connection, { namespace, retentionSeconds });
    console.log(`namespace ${namespace} ${isNew ? 'made' : 'was there'}`);
    console.log(`search attributes added: ${attributesAdded.join(', ') || 'none, all were there'}`);
  } finally {
    await connection.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
