import { createVerifier } from '../api/auth';
import { issuerKeys } from '../api/issuer-keys';
import { listen } from '../api/server';
import { type Config, ConfigError, isLoopback, readConfig } from '../config';
import { codec } from '../config/limits';
import { createLog } from '../config/log';
import { stopSignal } from '../config/stop-signal';
import { keyringOf } from '../encryption';
import { createCodecServer } from './app';

/** `npm run codec-server`: opens what is sealed for the Temporal UI until it is told to stop. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog({ name: 'codec', level: config.logLevel });
  const needsToken = !isOpen(config);
  const app = createCodecServer({
    keyring: keyringOf(config),
    verifier: needsToken ? createVerifier({ keys: issuerKeys(config), ...config.auth }) : undefined,
    namespace: config.temporal.namespace,
    uiOrigins: uiOrigins(config),
    bodyLimitBytes: codec.bodyBytes,
    log,
  });
  const server = await listen({ app }, config.codec);
  log.info({ url: server.url, needsToken, uiOrigins: uiOrigins(config) }, 'the codec server listens');
  const signal = await stopSignal();
  log.info({ signal }, 'stopping');
  await server.stop(codec.stopMs);
}

/** On a developer's own machine the UI has no token to send. */
const isOpen = ({ codec, policy }: Config): boolean => policy.mode === 'sandbox' && isLoopback(codec.host);

/** The UI's origin; where that is this machine, by either of its names. */
export function uiOrigins({ temporal: { uiUrl } }: Pick<Config, 'temporal'>): readonly string[] {
  if (uiUrl === undefined) return [];
  const { origin, protocol, hostname, port } = new URL(uiUrl);
  if (!isLoopback(hostname)) return [origin];
  return ['127.0.0.1', 'localhost'].map((name) => `${protocol}//${name}${port && `:${port}`}`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exit(1);
  });
}
