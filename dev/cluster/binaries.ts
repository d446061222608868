import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { messageOf, StackError } from '../errors';

/** The versions of Temporal's images in docker-compose.yml too; a test compares. */
export const temporalVersion = '1.32.1';
export const temporalUiVersion = '2.54.1';

const server = `go.temporal.io/server/cmd`;
const modules = {
  /** Its schema tool, which brings the schema of its version with it. */
  schemaTool: { package: `${server}/tools/sql@v${temporalVersion}`, program: 'sql', minutes: 2 },
  ui: {
    package: `github.com/temporalio/ui-server/v2/cmd/server@v${temporalUiVersion}`,
    program: 'server',
    minutes: 1,
  },
  server: { package: `${server}/server@v${temporalVersion}`, program: 'server', minutes: 4 },
} as const;

export type ClusterBinaries = Readonly<Record<keyof typeof modules, string>>;

const cache = path.resolve(__dirname, '..', '..', '.cache', 'temporal-server');

/**
 * Temporal's server, its schema tool and its UI, built from their published modules at the first call and kept.
 * @throws StackError where there is no Go, or a build fails
 */
export async function clusterBinaries(
  say: (line: string) => void,
  stop?: AbortSignal,
): Promise<ClusterBinaries> {
  const found: Record<string, string> = {};
  for (const name of Object.keys(modules) as (keyof typeof modules)[]) {
    const version = name === 'ui' ? temporalUiVersion : temporalVersion;
    found[name] = path.join(cache, `${name}-${version}`);
    if (existsSync(found[name])) continue;
    const { package: from, minutes } = modules[name];
    say(`Building ${from} (once; about ${minutes} min on two cores)`);
    await build(name, found[name], stop);
  }
  return found as ClusterBinaries;
}

/** Builds beside the place and moves there what is complete, so that an interrupted build leaves no half. */
async function build(name: keyof typeof modules, target: string, stop?: AbortSignal): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'building-'));
  const { package: from, program } = modules[name];
  const env = { ...process.env, CGO_ENABLED: '0', GOBIN: folder };
  try {
    await promisify(execFile)('go', ['install', from], {
      env,
      maxBuffer: 64 * 1024 * 1024,
      ...(stop === undefined ? {} : { signal: stop }),
    });
    renameSync(path.join(folder, program), target);
  } catch (error) {
    stop?.throwIfAborted();
    const { code } = error as { readonly code?: unknown };
    throw new StackError(
      code === 'ENOENT'
        ? "`npm run cluster` builds Temporal's server and needs Go 1.26 or newer on the PATH (https://go.dev/dl)."
        : `${from} cannot be built: ${messageOf(error).split('\n').slice(-12).join('\n')}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
