import { chmodSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { freePort } from '../../dev/ports';
import { startPostgres } from '../../dev/postgres';
import { findTemporal } from '../../dev/temporal-binary';
import { startTemporal } from '../../dev/temporal-server';
import { searchAttributes } from '../../protocol/search-attributes';
import { migrate } from '../../store/migrate';
import { workflowBundle } from '../../worker/bundle';
import { handOn } from './env';
import { type Shared, share } from './shared';

const templateDatabase = 'template_milestone_escrow';

/** Starts what every test file shares: one Postgres, one Temporal server in memory, and one bundle of the workflows. */
export default async function globalSetup(): Promise<void> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'milestone-escrow-test-'));
  // Postgres may run as another user, who has to reach its data within.
  chmodSync(dir, 0o755);
  handOn({ folder: dir });
  const shared = share(dir);
  const parts = await Promise.allSettled([
    servePostgres(dir, shared),
    serveTemporal(dir, shared),
    bundle(dir),
  ]);
  for (const part of parts) {
    if (part.status === 'fulfilled') continue;
    await shared.stop();
    throw part.reason;
  }
}

async function servePostgres(dir: string, shared: Shared): Promise<void> {
  const postgres = await startPostgres({ dataDir: dir, port: await freePort(), fast: true });
  shared.add(postgres);
  const admin = new Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query(`create database ${templateDatabase}`);
  await admin.end();
  const template = new URL(postgres.url);
  template.pathname = `/${templateDatabase}`;
  await migrate(template.href);
  handOn({ postgresUrl: postgres.url, templateDatabase });
}

async function serveTemporal(dir: string, shared: Shared): Promise<void> {
  const onProgress = (line: string) => console.log(line);
  // One after the other: at the first run both are downloaded, and one line of progress at a time can be read.
  const binary = await findTemporal('cli', { onProgress });
  const temporal = await startTemporal({
    binary,
    dataDir: dir,
    inMemory: true,
    port: await freePort(),
    namespace: 'default',
    searchAttributes,
  });
  shared.add(temporal);
  const temporalTestServer = await findTemporal('test-server', { onProgress });
  handOn({ temporalAddress: temporal.address, temporalCli: binary, temporalTestServer });
}

/** The one that is shipped. Workflows that cannot be bundled fail the test files that run them, each by itself, and no others. */
async function bundle(dir: string): Promise<void> {
  try {
    handOn({ workflowBundlePath: await workflowBundle({ cacheDir: dir }) });
  } catch (error) {
    console.error('The workflows cannot be bundled:', error);
  }
}
