import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a CPU profile of V8 holds, as far as it is read here. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

/** Which part of the time that these threads were busy went to whom: parts of 1, by package or by room of ours. */
export function sharesOf(profiles: readonly CpuProfile[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const profile of profiles)
    for (const [owner, time] of timesOf(profile)) times.set(owner, (times.get(owner) ?? 0) + time);
  // Neither waiting nor the profiling itself is the program's work.
  for (const none of ['idle', 'profiler']) times.delete(none);
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return new Map([...times].map(([owner, time]) => [owner, time / all]));
}

function timesOf({ nodes, samples, timeDeltas }: CpuProfile): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const owners = new Map<number, string>();
  const ownerOf = (id: number): string => {
    const known = owners.get(id);
    if (known !== undefined) return known;
    const parent = parents.get(id);
    const owner = nameOf(byId.get(id)) ?? (parent === undefined ? 'Node itself' : ownerOf(parent));
    owners.set(id, owner);
    return owner;
  };
  const times = new Map<string, number>();
  samples.forEach((id, at) => {
    const owner = ownerOf(id);
    times.set(owner, (times.get(owner) ?? 0) + (timeDeltas[at] ?? 0));
  });
  return times;
}

const markers: Readonly<Record<string, string>> = {
  '(idle)': 'idle',
  '(garbage collector)': 'garbage collection',
  '(program)': 'native code',
  '(root)': 'Node itself',
};

/** What a frame belongs to; undefined for Node's own, which works for whoever called it. */
function nameOf(node: ProfileNode | undefined): string | undefined {
  const { functionName = '', url = '' } = node?.callFrame ?? {};
  const marker = markers[functionName];
  if (marker !== undefined) return marker;
  if (url === '' || url.startsWith('node:')) return undefined;
  if (url.includes('profiler.cjs')) return 'profiler';
  const [, packageName] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (packageName !== undefined) return packageName;
  if (/^evalmachine|\.cache\/workflows/.test(url)) return "the workflow's bundle";
  const [, room] =
    /\/(api|activities|transactions|store|domain|gateway|protocol|telemetry|bench)\//.exec(url) ?? [];
  return room === undefined ? 'Node itself' : `ours: ${room}/`;
}

/** Temporal's core brings threads of its own into a worker's process, of which V8 sees nothing. */
const ofTheCore = /^(tokio|workflow-proces|temporal)/;

/** CPU ticks that a process's threads have used so far: those of Temporal's core, and all. Linux alone tells. */
export function ticksOf(pid: number): { readonly core: number; readonly all: number } {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(tasks)) return { core: 0, all: 0 };
  const threads = readdirSync(tasks).map((thread) => {
    const stat = readFileSync(`${tasks}/${thread}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    return { core: ofTheCore.test(name), ticks: Number(fields[11]) + Number(fields[12]) };
  });
  const sum = (of: typeof threads) => of.reduce((total, { ticks }) => total + ticks, 0);
  return { core: sum(threads.filter(({ core }) => core)), all: sum(threads) };
}
