import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { testEnv } from './support/env';
import { testFolder } from './support/folder';

const root = path.resolve(__dirname, '..');

/** The rooms and what each may import (docs/architecture.md). Those that may import everything are not listed. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  protocol: ['domain'],
  workflows: ['domain', 'protocol'],
  store: ['domain'],
  transactions: ['domain', 'protocol', 'store', 'crash-points'],
  activities: ['domain', 'protocol', 'store', 'transactions', 'gateway', 'crash-points'],
  gateway: ['domain', 'protocol', 'store', 'crash-points'],
  encryption: ['config'],
  telemetry: ['domain', 'store', 'config'],
  worker: ['domain', 'protocol', 'store', 'activities', 'gateway', 'encryption', 'telemetry', 'config'],
  api: [
    ...['domain', 'protocol', 'store', 'transactions', 'gateway', 'encryption', 'telemetry', 'config'],
    'crash-points',
  ],
  ops: ['domain', 'protocol', 'store', 'activities', 'gateway', 'encryption', 'worker', 'config', 'client'],
  'codec-server': ['api', 'encryption', 'config'],
  config: [],
  'crash-points': [],
};

/** What a room may use of npm, where that is worth a rule. Node's own modules count too. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  protocol: ['zod', '@temporalio/common', 'ipaddr.js'],
  workflows: ['@temporalio/workflow', '@temporalio/common'],
  transactions: [],
  'crash-points': [],
  gateway: ['@temporalio/client', '@temporalio/common', 'node:timers/promises'],
  encryption: ['node:crypto', '@temporalio/common', '@temporalio/proto'],
};

/** `npm run ...` starts them: they may read the configuration, whatever room they serve. */
const isProgram = (file: string) => /(^|[/-])main\.ts$/.test(file);

const MOST_LINES = 500;
const MOST_LINES_OF_A_FUNCTION = 100;

const filesOf = (room: string): string[] =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/generated|node_modules/.test(name))
    .map((name) => path.join(room, name))
    .sort();

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** What a file imports or exports from, `import()` and `require()` included. */
function importsOf(file: string): string[] {
  const statements = /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]/g;
  const bare = /(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;
  const calls = /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g;
  const source = read(file);
  return [statements, bare, calls].flatMap((pattern) =>
    [...source.matchAll(pattern)].map(([, name]) => name ?? ''),
  );
}

const roomOf = (file: string, imported: string): string =>
  path.relative(root, path.resolve(root, path.dirname(file), imported)).split(path.sep)[0] ?? '';

const packageOf = (name: string): string =>
  name.startsWith('node:')
    ? name
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');

describe('the rooms', () => {
  test.each(Object.keys(mayImport))('%s imports only what it may know', (room) => {
    const allowed = [room, ...(mayImport[room] ?? [])];
    const breaches = filesOf(room).flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => ({ file, imports: roomOf(file, name) }))
        .filter(({ imports }) => !allowed.includes(imports) && !(isProgram(file) && imports === 'config')),
    );

    expect(breaches).toEqual([]);
  });

  test.each(Object.keys(mayUse))('%s uses only the packages it needs', (room) => {
    const breaches = filesOf(room).flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith('.'))
        .map((name) => ({ file, uses: packageOf(name) }))
        .filter(({ uses }) => !mayUse[room]?.includes(uses)),
    );

    expect(breaches).toEqual([]);
  });

  test('the model of the rules knows nothing of the service, so that it cannot make the same mistake', () => {
    const isItsTest = (file: string) => file.endsWith('.test.ts');
    const beyond = filesOf(path.join('test', 'model'))
      .filter((file) => !isItsTest(file))
      .flatMap((file) => importsOf(file).map((imports) => ({ file, imports })))
      .filter(({ imports }) => !/^\.\/[a-z-]+$/.test(imports));

    expect(beyond).toEqual([]);
  });

  test('the test sees an import in every form', () => {
    const file = path.join('test', 'architecture.test.ts');
    expect(importsOf(file)).toEqual(expect.arrayContaining(['node:fs', '@swc/core', './support/env']));
    expect(roomOf('api/routes/x.ts', '../../store/ledger')).toBe('store');
    expect(packageOf('@temporalio/worker/package.json')).toBe('@temporalio/worker');
  });

  test('SQL is in store/ only, and in the simulated rail, which plays an outside party', () => {
    const sql =
      /\b(?:db|trx|knex)(?:<[^>]*>)?\(\s*['"`]|\.raw\((?!'select 1')|['"`]\s*(?:select .+ from|insert into|update .+ set)\b/i;
    const elsewhere = Object.keys(mayImport)
      .filter((room) => room !== 'store')
      .flatMap(filesOf)
      .filter((file) => !file.startsWith(path.join('activities', 'providers', 'simulated')))
      .filter((file) => sql.test(read(file)));

    expect(elsewhere).toEqual([]);
  });
});

