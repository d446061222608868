import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { testFolder } from '../support/folder';
import { promtool as findPromtool, testWith } from '../support/programs';

/**
 * The Grafana dashboard and what Grafana is told at its start: that Prometheus understands each question, that the
 * panels are well laid out, and that docker-compose.yml has everything where it is looked for. No Grafana runs here.
 * That there is a metric behind each name is asked of the programs themselves: test/telemetry/metrics.test.ts.
 */
const root = path.resolve(__dirname, '..', '..');
const read = (...file: string[]) => readFileSync(path.join(root, ...file), 'utf8');
const folder = testFolder();
const promtool = findPromtool();

type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
type Panel = {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly gridPos: Box;
  readonly datasource?: unknown;
  readonly targets?: readonly {
    readonly refId: string;
    readonly expr: string;
    readonly datasource: unknown;
  }[];
};

const text = read('deploy', 'grafana', 'milestone-escrow.json');
const dashboard = JSON.parse(text) as {
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly { readonly name: string; readonly type: string }[] };
};
const asking = dashboard.panels.filter(({ type }) => type !== 'row');
const questions = asking.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));

/** Judges questions as those of recording rules. @throws Error with what promtool says where it is not content */
function ask(name: string, exprs: readonly string[]): string | undefined {
  const file = path.join(folder, `${name}.yml`);
  const rules = exprs.map((expr, index) => ({ record: `panel:question:${index}`, expr }));
  // JSON is YAML, too.
  writeFileSync(file, JSON.stringify({ groups: [{ name, rules }] }));
  return promtool?.(['check', 'rules', file]);
}

testWith(promtool)('Prometheus understands every question, and none that is malformed', () => {
  expect(questions.length).toBeGreaterThan(30);
  expect(ask('dashboard', questions)).toContain(`SUCCESS: ${questions.length} rules found`);
  expect(() => ask('malformed', [...questions, 'sum(rate(escrow_events_total))'])).toThrow(/range vector/);
});

/** Pairs of panels of which one lies on the other. */
const overlapping = (panels: readonly Panel[]): string[] =>
  panels.flatMap(({ title, gridPos: one }, index) =>
    panels
      .slice(index + 1)
      .filter(
        ({ gridPos: other }) =>
          one.x < other.x + other.w &&
          other.x < one.x + one.w &&
          one.y < other.y + other.h &&
          other.y < one.y + one.h,
      )
      .map((other) => `${title} and ${other.title}`),
  );

test('panels are named once, within the width of 24, and beside one another', () => {
  const named: readonly (readonly unknown[])[] = [
    dashboard.panels.map(({ id }) => id),
    asking.map(({ title }) => title),
  ];
  for (const names of named) expect(new Set(names).size).toBe(names.length);
  for (const { gridPos } of dashboard.panels) expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
  expect(overlapping(dashboard.panels)).toEqual([]);
  const [first] = asking as [Panel];
  expect(overlapping([first, { ...first, title: 'another' }])).toEqual([`${first.title} and another`]);
});

test('each panel asks something, of the data source that is chosen above', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as Grafana writes a variable
  const chosen = { type: 'prometheus', uid: '${datasource}' };
  for (const { targets = [], datasource } of asking) {
    expect(datasource).toEqual(chosen);
    expect(targets.length).toBeGreaterThan(0);
    expect(new Set(targets.map(({ refId }) => refId)).size).toBe(targets.length);
    for (const target of targets) expect(target.datasource).toEqual(chosen);
  }
  const variables = dashboard.templating.list.map(({ name }) => name);
  expect(dashboard.templating.list).toEqual([expect.objectContaining({ type: 'datasource' })]);
  for (const [, name] of text.matchAll(/\$\{(\w+)\}/g)) expect(variables).toContain(name);
});

test("docker-compose.yml's Grafana finds the dashboard and Prometheus where it is told that they are", () => {
  const { services } = parse(read('docker-compose.yml'), { merge: true });
  const mounts = new Map(
    services.grafana.volumes.map((volume: string) => volume.split(':').slice(0, 2).reverse()),
  );
  expect(mounts.get('/etc/grafana/provisioning')).toBe('./deploy/grafana-provisioning');
  const provisioned = (kind: string, file: string) =>
    parse(read('deploy', 'grafana-provisioning', kind, file));
  const { providers } = provisioned('dashboards', 'milestone-escrow.yml');
  for (const { type, options } of providers) {
    expect(type).toBe('file');
    expect(mounts.get(options.path)).toBe('./deploy/grafana');
  }
  const { datasources } = provisioned('datasources', 'prometheus.yml');
  expect(datasources).toHaveLength(1);
  const [{ type, url }] = datasources;
  expect(type).toBe('prometheus');
  const { hostname, port } = new URL(url);
  const ports: string[] = services[hostname].ports;
  expect(ports.some((published) => published.endsWith(`:${port}`))).toBe(true);
  const shared = services.grafana.networks.filter((name: string) =>
    services[hostname].networks.includes(name),
  );
  expect(shared).not.toEqual([]);
});
