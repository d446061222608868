import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { temporalUiVersion, temporalVersion } from '../../dev/cluster/binaries';
import { clusterEnv } from '../../dev/cluster/env-file';
import { testFolder } from '../support/folder';
import { dockerCompose as findCompose, hadolint as findHadolint, testWith } from '../support/programs';

/**
 * docker-compose.yml and the Dockerfile, read: no Docker engine runs here, so what they describe is seen at work in
 * `npm run test:cluster`, which takes the same environment file, roles and dynamic configuration.
 */
const root = path.resolve(__dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const folder = testFolder();

type Service = Readonly<Record<string, unknown>> & {
  readonly image: string;
  readonly read_only: boolean;
  readonly user?: string;
  readonly cap_drop: readonly string[];
  readonly ports?: readonly string[];
  readonly secrets?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly deploy: { readonly replicas?: number; readonly resources: { readonly limits: object } };
};

const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
};
const services = Object.entries(compose.services);

const dockerCompose = findCompose();

const wanted = { JWKS_URL: 'https://issuer.example/jwks', JWT_ISSUER: 'https://issuer.example' };

/** What `docker-compose config` makes of the file. */
function config(env: Readonly<Record<string, string>>): string {
  const args = [
    '--file',
    path.join(root, 'docker-compose.yml'),
    '--profile',
    'observe',
    '--profile',
    'codec',
  ];
  return dockerCompose?.([...args, 'config'], { env }) ?? '';
}

(dockerCompose === undefined ? describe.skip : describe)('docker-compose config', () => {
  test('takes the file, and every service in it', () => {
    const whole = parse(config({ ...wanted, SECRETS_DIR: folder }));
    expect(Object.keys(whole.services).sort()).toEqual(services.map(([name]) => name).sort());
  });

  test.each(['JWKS_URL', 'JWT_ISSUER', 'SECRETS_DIR'])('refuses to go on without %s', (variable) => {
    const { [variable]: _, ...others } = { ...wanted, SECRETS_DIR: folder } as Record<string, string>;
    expect(() => config(others)).toThrow(/Missing mandatory value|required variable/);
  });
});

describe('every service', () => {
  test.each(services)(
    '%s has a pinned image, a read-only root, no capabilities to spare, and limits',
    (_, service) => {
      expect(service.image).toMatch(
        /^(?:[\w./-]+:v?\d+\.\d+[\w.-]*|\$\{ESCROW_IMAGE:-milestone-escrow:local\})$/,
      );
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
      expect(service.security_opt).toEqual(['no-new-privileges:true']);
      expect(Object.keys(service.deploy.resources.limits).sort()).toEqual(['cpus', 'memory']);
      // Its image starts as root to give the data directory away, and goes on as `postgres`.
      if (service.image.startsWith('postgres:')) return;
      expect(service.user ?? service.image).not.toMatch(/^(0|root)\b/);
    },
  );

  test('is reached from this host only, but for the API where it is told otherwise', () => {
    const open = services
      .flatMap(([, { ports = [] }]) => ports)
      .filter((port) => !port.startsWith('127.0.0.1:'));
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as the file has it
    expect(open).toEqual(['${API_BIND:-127.0.0.1}:${API_PORT:-3000}:3000']);
  });

  test('starts after what it needs', () => {
    const needs = (name: string) =>
      Object.entries(compose.services[name]?.depends_on ?? {}).map(([other, { condition }]) => [
        other,
        condition,
      ]);
    expect(needs('temporal-schema')).toEqual([['postgres', 'service_healthy']]);
    expect(needs('temporal')).toEqual([['temporal-schema', 'service_completed_successfully']]);
    expect(needs('namespace')).toEqual([['temporal', 'service_healthy']]);
    for (const name of ['api', 'worker']) {
      expect(needs(name)).toEqual([
        ['migrate', 'service_completed_successfully'],
        ['namespace', 'service_completed_successfully'],
      ]);
    }
    expect(compose.services.worker?.deploy.replicas).toBe(2);
  });

  test('has no password in its environment: each is a file among the secrets, which is one it may read', () => {
    for (const [, { environment = {}, secrets = [] }] of services) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|PWD|SECRET|_KEY/.test(name) && !/_FILE$/.test(name)) expect(value).not.toMatch(/./);
        const [, secret] = /^\/run\/secrets\/(\w+)$/.exec(value) ?? [];
        if (secret !== undefined && name !== 'ENCRYPTION_KEYS_FILE') expect(secrets).toContain(secret);
      }
      for (const secret of secrets) expect(Object.keys(compose.secrets)).toContain(secret);
    }
    expect(Object.keys(clusterEnv()).filter((name) => /PASSWORD|PWD|SECRET/.test(name))).toEqual([]);
  });
});

test("Temporal's images are of the versions that `npm run cluster` builds", () => {
  expect(compose.services.temporal?.image).toBe(`temporalio/server:${temporalVersion}`);
  expect(compose.services['temporal-schema']?.image).toBe(`temporalio/admin-tools:${temporalVersion}`);
  expect(compose.services['temporal-ui']?.image).toBe(`temporalio/ui:${temporalUiVersion}`);
});

describe('the Dockerfile', () => {
  const hadolint = findHadolint();

  testWith(hadolint)('is one that the linter has nothing to say about', () => {
    expect(hadolint?.(['Dockerfile'])).toBe('');
  });

  const lines = read('Dockerfile').split('\n');
  const copied = lines.flatMap((line) => /^COPY (\w[\w-]*) \.\/\1$/.exec(line)?.[1] ?? []);

  test('copies every room that a program of the service reaches, and .dockerignore lets them in', () => {
    const programs = ['api/main.ts', 'worker/main.ts', 'codec-server/main.ts', 'ops/main.ts'];
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file) || !existsSync(path.join(root, file))) return;
      seen.add(file);
      for (const [, name] of read(file).matchAll(/(?:from|import|require)\s*\(?\s*['"](\.[^'"]+)['"]/g)) {
        const at = path.join(path.dirname(file), String(name));
        for (const found of [at, `${at}.ts`, path.join(at, 'index.ts')]) {
          if (found.endsWith('.ts')) visit(found);
        }
      }
    };
    for (const program of [...programs, 'store/migrate-main.ts', 'gateway/namespace-main.ts']) visit(program);
    const rooms = [...new Set([...seen].map((file) => file.split(path.sep)[0]))];
    expect(copied).toEqual(expect.arrayContaining([...rooms, 'workflows']));
    const allowed = read('.dockerignore').split('\n');
    for (const room of copied) expect(allowed).toContain(`!${room}`);
  });

  test('is of two stages on one pinned base, and does not run as root', () => {
    expect(read('Dockerfile')).toMatch(/^ARG NODE_IMAGE=node:\d+\.\d+\.\d+-/m);
    const from = lines.filter((line) => line.startsWith('FROM '));
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as the file has it
    expect(from).toEqual(['FROM ${NODE_IMAGE} AS build', 'FROM ${NODE_IMAGE} AS service']);
    expect(lines.filter((line) => line.startsWith('USER '))).toEqual(['USER 10001:10001']);
  });
});

test('the scripts of the folder deploy can be read by a shell', () => {
  const scripts = readdirSync(path.join(root, 'deploy'), { recursive: true, encoding: 'utf8' });
  for (const script of scripts.filter((name) => name.endsWith('.sh'))) {
    execFileSync('sh', ['-n', path.join(root, 'deploy', script)]);
  }
});
