import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../../config';
import { apiStopsWithin, workerConnections, workerStopsWithin } from '../../config/limits';
import { clusterEnv } from '../../dev/cluster/env-file';
import { webhookQueue } from '../../protocol/names';
import { Authority } from '../support/certificates';
import { testFolder } from '../support/folder';
import { kubectl as findKubectl, kubernetesSchemas } from '../support/programs';
import { type Manifest, type Program, programsOf, quantity, rendered, Schemas, steps } from './manifests';
import { reaches } from './network';

/**
 * deploy/kubernetes, rendered as `kubectl apply -k` would and read: that Kubernetes and KEDA take each object, and that
 * what they say of one another, of the programs and of their limits holds. No cluster runs here.
 */
const root = path.resolve(__dirname, '..', '..');
const read = (...file: string[]) => readFileSync(path.join(root, ...file), 'utf8');
const source = path.join(root, 'deploy', 'kubernetes');
const folder = testFolder();
const version = '0123456789ab';

const kubectl = findKubectl();
const canRun = kubectl !== undefined && kubernetesSchemas('1.37.0') !== undefined;
const inProduction = (step: string, at = source) =>
  kubectl === undefined ? [] : rendered(kubectl, path.join(at, 'production', step));
const byStep = new Map(canRun ? steps.map((step) => [step, inProduction(step)]) : []);
const manifests = [...byStep.values()].flat();
const programs = [...byStep.values()].flatMap(programsOf);
const program = (component: string): Program => {
  const found = programs.find((one) => one.component === component);
  if (found === undefined) throw new Error(`nothing has the component ${component}`);
  return found;
};
const ofKind = (kind: string): Manifest[] => manifests.filter((one) => one.kind === kind);
const labelsOf = ({ manifest }: Program) => manifest.spec.template.metadata.labels;

