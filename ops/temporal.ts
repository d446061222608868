import { Client, Connection } from '@temporalio/client';
import { type Config, temporalConnection } from '../config';

/** Temporal as the configuration reaches it, for as long as it is used. */
export async function withTemporal<T>({ temporal }: Config, use: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect(temporalConnection(temporal));
  try {
    return await use(new Client({ connection, namespace: temporal.namespace }));
  } finally {
    await connection.close();
  }
}