test('logs are made in one place, which says what is told of an error', () => {
  const makers = [...Object.keys(mayImport), 'dev']
    .flatMap(filesOf)
    .filter((file) => importsOf(file).some((name) => packageOf(name) === 'pino'));
  expect(makers).toEqual([path.join('config', 'log.ts')]);
});

describe('sizes', () => {
  const everyFile = [...Object.keys(mayImport), 'client', 'dev', 'bench'].flatMap(filesOf);

  test(`no file has more than ${MOST_LINES} lines`, () => {
    const long = everyFile.map((file) => ({ file, lines: read(file).split('\n').length }));
    expect(long.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
  });

  test(`no function has more than ${MOST_LINES_OF_A_FUNCTION} lines, but for the SQL of a migration`, () => {
    const long = everyFile
      .filter((file) => !file.includes('migrations'))
      .flatMap((file) => functionLengths(read(file)).map((lines) => ({ file, lines })));
    expect(long.filter(({ lines }) => lines > MOST_LINES_OF_A_FUNCTION)).toEqual([]);
  });
});

const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'ClassMethod'];

function functionLengths(source: string): number[] {
  // A first token at the very start: the parser counts bytes, from where its last parse ended.
  const text = `;${source}`;
  const bytes = Buffer.from(text);
  const ast = parseSync(text, { syntax: 'typescript' });
  const lengths: number[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, span } = node as { type?: string; span?: { start: number; end: number } };
    if (span !== undefined && functionTypes.includes(type ?? '')) {
      const from = ast.span.start;
      lengths.push(
        bytes
          .subarray(span.start - from, span.end - from)
          .toString()
          .split('\n').length,
      );
    }
    for (const value of Object.values(node)) visit(value);
  };
  visit(ast.body);
  return lengths;
}

describe("the workflows' bundle", () => {
  const folder = testFolder();

  test('holds the rooms that workflows know and what the SDK needs, and nothing else', () => {
    const modules = [
      ...readFileSync(testEnv().workflowBundlePath, 'utf8').matchAll(/^\/\*\*\*\/ "\.\/([^"]+)"/gm),
    ].map(([, name = '']) => name);
    const parts = modules.map((name) =>
      name.startsWith('node_modules/') ? packageOf(name.slice('node_modules/'.length)) : name.split('/')[0],
    );

    expect(modules).toContain('workflows/milestone.ts');
    expect([...new Set(parts)].sort()).toEqual(
      [
        '@temporalio/common',
        '@temporalio/workflow',
        'domain',
        'long',
        'ms',
        'nexus-rpc',
        'protocol',
        'workflows',
      ].sort(),
    );
    expect(modules.filter((name) => name.startsWith('protocol/acts'))).toEqual([]);
  });

  test('cannot be made of a workflow that reaches for Node', async () => {
    const workflowsPath = path.join(folder, 'workflows.ts');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      workflowsPath,
      `import { readFileSync } from 'node:fs';\nexport const bad = async () => readFileSync('/').length;\n`,
    );
    const said: string[] = [];
    const logger = new DefaultLogger('ERROR', ({ message }) => said.push(message));

    await expect(bundleWorkflowCode({ workflowsPath, logger })).rejects.toThrow();
    expect(said.join('\n')).toContain('node:fs');
  });
});
