import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import { Client } from 'pg';
import { databaseUrl, onStop, openPool, REVIEW_PERIOD, serve } from './program';

/**
 * A milestone as a row of a table, written by hand. A job of graphile-worker waits for its deadline; an approval lets
 * the same job run now, in the statement that accepts it. The job posts, says so, and whoever waits is told.
 */

const tables = `
  create table if not exists milestones (
    id text primary key,
    state text not null check (state in ('in_review', 'approved', 'paid'))
  )`;

/** One job for a milestone, by its key: the deadline's. */
const submission = `
  with milestone as (insert into milestones (id, state) values ($1, 'in_review') returning id)
  select graphile_worker.add_job('settle', json_build_object('id', id), run_at := $2, job_key := id) from milestone`;

/** Accepted where it is in review; its deadline's job is due at once. */
const approval = `
  with approved as (update milestones set state = 'approved' where id = $1 and state = 'in_review' returning id)
  select graphile_worker.add_job('settle', json_build_object('id', id), job_key := id) from approved`;

/** Once, however often the job runs: the posting, the row and the news of it in one transaction. */
const settlement = `
  with paid as (update milestones set state = 'paid' where id = $1 and state <> 'paid' returning id),
  journal as (insert into bench.journals (operation_key) select id from paid returning id),
  legs as (
    insert into bench.entries (journal_id, account, amount)
    select id, account, amount
      from journal, (values ('escrow', -150000), ('freelancer', 135000), ('fees', 15000)) as legs (account, amount)
  )
  select pg_notify('paid', id) from paid`;

/** A notification may be lost with its connection: who still waits is looked for every so many milliseconds. */
const LOOK_EVERY = 5_000;

const pool = openPool(20);
const waiting = new Map<string, () => void>();

async function listen(): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  client.on('notification', ({ payload = '' }) => waiting.get(payload)?.());
  await client.query('listen paid');
  return client;
}

async function look(): Promise<void> {
  if (waiting.size === 0) return;
  const text = `select id from milestones where state = 'paid' and id = any($1)`;
  const { rows } = await pool.query<{ id: string }>(text, [[...waiting.keys()]]);
  for (const { id } of rows) waiting.get(id)?.();
}

async function submit(id: string): Promise<void> {
  await pool.query({ name: 'submit', text: submission, values: [id, new Date(Date.now() + REVIEW_PERIOD)] });
}

async function approve(id: string): Promise<string> {
  const paid = new Promise<void>((resolve) => waiting.set(id, resolve));
  try {
    await pool.query({ name: 'approve', text: approval, values: [id] });
    await paid;
    return 'paid';
  } finally {
    waiting.delete(id);
  }
}

async function main(): Promise<void> {
  await pool.query(tables);
  const listener = await listen();
  const looking = setInterval(() => void look().catch(console.error), LOOK_EVERY);
  const logger = new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') console.error(message);
  });
  await makeWorkerUtils({ pgPool: pool, logger }).then(async (utils) => {
    await utils.migrate();
    await utils.release();
  });
  const runner = await run({
    pgPool: pool,
    logger,
    noHandleSignals: true,
    // As its page on performance says: jobs are fetched and completed several at a time. One that is completed twice
    // after a crash has moved nothing twice.
    preset: { worker: { concurrentJobs: 16, localQueue: { size: 17 }, completeJobBatchDelay: 0 } },
    taskList: {
      settle: async (payload, { withPgClient }) => {
        const { id } = payload as { id: string };
        await withPgClient((client) => client.query({ name: 'settle', text: settlement, values: [id] }));
      },
    },
  });
  serve({ submit, approve });
  onStop(async () => {
    clearInterval(looking);
    await runner.stop();
    await Promise.all([listener.end(), pool.end()]);
  });
}

void main();
