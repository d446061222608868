import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { version as sdkVersion } from '@temporalio/worker/package.json';
import { failureConverterPath } from '../encryption';
import { workflowTracingModule } from '../telemetry/tracing';

const root = path.resolve(__dirname, '..');
const cache = path.join(root, '.cache', 'workflows');

/** All that a workflow may reach (`test/architecture.test.ts` holds them to it). */
const rooms = ['workflows', 'protocol', 'domain'];

export type BundleSettings = {
  /** True where payloads are sealed: the workflows' failures are then put into payloads too. */
  readonly sealsFailures?: boolean;
  /** True where the workflows tell OpenTelemetry what they do. */
  readonly traced?: boolean;
  readonly cacheDir?: string;
};

/**
 * The workflows as one script, bundled from their sources. That takes seconds, so the script is kept under a name
 * made of what went into it: a worker that is started again does not bundle again.
 * @returns the script's path
 */
export async function workflowBundle({
  sealsFailures = false,
  traced = false,
  cacheDir = cache,
}: BundleSettings = {}): Promise<string> {
  const converters = sealsFailures ? [failureConverterPath] : [];
  const interceptors = traced ? [workflowTracingModule] : [];
  const bundle = path.join(cacheDir, `${digestOfSources([...converters, ...interceptors])}.js`);
  if (existsSync(bundle)) return bundle;
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(root, 'workflows'),
    ...(sealsFailures ? { failureConverterPath } : {}),
    workflowInterceptorModules: interceptors,
    logger: silent,
  });
  mkdirSync(cacheDir, { recursive: true });
  const unfinished = `${bundle}.${process.pid}`;
  // On its first line: behind the code the source map has to stand, and a line more would move what it maps.
  writeFileSync(unfinished, `${shortTraces} ${code}`);
  renameSync(unfinished, bundle);
  return bundle;
}

/**
 * The SDK takes a stack trace of every promise that a workflow makes, for the UI's call stack, and looks each line up
 * in the source map: with V8's ten lines that is a fifth of a worker's CPU. Three say where a workflow waits, and who
 * had it wait; an error in a workflow is told with three, too.
 */
const shortTraces = 'Error.stackTraceLimit = 3;';

/** @param added what goes in beside the rooms */
function digestOfSources(added: readonly string[]): string {
  const digest = createHash('sha256').update(sdkVersion).update(shortTraces);
  for (const file of [...rooms.flatMap((room) => sourcesBelow(path.join(root, room))), ...added]) {
    digest.update(path.relative(root, file)).update(readFileSync(file));
  }
  return digest.digest('hex').slice(0, 32);
}

const sourcesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') || name.endsWith('.js'))
    .sort()
    .map((name) => path.join(folder, name));

const nothing = () => undefined;
const silent = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
