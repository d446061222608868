import { DBOS, type WorkflowHandle } from '@dbos-inc/dbos-sdk';
import { rawPosting } from '../../raw-sql';
import { databaseUrl, onStop, openPool, REVIEW_PERIOD, serve } from './program';

/** A milestone on DBOS: its workflow waits for a message, makes one posting as a step, and its caller awaits it. */

const pool = openPool(10);

const milestone = DBOS.registerWorkflow(
  async (id: string): Promise<string> => {
    // Notifications wake it; the look at the table beside them, every ten seconds as shipped, would be for nothing.
    await DBOS.recv('approval', { timeoutSeconds: REVIEW_PERIOD / 1_000, pollingIntervalMs: 600_000 });
    await DBOS.runStep(() => pool.query(rawPosting, [id]).then(() => null), { name: 'post' });
    return 'paid';
  },
  { name: 'milestone' },
);

/** A handle that was got at the start resolves in this process; one that is retrieved asks the database by the clock. */
const handles = new Map<string, WorkflowHandle<string>>();

async function submit(id: string): Promise<void> {
  handles.set(id, await DBOS.startWorkflow(milestone, { workflowID: id })(id));
}

async function approve(id: string): Promise<string> {
  const handle = handles.get(id) ?? DBOS.retrieveWorkflow<string>(id);
  await DBOS.send(id, 'approved', 'approval');
  const outcome = await handle.getResult();
  handles.delete(id);
  return outcome;
}

async function main(): Promise<void> {
  DBOS.setConfig({
    name: 'milestones',
    systemDatabaseUrl: databaseUrl,
    // As many as there are approvals under way; ten, as shipped, and forty gave no more.
    systemDatabasePoolSize: 32,
    logLevel: 'warn',
  });
  await DBOS.launch();
  serve({ submit, approve });
  onStop(() => Promise.all([DBOS.shutdown(), pool.end()]));
}

void main();