(canRun ? describe : describe.skip)('deploy/kubernetes/production', () => {
  describe.each(['1.31.0', '1.37.0'])('by the schemas of Kubernetes %s', (kubernetes) => {
    const schemas = canRun ? new Schemas(kubernetes) : undefined;

    test('every object is one that is taken, with no field that is not known', () => {
      expect(manifests.flatMap((manifest) => schemas?.faults(manifest) ?? [])).toEqual([]);
      expect(new Set(manifests.map(({ kind }) => kind)).size).toBeGreaterThan(8);
    });

    test('a field that is not known is refused, and so is a value of another type', () => {
      for (const manifest of [
        ...ofKind('Deployment'),
        ...ofKind('ScaledObject'),
        ...ofKind('NetworkPolicy'),
      ]) {
        const odd = { ...manifest, spec: { ...manifest.spec, replcas: 2 } };
        expect(schemas?.faults(odd).join()).toContain('replcas');
        const named = { ...manifest, metadata: { ...manifest.metadata, label: {} } };
        expect(schemas?.faults(named).join()).toContain('label');
      }
      const [scaled] = ofKind('ScaledObject');
      if (scaled === undefined) throw new Error('there is no ScaledObject');
      const odd = { ...scaled, spec: { ...scaled.spec, maxReplicaCount: '6' } };
      expect(schemas?.faults(odd).join()).toContain('must be integer');
    });
  });

  test('everything is in the namespace, which takes restrained pods only, and is named once', () => {
    const [namespace] = ofKind('Namespace');
    expect(namespace?.metadata.labels).toEqual({ 'pod-security.kubernetes.io/enforce': 'restricted' });
    for (const { kind, metadata } of manifests)
      if (kind !== 'Namespace') expect(metadata.namespace).toBe(namespace?.metadata.name);
    const names = manifests
      .filter(({ kind }) => kind !== 'ConfigMap')
      .map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('another version is a matter of one `sed`, and stands beside the one before', () => {
    const copy = path.join(folder, 'kubernetes');
    cpSync(source, copy, { recursive: true });
    // All digits: it has to remain a text.
    const next = '123456789012';
    for (const step of readdirSync(path.join(copy, 'production'))) {
      const file = path.join(copy, 'production', step, 'kustomization.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(version, next));
    }
    const schemas = new Schemas('1.37.0');
    const named = ({ kind, metadata }: Manifest) => `${kind} ${metadata.name}`;
    const replaced: Readonly<Record<string, readonly string[]>> = {
      api: ['Deployment api', 'Service api'],
      'codec-server': ['Deployment codec-server', 'NetworkPolicy codec-server', 'Service codec-server'],
    };
    for (const step of steps) {
      const after = inProduction(step, copy);
      expect(after.flatMap((manifest) => schemas.faults(manifest))).toEqual([]);
      expect(JSON.stringify(after)).not.toContain(version);
      const before = new Set(byStep.get(step)?.map(named));
      const same = after.map(named).filter((name) => before.has(name) && !name.startsWith('ConfigMap'));
      expect(same.sort()).toEqual(step === 'common' ? [...before].sort() : (replaced[step] ?? []));
    }
    const [worker] = programsOf(inProduction('workers', copy));
    const selected = (one: Program | undefined) => one?.manifest.spec.selector.matchLabels;
    const label = 'app.kubernetes.io/version';
    expect(selected(worker)).toEqual({ ...selected(program('worker')), [label]: next });
    expect(selected(program('worker'))).toMatchObject({ [label]: version });
  });

  describe('every program', () => {
    const each = programs.map((one) => [one.component, one] as const);

    test('is there', () => {
      const components = ['migrate', 'namespace', 'check', 'worker', 'promote', 'api', 'codec-server'];
      expect(programs.map(({ component }) => component).sort()).toEqual(components.sort());
    });

    test.each(each)('%s is restrained, and has no token of Kubernetes', (_, { pod, container }) => {
      expect(pod.containers).toHaveLength(1);
      expect(pod).toMatchObject({
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        serviceAccountName: 'milestone-escrow',
      });
      const [, user = ''] = /^USER (\d+):\d+$/m.exec(read('Dockerfile')) ?? [];
      expect(pod.securityContext).toEqual({
        ...{ runAsNonRoot: true, runAsUser: Number(user), runAsGroup: Number(user), fsGroup: Number(user) },
        seccompProfile: { type: 'RuntimeDefault' },
      });
      expect(container.securityContext).toEqual({
        ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
        capabilities: { drop: ['ALL'] },
      });
      const writable = container.volumeMounts.filter((mount: { readOnly?: boolean }) => !mount.readOnly);
      expect(writable).toEqual([{ name: 'tmp', mountPath: '/tmp' }]);
      expect(ofKind('ServiceAccount')).toMatchObject([{ metadata: { name: pod.serviceAccountName } }]);
    });

    test.each(each)('%s is of the image that is built here, in the version it is named after', (_, one) => {
      expect(one.container.image).toBe(`registry.example/milestone-escrow:${version}`);
      expect(labelsOf(one)['app.kubernetes.io/version']).toBe(version);
      const [entry = ''] = one.container.args;
      expect(existsSync(path.join(root, entry))).toBe(true);
      expect(read('Dockerfile')).toContain(`COPY ${entry.split('/')[0]} ./`);
      expect(read('Dockerfile')).toContain('ENTRYPOINT ["node", "--import", "tsx"]');
    });

    test.each(each)('%s asks for no more than it may have', (_, { container: { resources } }) => {
      const { requests, limits } = resources;
      for (const what of ['cpu', 'memory'])
        expect(quantity(requests[what])).toBeLessThanOrEqual(quantity(limits[what]));
      // What is taken of memory cannot be taken back.
      expect(requests.memory).toBe(limits.memory);
    });

    test.each(each)('%s is told what it knows, in a way that it can start with', (_, one) => {
      const known = [...read('config', 'index.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(
        ([, name]) => name,
      );
      expect(known).toEqual(expect.arrayContaining(Object.keys(one.env)));
      expect(() => configOf(one)).not.toThrow();
      const { api, policy, encryption, temporal } = configOf(one);
      expect(api.host).toBe('0.0.0.0');
      expect(policy.mode).toBe('production');
      expect(encryption.payloads).toBe(true);
      expect(temporal.tls).toBeDefined();
    });

    test.each(each)(
      '%s has every file that it is told of, from a secret that the page has made',
      (_, one) => {
        const told = Object.entries(one.env).filter(([name]) => name.endsWith('_FILE'));
        expect(Object.keys(one.files)).toEqual(expect.arrayContaining(told.map(([, file]) => file)));
        const made = secretsOfThePage();
        for (const secret of Object.values(one.files)) expect(made).toContain(secret);
      },
    );

    test.each(each)('%s reaches what it needs, and nothing else', (component, one) => {
      const to = (host: string, port: number) => reaches(ofKind('NetworkPolicy'), labelsOf(one), host, port);
      const needs = (...components: string[]) => components.includes(component);
      const { database, temporal } = configOf(one);
      const [postgresPort, temporalPort] = [new URL(database.url).port, temporal.address.split(':')[1]].map(
        Number,
      );
      expect(to('10.20.0.5', postgresPort ?? 0)).toBe(needs('api', 'worker', 'migrate'));
      expect(to('10.20.1.5', temporalPort ?? 0)).toBe(
        needs('api', 'worker', 'namespace', 'check', 'promote'),
      );
      expect(to('93.184.216.34', 443)).toBe(needs('api', 'worker', 'codec-server'));
      expect(to('93.184.216.34', 8443)).toBe(needs('worker'));
      expect(to('10.20.0.5', 22)).toBe(false);
      expect(to('169.254.169.254', 80)).toBe(false);
      expect(to('172.20.0.1', 443)).toBe(false);
    });
  });

  test('who serves is not who migrates, and only the migration has the owner’s password', () => {
    const withOwner = programs.filter(({ files }) =>
      Object.values(files).some((secret) => secret.startsWith('milestone-escrow-owner/')),
    );
    expect(withOwner.map(({ component }) => component)).toEqual(['migrate']);
    expect(new URL(configOf(program('migrate')).database.url).username).toBe('escrow_owner');
    expect(new URL(configOf(program('api')).database.url).username).toBe('escrow');
  });

  test('no password and no key is in anything that is applied', () => {
    expect(ofKind('Secret')).toEqual([]);
    const text = JSON.stringify(manifests);
    expect(text).not.toMatch(/:\/\/[^"/@:]+:[^"/@]+@/);
    expect(text).not.toMatch(/BEGIN [A-Z ]*KEY/);
    for (const { env, container } of programs) {
      expect(container.env ?? []).toEqual([]);
      for (const [name, value] of Object.entries(env))
        if (/PASSWORD|KEY|SECRET|TOKEN/.test(name)) expect(value).toMatch(/^\/run\/secrets\//);
    }
  });

  test('probes ask on the port on which the program listens, for what it answers', () => {
    const listens = {
      api: configOf(program('api')).api.port,
      worker: Number(configOf(program('worker')).worker.metricsAddress?.split(':').at(-1)),
      'codec-server': configOf(program('codec-server')).codec.port,
    };
    const answers = {
      api: read('api', 'routes', 'operations.ts'),
      worker: read('telemetry', 'serve.ts'),
      'codec-server': read('codec-server', 'app.ts'),
    };
    for (const [component, port] of Object.entries(listens)) {
      const { container, manifest } = program(component);
      expect(container.ports).toEqual([expect.objectContaining({ containerPort: port })]);
      for (const kind of ['startupProbe', 'readinessProbe', 'livenessProbe']) {
        const { httpGet } = container[kind];
        expect(httpGet.port).toBe(container.ports[0].name);
        expect(answers[component as keyof typeof answers]).toContain(`'${httpGet.path}'`);
      }
      // A process that lives is never ended because something else is away.
      expect(container.livenessProbe.httpGet.path).toBe('/healthz');
      const annotations = manifest.spec.template.metadata.annotations ?? {};
      if (component !== 'codec-server') expect(annotations['prometheus.io/port']).toBe(String(port));
    }
  });

  test('services, budgets and spreads are of pods that there are', () => {
    const selectors = [
      ...ofKind('Service').map(({ spec }) => spec.selector),
      ...ofKind('PodDisruptionBudget').map(({ spec }) => spec.selector.matchLabels),
      ...programs.flatMap(({ pod }) =>
        (pod.topologySpreadConstraints ?? []).map(
          (spread: { labelSelector: { matchLabels: object } }) => spread.labelSelector.matchLabels,
        ),
      ),
    ];
    expect(selectors).toHaveLength(2 + 2 + 4);
    for (const selector of selectors) {
      expect(programs.filter((one) => contains(labelsOf(one), selector))).toHaveLength(1);
    }
    for (const { spec } of ofKind('Service')) {
      const [{ container }] = programs.filter((one) => contains(labelsOf(one), spec.selector)) as [Program];
      expect(container.ports.map(({ name }: { name: string }) => name)).toContain(spec.ports[0].targetPort);
    }
    // A budget that is for a version's pods alone would end with the version.
    for (const { spec } of ofKind('PodDisruptionBudget'))
      expect(Object.keys(spec.selector.matchLabels)).not.toContain('app.kubernetes.io/version');
  });

  test('workers are as many as the backlog of their own version asks for', () => {
    const [scaled] = ofKind('ScaledObject');
    const { manifest, env } = program('worker');
    const { temporal, worker } = configOf(program('worker'));
    expect(scaled?.spec.scaleTargetRef.name).toBe(manifest.metadata.name);
    expect(manifest.spec.replicas).toBeUndefined();
    expect(scaled?.spec.minReplicaCount).toBeGreaterThanOrEqual(2);
    const queues = scaled?.spec.triggers.map(({ metadata }: { metadata: Record<string, string> }) => {
      expect(Object.keys(metadata).sort()).toEqual(scalerFields);
      expect(metadata).toMatchObject({
        endpoint: env.TEMPORAL_ADDRESS,
        namespace: temporal.namespace,
        workerDeploymentName: worker.deploymentName,
        workerDeploymentBuildId: version,
      });
      return metadata.taskQueue;
    });
    expect(queues).toEqual([temporal.taskQueue, webhookQueue(temporal.taskQueue)]);
    const [authentication] = ofKind('TriggerAuthentication');
    for (const { authenticationRef } of scaled?.spec.triggers ?? [])
      expect(authenticationRef.name).toBe(authentication?.metadata.name);
    for (const { name, key } of authentication?.spec.secretTargetRef ?? [])
      expect(secretsOfThePage()).toContain(`${name}/${key}`);
  });

  test('Postgres has connections for all of them at their most, two versions of workers among them', () => {
    const page = read('docs', 'deployment.md');
    const [, said = ''] = /`max_connections` of at least (\d+)/.exec(page) ?? [];
    const [, ofTemporal = ''] = /Temporal some (\d+)/.exec(page) ?? [];
    const [scaled] = ofKind('ScaledObject');
    const api = program('api');
    const apis = api.manifest.spec.replicas + api.manifest.spec.strategy.rollingUpdate.maxSurge;
    const ofWorker = configOf(program('worker')).database.poolMax + besideThePool;
    const wanted =
      apis * configOf(api).database.poolMax +
      2 * scaled?.spec.maxReplicaCount * ofWorker +
      Number(ofTemporal) +
      // A migration, and those that Postgres keeps for administrators.
      (1 + 3);
    expect(Number(said)).toBeGreaterThanOrEqual(wanted);
    expect(page).toContain(`each opens up to ${ofWorker} connections`);
  });

  test('memory holds what is cached, and who is stopped has longer than he takes', () => {
    const worker = program('worker');
    const { maxCachedWorkflows, shutdownGraceMs } = configOf(worker).worker;
    const { drainMs } = configOf(program('api')).api;
    const mebibytes = quantity(worker.container.resources.limits.memory) / 2 ** 20;
    expect(mebibytes).toBeGreaterThanOrEqual(512 + maxCachedWorkflows * 0.25);
    const grace = ({ pod }: Program) => pod.terminationGracePeriodSeconds * 1000;
    expect(grace(worker)).toBeGreaterThan(workerStopsWithin(shutdownGraceMs));
    expect(grace(program('api'))).toBeGreaterThan(apiStopsWithin(drainMs));
    expect(drainMs).toBeGreaterThan(0);
    for (const { container } of programs) expect(container.lifecycle).toBeUndefined();
  });

  test('what the cluster without Docker and compose are told, this is told too', () => {
    const { env } = program('worker');
    const shared = Object.entries(clusterEnv()).filter(([name]) => name in readableNames());
    expect(shared.length).toBeGreaterThan(4);
    expect(env).toMatchObject(Object.fromEntries(shared));
  });

  test('the page has each step, in its order', () => {
    const page = read('docs', 'deployment.md');
    const at = ['common', 'prepare', 'workers', 'promote', 'api'].map((step) =>
      page.indexOf(`kubectl apply -k production/${step}\n`),
    );
    expect(at).not.toContain(-1);
    expect([...at].sort((one, other) => one - other)).toEqual(at);
  });
});

/** The fields of KEDA 2.21's trigger that we set; it takes no notice of one that is misspelt. */
const scalerFields = [
  ...['endpoint', 'namespace', 'queueTypes', 'targetQueueSize', 'taskQueue'],
  ...['workerDeploymentBuildId', 'workerDeploymentName'],
];

/** Connections of a worker beside its pool's. */
const besideThePool = Object.values(workerConnections).reduce((sum, each) => sum + each, 0);

const contains = (labels: object, selector: object): boolean =>
  Object.entries(selector).every(([key, value]) => labels[key as keyof typeof labels] === value);

const readableNames = (): Readonly<Record<string, true>> =>
  Object.fromEntries(
    [...read('config', 'index.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => [name ?? '', true]),
  );

/** `secret/key` of each that the page says how to make. */
function secretsOfThePage(): string[] {
  const commands = read('docs', 'deployment.md').matchAll(/create secret generic (\S+)((?:.*\\\n)*.*)/g);
  return [...commands].flatMap(([, name, rest = '']) =>
    [...rest.matchAll(/--from-file=([\w.-]+?)(?:=|\s|$)/g)].map(([, key]) => `${name}/${key}`),
  );
}

const imageEnv = { NODE_ENV: 'production', HOST: '0.0.0.0', DATA_DIR: '/tmp/data', WORKER_BUILD_ID: version };

/** What the program makes of what it is told, each file being one such as it will find there. */
function configOf({ env }: Program) {
  const files = madeFiles();
  const there = Object.entries(env).map(([name, value]) => [
    name,
    name.endsWith('_FILE') ? files[path.basename(value)] : value,
  ]);
  return readConfig({ ...imageEnv, ...Object.fromEntries(there) });
}

let made: Readonly<Record<string, string>> | undefined;

/** Files as the secrets hold them, by their names. */
function madeFiles(): Readonly<Record<string, string>> {
  if (made !== undefined) return made;
  const at = path.join(folder, 'secrets');
  mkdirSync(at, { recursive: true });
  const text = (name: string, content: string) => {
    writeFileSync(path.join(at, name), content);
    return path.join(at, name);
  };
  const authority = Authority.in(at, 'authority');
  const client = authority.issue('client');
  made = {
    escrow_db_password: text('escrow_db_password', 'one\n'),
    owner_db_password: text('owner_db_password', 'another\n'),
    encryption_keys: text('encryption_keys', `2026-11:${Buffer.alloc(32, 7).toString('base64')}\n`),
    'postgres_ca.pem': authority.caFile,
    'temporal_ca.pem': authority.caFile,
    'temporal_client.pem': client.certFile,
    'temporal_client.key': client.keyFile,
  };
  return made;
}
