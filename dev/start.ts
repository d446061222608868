import { embeddedDatabaseUrl, stopsWithin } from '../config';
import { migrate } from '../store/migrate';
import { banner } from './banner';
import { StackError } from './errors';
import { devJwks } from './keys';
import { freePort, requireFreePort } from './ports';
import { until } from './processes';
import { startProgram } from './program';
import { type Run, runUntilStopped } from './run';
import { hasCodecServer, reachable, startServers } from './servers';

/** Compiling the workflows and catching up on a long history both happen before a worker is ready. */
const readyWithinMs = 90_000;
/** Past the time after which a program has ended by itself, before it is ended by force. */
const afterGraceMs = 2_000;

/** `npm start`: everything on one machine, in the order in which it is needed. */
async function up(run: Run): Promise<void> {
  const { config, supervisor, say, stop } = run;
  const startedAt = performance.now();
  await requireFreePort(config.api.port, 'the API', 'PORT', config.api.host);
  if (hasCodecServer(config)) {
    await requireFreePort(config.codec.port, 'the codec server', 'CODEC_PORT', config.codec.host);
  }
  say(`Starting on ${config.dataDir}`);
  await Promise.all([startServers(config, supervisor, say, stop), devJwks(config.dataDir)]);
  stop.throwIfAborted();

  await migrate(
    config.database.embedded ? embeddedDatabaseUrl(config.dataDir, config.postgresPort) : config.database.url,
  );
  stop.throwIfAborted();

  const apiUrl = await startPrograms(run);
  await Promise.race([untilReady(apiUrl, stop), supervisor.failure]);
  const seconds = (performance.now() - startedAt) / 1_000;
  for (const line of banner(config, apiUrl, seconds)) say(line);
}

/** Starts the programs. Each becomes ready by itself; a death of one is not the others'. */
async function startPrograms({ config, supervisor, say }: Run): Promise<string> {
  const port = config.api.port || (await freePort());
  const env = { ...process.env, PORT: String(port) };
  const graceMs = stopsWithin(config) + afterGraceMs;
  const start = (name: string, script: string) =>
    supervisor.start({ name, start: () => startProgram({ name, script, env, graceMs, print: say }) });
  await Promise.all([
    start('worker', 'worker/main.ts'),
    start('api', 'api/main.ts'),
    ...(hasCodecServer(config) ? [start('codec', 'codec-server/main.ts')] : []),
  ]);
  return `http://${reachable(config.api.host)}:${port}`;
}

async function untilReady(apiUrl: string, stop: AbortSignal): Promise<void> {
  let last = 'it does not answer';
  const ready = async () => {
    if (stop.aborted) return true;
    try {
      const answer = await fetch(`${apiUrl}/readyz`, { signal: AbortSignal.timeout(5_000) });
      last = `it answers ${answer.status} ${await answer.text()}`;
      return answer.ok;
    } catch {
      return false;
    }
  };
  const came = await until(ready, readyWithinMs, 100);
  stop.throwIfAborted();
  if (!came) throw new StackError(`The API is not ready after ${readyWithinMs / 1_000} s: ${last}`);
}

void runUntilStopped({
  command: 'npm start',
  lock: (files) => files.startLock,
  order: ['postgres', 'temporal', 'worker', 'api', 'codec'],
  up,
});
