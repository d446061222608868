import type { Config } from '../config';
import { searchAttributes } from '../protocol/search-attributes';
import { type RunningPostgres, startPostgres } from './postgres';
import type { Part, Supervisor } from './supervisor';
import { findTemporal } from './temporal-binary';
import { startTemporal } from './temporal-server';

type Say = (line: string) => void;

/** Starts the embedded servers, both at once, leaving out one that the environment names another for. */
export async function startServers(
  config: Config,
  supervisor: Supervisor,
  say: Say,
  stop: AbortSignal,
): Promise<void> {
  const started = await Promise.allSettled([
    ...(config.database.embedded ? [supervisor.start(postgres(config, say))] : []),
    ...(config.temporal.embedded ? [startTemporalPart(config, supervisor, say, stop)] : []),
  ]);
  stop.throwIfAborted();
  for (const result of started) if (result.status === 'rejected') throw result.reason;
}

/** How a person reaches the database: the URL without its password. */
export function withoutPassword(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.password = '';
  return url.href;
}

/** Our own UI shows what is sealed; somebody else's is told where a codec server is by whoever runs it. */
export const hasCodecServer = ({ encryption, temporal }: Config): boolean =>
  encryption.payloads && temporal.embedded;

/** The codec server as a browser on this machine reaches it. */
export const codecEndpoint = ({ codec: { host, port } }: Config): string =>
  `http://${reachable(host)}:${port}`;

/** An address that means "all" is none to call. */
export function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function postgres({ dataDir, postgresPort }: Config, say: Say): Part {
  return {
    name: 'postgres',
    // Immediate shutdown: the next start recovers from the log. SIGKILL would leave its shared memory behind.
    forceSignal: 'SIGQUIT',
    start: (): Promise<RunningPostgres> => startPostgres({ dataDir, port: postgresPort, onProgress: say }),
  };
}

async function startTemporalPart(
  config: Config,
  supervisor: Supervisor,
  say: Say,
  stop: AbortSignal,
): Promise<void> {
  const binary = await findTemporal('cli', { onProgress: say, stop });
  await supervisor.start({
    name: 'temporal',
    start: () =>
      startTemporal({
        binary,
        dataDir: config.dataDir,
        port: config.temporalPort,
        uiPort: config.temporalUiPort,
        ...(hasCodecServer(config) ? { uiCodecEndpoint: codecEndpoint(config) } : {}),
        namespace: config.temporal.namespace,
        searchAttributes,
      }),
  });
}
