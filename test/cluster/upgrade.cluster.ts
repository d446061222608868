import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expectEveryCentOnce } from '../faults/every-cent';
import { type Job, People, waiting } from '../faults/people';
import { make, unmake, withoutPatch, withPatch } from '../support/changed-workflows';
import { testEnv } from '../support/env';
import { RunningCluster, startWithinMs } from './running-cluster';

/** An upgrade of the whole cluster (docs/upgrades.md), of a copy of the project whose workflows are changed meanwhile. */
let cluster: RunningCluster;
let project: string;
beforeAll(async () => {
  project = copyOfTheProject();
  cluster = await RunningCluster.start(project);
}, startWithinMs);
afterAll(async () => {
  await cluster?.end();
  cluster?.remove();
}, 90_000);

const root = path.resolve(__dirname, '..', '..');

function copyOfTheProject(): string {
  const folder = mkdtempSync(path.join(testEnv().folder, 'project-'));
  const left = ['node_modules', '.git', '.data', '.cache'].map((name) => path.join(root, name));
  cpSync(root, folder, { recursive: true, filter: (file) => !left.includes(file) });
  for (const name of ['node_modules', '.cache']) symlinkSync(path.join(root, name), path.join(folder, name));
  return folder;
}

test('a version that what runs could not go on with is not taken, and everything goes on', async () => {
  const people = new People(cluster);
  const job = await people.inReview();
  make(project, withoutPatch);
  const said = await cluster.upgrade();
  unmake(project, withoutPatch);
  expect(said.join('\n')).toMatch(
    /^Not upgraded, version workflows-\w+ goes on: milestone\/ms_\w+ cannot go on with this version/m,
  );
  expect((await people.approve(job, waiting())).status).toBe(200);
}, 120_000);

test('workers and APIs are upgraded while 32 acts are in flight, and every cent is where it belongs', async () => {
  const people = new People(cluster);
  const waits = await Promise.all(Array.from({ length: 8 }, () => people.inReview()));
  make(project, withPatch);
  let upgrading = true;
  const upgraded = cluster.upgrade().finally(() => {
    upgrading = false;
  });
  const jobs: Job[] = [];
  const client = async () => {
    while (upgrading) {
      const job = await taken(people);
      jobs.push(job);
    }
  };
  await Promise.all(Array.from({ length: 32 }, client));
  expect((await upgraded).at(-1)).toMatch(/^Upgraded to version workflows-/);
  for (const job of waits) await approved(people, job);

  expect(jobs.length).toBeGreaterThan(32);
  for (const job of [...jobs, ...waits]) {
    await people.untilState(job, 'paid');
    await expectEveryCentOnce(cluster, job.contractId, { deposit: 1, release: 1 });
  }
  await cluster.reconciled();
}, 300_000);

/** As a client does that is told 503, or nothing: the same request again, with the same key. */
const approved = (people: People, job: Job) => {
  const options = waiting();
  return people.untilTaken(() =>
    people.approve(job, options).catch(() => ({ status: 503, headers: new Headers(), body: {} })),
  );
};

/** A milestone from its contract to its approval. */
async function taken(people: People): Promise<Job> {
  const job = await people.inReview();
  await approved(people, job);
  return job;
}
