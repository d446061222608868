import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onStopSignals } from '../../dev/stop-signals';
import { milestoneStarts } from '../../store/starts';
import { fail } from '../fail';
import { forEach } from '../measure';
import { memoryOf } from '../process-tree';
import { describeMachine } from '../report';
import { type Measured, measureApprovals, type Side } from './approvals';
import { BenchCluster, type ClusterShape } from './cluster';
import { fill, idsOf } from './fill';
import { parseScale, type ScaleOptions, type Variant } from './options';
import { type CacheFigures, renderScale } from './report';
import { type Standing, standingOf } from './standing';

/** `npm run bench:scale`: what an approval costs where many milestones wait, on the cluster. See docs/bench.md. */

/** Beside the project's other caches, which are on a real disk; a temporary folder may be in memory. */
const home = path.resolve(__dirname, '..', '..', '.cache');
/** Of those that wait, woken so that each worker's cache has seen more than it may keep. */
const WOKEN = 3_000;
const WAKING = 16;
/** Seconds for what was woken to be done with. */
const QUIET_WITHIN = 60;

/** Progress goes beside the figures, so that those can be piped. */
const say = (line: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);

/** The clusters that run, so that all are stopped whichever way it ends. */
const running = new Set<BenchCluster>();

async function withCluster<T>(shape: ClusterShape, work: (cluster: BenchCluster) => Promise<T>): Promise<T> {
  const cluster = await start(shape);
  const result = await work(cluster);
  await stop(cluster);
  return result;
}

async function start(shape: ClusterShape): Promise<BenchCluster> {
  const cluster = await BenchCluster.start(shape);
  running.add(cluster);
  return cluster;
}

async function stop(cluster: BenchCluster): Promise<void> {
  running.delete(cluster);
  await cluster.stop();
}

async function run(options: ScaleOptions): Promise<string> {
  const { variants, steps } = options;
  for (const { dataDir } of variants) mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  if (steps.includes('fill')) for (const variant of variants) await fillAndStand(variant, options);
  const measured = steps.includes('measure') ? await measureAll(options) : [];
  const caches = steps.includes('cache') ? await measureCaches(options) : [];
  const standing = Object.fromEntries(variants.flatMap(standingRead));
  const report = { options, machine: describeMachine(), standing, measured, caches };
  if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  return renderScale(report);
}

async function fillAndStand(variant: Variant, options: ScaleOptions): Promise<void> {
  const { rounds, approvals, inFlight, warmOnly } = options;
  const cold = warmOnly ? 0 : rounds * approvals * inFlight.length;
  await withCluster(variant, async (cluster) => {
    say(`${variant.name}: ready in ${cluster.readySeconds} s`);
    await fill(cluster, variant.dataDir, { waiting: variant.waiting, cold }, say);
    const standing = await standingOf(cluster);
    writeFileSync(standingFile(variant), JSON.stringify(standing));
  });
}

const standingFile = ({ dataDir }: Variant) => path.join(dataDir, 'standing.json');

function standingRead(variant: Variant): [string, Standing][] {
  const file = standingFile(variant);
  return existsSync(file) ? [[variant.name, JSON.parse(readFileSync(file, 'utf8')) as Standing]] : [];
}

/** All clusters at the same time, started anew: what was filled is in no worker's memory. */
async function measureAll(options: ScaleOptions): Promise<Measured[]> {
  const sides: Side[] = [];
  for (const variant of options.variants) {
    const cluster = await start(variant);
    say(`${variant.name}: ready in ${cluster.readySeconds} s`);
    sides.push({ variant, cluster });
  }
  const measured = await measureApprovals(sides, options, say);
  for (const { cluster } of sides) await stop(cluster);
  return measured;
}

async function measureCaches({ variants, cached }: ScaleOptions): Promise<CacheFigures[]> {
  const figures: CacheFigures[] = [];
  for (const variant of variants) {
    for (const setting of cached) figures.push(await measureCache(variant, setting));
  }
  return figures;
}

/** A worker is woken by asking each workflow to try again at once, which one that waits for nothing else just hears. */
function measureCache(variant: Variant, cached: number): Promise<CacheFigures> {
  return withCluster({ ...variant, cached }, async (cluster) => {
    const ids = idsOf(variant.dataDir, Math.min(WOKEN, variant.waiting));
    say(`${variant.name}: waking ${ids.length} with ${cached} cached`);
    const starts = await milestoneStarts(cluster.db, ids);
    await forEach(starts, WAKING, (each) => cluster.gateway.retryMilestone(each));
    await cluster.quiet(QUIET_WITHIN);
    const held = Object.entries(memoryOf(cluster.pids())).filter(([name]) => name.startsWith('worker'));
    return { variant: variant.name, cached, woken: ids.length, megabytes: Object.fromEntries(held) };
  });
}

async function main(): Promise<void> {
  const asked = onStopSignals(() => say('Still stopping'));
  const stopped = new Promise<never>((_, reject) => {
    asked.addEventListener('abort', () => reject(asked.reason), { once: true });
  });
  stopped.catch(() => undefined);
  let options: ScaleOptions | undefined;
  try {
    options = parseScale(process.argv.slice(2), home);
    console.log(await Promise.race([run(options), stopped]));
  } catch (error) {
    fail(error);
  }
  await Promise.all([...running].map((cluster) => cluster.stop().catch(fail)));
  if (options !== undefined && !options.keep) rmSync(options.data, { recursive: true, force: true });
  process.exit();
}

void main();
