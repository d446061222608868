import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a program costs is what it and every process below it cost: Postgres has one for each connection. */
interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Milliseconds since it started, with those of its children that have ended. */
  readonly cpuMs: number;
}

/** Linux counts CPU time in hundredths of a second for every program that asks, whatever the kernel's own clock. */
const MS_PER_TICK = 10;

const onLinux = process.platform === 'linux';

/** CPU milliseconds that each of these programs has used since it started. */
export function cpuOf<Name extends string>(roots: Readonly<Record<Name, number>>): Record<Name, number> {
  const all = onLinux ? processesOnLinux() : processesElsewhere();
  return each(roots, (root) => treeOf(root, all).reduce((sum, { cpuMs }) => sum + cpuMs, 0));
}

/** Megabytes of memory that each of these programs holds, what its processes share counted once. */
export function memoryOf<Name extends string>(roots: Readonly<Record<Name, number>>): Record<Name, number> {
  const all = onLinux ? processesOnLinux() : processesElsewhere();
  return each(roots, (root) => {
    const pids = treeOf(root, all).map(({ pid }) => pid);
    return (onLinux ? residentOnLinux(pids) : residentElsewhere(pids)) / 1_024;
  });
}

function each<Name extends string>(
  roots: Readonly<Record<Name, number>>,
  read: (root: number) => number,
): Record<Name, number> {
  const entries = Object.entries<number>(roots).map(([name, root]) => [name, read(root)]);
  return Object.fromEntries(entries) as Record<Name, number>;
}

function treeOf(root: number, all: readonly Process[]): Process[] {
  const found = all.filter(({ pid }) => pid === root);
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}

function processesOnLinux(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const stat = read(`/proc/${pid}/stat`);
      if (stat === undefined) return [];
      // The second field is the program's name in brackets and may hold blanks; count from its end.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      // Its own user and system time, then those of children that have ended.
      const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
      return [{ pid: Number(pid), parent: Number(fields[1]), cpuMs: ticks * MS_PER_TICK }];
    });
}

/** Kilobytes: each process's own pages, and the largest of what they share. */
function residentOnLinux(pids: readonly number[]): number {
  const statuses = pids.map((pid) => read(`/proc/${pid}/status`) ?? '');
  const kilobytes = (name: string) =>
    statuses.map((status) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0));
  const own = kilobytes('RssAnon').reduce((sum, size) => sum + size, 0);
  return own + Math.max(...kilobytes('RssFile')) + Math.max(...kilobytes('RssShmem'));
}

/** A process may end between the listing and the reading. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Where there is no /proc: children that have ended are not counted. */
function processesElsewhere(): Process[] {
  return ps('pid=,ppid=,time=').map(([pid, parent, time = '0']) => ({
    pid: Number(pid),
    parent: Number(parent),
    cpuMs: millisecondsOf(time),
  }));
}

/** Kilobytes. What processes share cannot be told apart and is counted for each. */
function residentElsewhere(pids: readonly number[]): number {
  const wanted = new Set(pids);
  return ps('pid=,rss=')
    .filter(([pid]) => wanted.has(Number(pid)))
    .reduce((sum, [, size]) => sum + Number(size), 0);
}

function ps(columns: string): string[][] {
  const lines = execFileSync('ps', ['-A', '-o', columns], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => line.trim().split(/\s+/));
}

/** `[[days-]hours:]minutes:seconds`, with or without a fraction. */
function millisecondsOf(time: string): number {
  const [clock = '', days = '0'] = time.split('-').reverse();
  const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return (Number(days) * 86_400 + seconds) * 1_000;
}
