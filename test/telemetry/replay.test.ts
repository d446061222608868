import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { workflowBundle } from '../../worker/bundle';
import { misfits } from '../../worker/replay';
import { everyStored, stored } from '../support/histories';

/** Turning traces on is no change of the workflows: those that have begun without them go on. */

let codePath: string;
beforeAll(async () => {
  codePath = await workflowBundle({ traced: true });
}, 120_000);

test.each(everyStored)(
  '$version: $scenario, made without traces, goes on with them',
  async ({ version, scenario }) => {
    const failures: string[] = [];
    for await (const { workflowId, why } of misfits(stored(version, scenario), { codePath }))
      failures.push(`${workflowId}: ${why}`);
    expect(failures).toEqual([]);
  },
);

test('where no traces are wanted, nothing of OpenTelemetry is loaded', () => {
  const programs = ['./telemetry/tracing/start', './api/app', './worker/index', './worker/bundle'];
  const script = `for (const program of ${JSON.stringify(programs)}) require(program);
    const traced = /@opentelemetry\\/(?!api\\/)|interceptors-opentelemetry/;
    console.log(JSON.stringify(Object.keys(require.cache).filter((file) => traced.test(file))));`;
  const loaded = (endpoint: string) =>
    JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', '-e', script], {
        cwd: path.resolve(__dirname, '..', '..'),
        env: { ...process.env, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint },
        encoding: 'utf8',
      }),
    );
  expect(loaded('')).toEqual([]);
  expect(loaded('http://127.0.0.1:1').length).toBeGreaterThan(10);
});
