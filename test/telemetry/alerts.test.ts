import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Alert rules by Prometheus' own tool: that they are well formed, and that each fires where it should and keeps quiet
 * where it should not. Where promtool is not installed it is unpacked from Debian's package into .cache, which needs
 * no rights; where that is not possible either this is left out, but never in CI.
 */

const root = path.resolve(__dirname, '..', '..');
const rules = path.join(root, 'deploy', 'prometheus');
const cache = path.join(root, '.cache', 'promtool');
const unpacked = path.join(cache, 'usr', 'bin', 'promtool');

const runs = (program: string): boolean => {
  try {
    execFileSync(program, ['--version'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
};

function install(): void {
  if (existsSync(unpacked)) return;
  mkdirSync(cache, { recursive: true });
  const quietly = { cwd: cache, stdio: 'pipe' } as const;
  execFileSync('apt-get', ['download', 'prometheus'], quietly);
  const [archive = ''] = readdirSync(cache).filter((file) => file.endsWith('.deb'));
  execFileSync('dpkg-deb', ['-x', archive, '.'], quietly);
}

function findPromtool(): string | null {
  if (runs('promtool')) return 'promtool';
  try {
    install();
    return runs(unpacked) ? unpacked : null;
  } catch (error) {
    if (process.env.CI) throw error;
    return null;
  }
}

const promtool = findPromtool();
const testWithPromtool = promtool === null && !process.env.CI ? test.skip : test;

/** @throws Error with what promtool says where it is not content */
const check = (...args: string[]) =>
  execFileSync(promtool ?? 'promtool', args, { cwd: rules, stdio: 'pipe', encoding: 'utf8' });

testWithPromtool('promtool takes the rules', () => {
  expect(check('check', 'rules', 'alerts.yml')).toContain('SUCCESS');
});

testWithPromtool('each alert fires where it should, and keeps quiet where it should not', () => {
  expect(check('test', 'rules', 'alerts.test.yml')).toContain('SUCCESS');
});

test('each alert has both tests, and a passage of what to do', () => {
  const read = (...file: string[]) => readFileSync(path.join(root, ...file), 'utf8');
  const alerts = [...read('deploy', 'prometheus', 'alerts.yml').matchAll(/- alert: (\w+)/g)].map(
    ([, name]) => name,
  );
  const tests = read('deploy', 'prometheus', 'alerts.test.yml');
  const page = read('docs', 'observability.md');
  expect(alerts.length).toBeGreaterThan(10);
  for (const name of alerts) {
    expect(tests).toContain(`name: ${name} fires`);
    expect(tests).toContain(`name: ${name} keeps quiet`);
    expect(page).toContain(`\`${name}\``);
  }
});
