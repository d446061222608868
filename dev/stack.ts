import { devJwks } from './keys';
import { type Run, runUntilStopped } from './run';
import { startServers, withoutPassword } from './servers';

/** `npm run stack`: Postgres and Temporal alone, for a worker and an API that are started by hand. */
async function up({ config, supervisor, say, stop }: Run): Promise<void> {
  await startServers(config, supervisor, say, stop);
  await devJwks(config.dataDir);
  say('');
  say(`Postgres     ${withoutPassword(config.database.url)}`);
  say(`Temporal     ${config.temporal.address}, namespace ${config.temporal.namespace}`);
  if (config.temporal.uiUrl) say(`Temporal UI  ${config.temporal.uiUrl}`);
  say(`Data         ${config.dataDir}`);
  say('Ctrl-C stops both.');
}

void runUntilStopped({
  command: 'npm run stack',
  lock: (files) => files.stackLock,
  order: ['postgres', 'temporal'],
  up,
});
