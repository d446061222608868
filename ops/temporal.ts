import { Client, Connection } from '@temporalio/client';
import { type Config, temporalConnection } from '../config';

/**
 * Bytes of one answer. A page of a history may be as large as a history may be, and gRPC takes 4 MiB where nothing is
 * said: the SDK means to say 128 MiB, by a name that gRPC does not know.
 */
const channelArgs = { 'grpc.max_receive_message_length': 128 * 1024 * 1024 };

/** Temporal as the configuration reaches it, for as long as it is used. */
export async function withTemporal<T>({ temporal }: Config, use: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ ...temporalConnection(temporal), channelArgs });
  try {
    return await use(new Client({ connection, namespace: temporal.namespace }));
  } finally {
    await connection.close();
  }
}
