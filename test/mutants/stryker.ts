import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Tally } from './main';

const root = path.resolve(__dirname, '../..');

type Options = {
  readonly part: 'domain' | 'ledger';
  /** A file, where not all are to be mutated. */
  readonly only: string | undefined;
  readonly concurrency: number;
  readonly env: Readonly<Record<string, string>>;
};

/** What of Stryker's report is read. */
type Report = {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
};
type Place = { readonly line: number; readonly column: number };
type Mutant = {
  readonly status:
    | 'Killed'
    | 'Timeout'
    | 'RuntimeError'
    | 'Survived'
    | 'NoCoverage'
    | 'CompileError'
    | 'Ignored';
  readonly replacement: string;
  readonly location: { readonly start: Place; readonly end: Place };
};

/** Runs StrykerJS by its configuration of that part. @throws where it does not come to a report */
export async function mutateByStryker({ part, only, concurrency, env }: Options): Promise<Tally> {
  const args = ['run', `test/mutants/${part}.stryker.json`, '--concurrency', String(concurrency)];
  const code = await run([...args, ...(only === undefined ? [] : ['--mutate', only])], env);
  if (code !== 0) throw new Error(`stryker exited with ${code}`);
  const { files }: Report = JSON.parse(readFileSync(path.join(root, `.cache/mutants/${part}.json`), 'utf8'));
  const mutants = Object.entries(files).flatMap(([where, file]) =>
    file.mutants.map((mutant) => ({ where, status: mutant.status, change: changeOf(file.source, mutant) })),
  );
  const survivors = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  return {
    mutants: mutants.length,
    killed: mutants.length - survivors.length,
    timeouts: mutants.filter(({ status }) => status === 'Timeout').length,
    survivors: survivors.map(({ where, change }) => ({ where, change })),
  };
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number | null> {
  const program = path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const stryker = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => stryker.on('error', reject).on('exit', resolve));
}

function changeOf(source: string, { location, replacement }: Mutant): string {
  const lines = source.split('\n').slice(location.start.line - 1, location.end.line);
  lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, location.end.column - 1);
  lines[0] = (lines[0] ?? '').slice(location.start.column - 1);
  const oneLine = (text: string) => text.replace(/\s+/g, ' ');
  return `${oneLine(lines.join('\n'))} -> ${oneLine(replacement)}`;
}
