import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promtool as findPromtool, testWith } from '../support/programs';

/**
 * Alert rules by Prometheus' own tool: that they are well formed, and that each fires where it should and keeps quiet
 * where it should not.
 */

const root = path.resolve(__dirname, '..', '..');
const rules = path.join(root, 'deploy', 'prometheus');
const promtool = findPromtool();
const testWithPromtool = testWith(promtool);

/** @throws Error with what promtool says where it is not content */
const check = (...args: string[]) => promtool?.(args, { cwd: rules });

testWithPromtool('promtool takes the rules', () => {
  expect(check('check', 'rules', 'alerts.yml')).toContain('SUCCESS');
});

testWithPromtool("promtool takes the configuration of docker-compose.yml's Prometheus", () => {
  expect(check('check', 'config', 'prometheus.yml')).toContain('SUCCESS');
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
