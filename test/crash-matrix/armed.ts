import { Pool } from 'pg';
import { readConfig } from '../../config';
import * as shipped from '../../crash-points';

/**
 * Loaded before a program: puts crash points that hold in the place of those that are shipped, which do nothing.
 * Whether an act is held at a point the test has laid down in the program's own Postgres (`control.ts`). Whoever is
 * held never goes on: the test kills the process once all that it waits for stand where they are to die.
 */
const pool = new Pool({
  connectionString: readConfig(process.env).database.url,
  application_name: 'crash-points',
  max: 6,
});
pool.on('error', () => undefined);

/** `api` or `worker`. */
const program = process.env.CRASH_PROGRAM ?? '';

export async function reached(point: shipped.CrashPoint, about: string): Promise<void> {
  const { rows } = await pool.query('select crash.reach($1, $2, $3) as held', [program, point, about]);
  if (rows[0].held) await new Promise(() => undefined);
}

const loaded = require.cache[require.resolve('../../crash-points')];
if (loaded === undefined) throw new Error('the crash points are not where they were looked for');
loaded.exports = { ...shipped, armed: true, reached };
