import { readConfig } from '../config';
import { migrate } from './migrate';

/** `npm run migrate`: brings the configured database to this version's schema. */
async function main(): Promise<void> {
  const { database } = readConfig(process.env);
  const applied = await migrate(database.url, { say: (line) => console.log(line) });
  console.log(applied.length === 0 ? 'the schema is up to date' : `applied ${applied.join(', ')}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
