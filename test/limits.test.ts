import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { LONGEST_PASS } from '../activities/webhooks/pass';
import { readConfig, stopsWithin } from '../config';
import * as limits from '../config/limits';
import { clusterEnv } from '../dev/cluster/env-file';
import { activityMs, signOfLifeMs } from '../protocol/limits';
import { ALARM_GRACE } from '../protocol/names';
import { databaseMs } from '../store/database';

/** The limits fit each other, and docs/limits.md tells them as they are. */

const root = path.resolve(__dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** As the programs of docker-compose.yml and of `npm run cluster` are configured. */
const production = readConfig({
  ...clusterEnv(),
  ...{ DATABASE_URL: 'postgres://db/escrow', TEMPORAL_ADDRESS: 'temporal:7233' },
});
const compose = parse(read('docker-compose.yml'), { merge: true }).services;
const kubernetesFolder = path.join(root, 'deploy', 'kubernetes');
const kubernetesFiles = (): string[] => {
  try {
    const files = readdirSync(kubernetesFolder, { recursive: true, encoding: 'utf8' });
    return files.filter((file) => /\.ya?ml$/.test(file)).map((file) => path.join('deploy/kubernetes', file));
  } catch {
    return [];
  }
};

const KIB = 1024;
const MIB = 1024 * KIB;
/** What a container's memory is, of `1g` or `512m`. */
const memoryOf = (service: string): number => {
  const [, count, unit] = /^(\d+)([mg])$/.exec(compose[service].deploy.resources.limits.memory) ?? [];
  return Number(count) * (unit === 'g' ? KIB : 1) * MIB;
};

describe('connections to Postgres', () => {
  const { apis, workers, temporalConnections, connectionsBeside, postgresConnections } = limits.topology;

  test.each([production, readConfig({})])(
    'a worker has one for each of its slots',
    ({ worker, database }) => {
      const slots = worker.maxConcurrentActivities + worker.maxConcurrentLocalActivities;
      expect(slots).toBeLessThanOrEqual(database.poolMax);
    },
  );

  test('there are enough for the topology while all of it is being replaced', () => {
    const { poolMax } = production.database;
    const beside = Object.values(limits.workerConnections).reduce((sum, count) => sum + count, 0);
    const ours = 2 * (apis * poolMax + workers * (poolMax + beside));
    expect(ours + temporalConnections + connectionsBeside).toBeLessThanOrEqual(postgresConnections);
    expect(compose.postgres.command).toContain(`max_connections=${postgresConnections}`);
    expect(compose.worker.deploy.replicas).toBeLessThanOrEqual(workers);
  });

  test('on one machine an API and two workers fit into the 100 that Postgres has by itself', () => {
    const { poolMax } = readConfig({}).database;
    const beside = Object.values(limits.workerConnections).reduce((sum, count) => sum + count, 0);
    expect(poolMax + 2 * (poolMax + beside) + limits.topology.connectionsBeside).toBeLessThan(100);
  });
});

describe('times', () => {
  test('a statement ends before the activity that made it gives up', () => {
    expect(databaseMs.statement).toBeLessThan(activityMs.local.startToClose);
    expect(databaseMs.waitForConnection + databaseMs.statement).toBeLessThan(activityMs.durable.startToClose);
    expect(activityMs.local.startToClose).toBeLessThan(databaseMs.idleInTransaction);
  });

  test('whoever gives signs of life is not taken for dead for want of one', () => {
    for (const { heartbeat } of [activityMs.rail, activityMs.webhooks, activityMs.reconciliation])
      expect(heartbeat).toBeGreaterThan(3 * signOfLifeMs);
  });

  test('a pass over an endpoint ends by itself, whatever time its receiver has', () => {
    const longest = LONGEST_PASS + limits.bounds.webhookTimeoutMs.max;
    expect(longest).toBeLessThan(activityMs.webhooks.startToClose);
  });

  test('what is accepted near a deadline is there before its timer rings', () => {
    expect(limits.signalMs.atLeast).toBeLessThan(ALARM_GRACE);
  });

  test('a transaction under way, and a call to Temporal, end within the time a stopping process gives them', () => {
    expect(databaseMs.statement).toBeLessThan(production.worker.shutdownGraceMs);
    expect(Math.max(databaseMs.statement, limits.signalMs.within)).toBeLessThan(limits.stopping.requests);
  });

  test('every program ends by itself before it is killed', () => {
    const within = stopsWithin(production) / 1000;
    for (const service of ['api', 'worker'])
      expect(Number.parseInt(compose[service].stop_grace_period, 10)).toBeGreaterThan(within);
    const given = kubernetesFiles().flatMap((file) => [
      ...read(file).matchAll(/terminationGracePeriodSeconds: *(\d+)/g),
    ]);
    for (const [, seconds] of given) expect(Number(seconds)).toBeGreaterThan(within);
  });

  test('proxies that drop after 60 s see neither a wait that is too long nor a connection that is closed before', () => {
    expect(limits.waits.longest).toBeLessThan(60);
    expect(limits.http.keepAliveMs).toBeGreaterThan(60_000);
    expect(limits.http.headersMs).toBeLessThan(limits.http.requestMs);
  });
});

describe('sizes', () => {
  test('who waits has a place among the connections, and one caller not all of them', () => {
    expect(limits.waiters.all).toBeLessThan(limits.http.connections);
    expect(limits.waiters.ofOneCaller).toBeLessThan(limits.waiters.all);
    expect(limits.http.connections * 20 * KIB).toBeLessThan(memoryOf('api') / 2);
  });

  test('a body fits into what Temporal takes as one payload', () => {
    expect(limits.bounds.bodyLimitBytes.max).toBeLessThan(2 * MIB);
  });

  test("a worker with a full cache fits into half of its container's memory", () => {
    expect(300 * MIB + production.worker.maxCachedWorkflows * 0.25 * MIB).toBeLessThan(
      memoryOf('worker') / 2,
    );
  });

  test('no poll is held for a task that could not be run', () => {
    expect(limits.pollers.workflows.maximum).toBeLessThan(production.worker.workflowTaskSlots);
    expect(limits.pollers.activities.maximum).toBeLessThan(production.webhooks.slots);
  });
});

describe('docs/limits.md', () => {
  const rows = read('docs/limits.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));

  /** Every number of a group, by its path. */
  const leaves = (group: object, name = ''): [string, number][] =>
    Object.entries(group).flatMap(([key, value]): [string, number][] => {
      const at = name === '' ? key : `${name}.${key}`;
      if (typeof value === 'number') return [[at, value]];
      return typeof value === 'object' && value !== null ? leaves(value, at) : [];
    });

  test('tells every limit of the three files, and its value', () => {
    const { defaults, bounds: _bounds, policyBounds: _policy, ...others } = limits;
    const {
      apiPort: _a,
      postgresPort: _p,
      temporalPort: _t,
      temporalUiPort: _u,
      codecPort: _c,
      ...set
    } = defaults;
    const wanted = leaves({ ...set, ...others, activityMs, signOfLifeMs, databaseMs });
    const told = rows.filter((row) => row.length === 6 && /^\d+$/.test(row[2] ?? ''));
    expect(told.map(([, name, value]) => [name, Number(value)]).sort()).toEqual(wanted.sort());
  });

  test('tells by which variable each is set', () => {
    const variables = rows.map((row) => row[3] ?? '').filter((cell) => /^[A-Z_]{5,}$/.test(cell));
    expect(variables.length).toBeGreaterThan(10);
    for (const variable of variables) expect(read('config/index.ts')).toContain(`  ${variable}: integer`);
  });

  const named = rows.filter(
    (row) => row.length === 6 && /\.ts$/.test(row[1] ?? '') && /^[A-Z_]+$/.test(row[2] ?? ''),
  );

  test.each(named.map(([, file, name, value]) => [file, name, value]))(
    '%s: %s is %s',
    (file = '', name, value) => {
      const found = new RegExp(`^(?:export )?const ${name}(?:: \\w+)? = (.+);$`, 'm').exec(read(file))?.[1];
      expect(found?.replaceAll(/(?<=\d)_(?=\d)/g, '').replaceAll("'", '')).toBe(value);
    },
  );

  test('names some', () => expect(named.length).toBeGreaterThan(40));

  test('tells of everything that is kept in a map or a set for longer than a call', () => {
    const rooms = [
      'api',
      'activities',
      'gateway',
      'store',
      'worker',
      'workflows',
      'telemetry',
      'transactions',
    ];
    const keeping = rooms.flatMap((room) =>
      readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
        .map((file) => path.join(room, file))
        .filter((file) => file.endsWith('.ts') && !file.startsWith('api/openapi'))
        .filter((file) =>
          /^(?: {2}(?:private )?readonly #?\w+|const \w+) = new (?:Map|Set)</m.test(read(file)),
        ),
    );
    expect(keeping.filter((file) => !rows.some(([, told]) => told === file))).toEqual([]);
    expect(keeping.length).toBeGreaterThan(3);
  });
});
