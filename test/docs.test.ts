import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Express } from 'express';
import pino from 'pino';
import { createApp } from '../api/app';
import { draw } from '../bench/pictures/draw';
import { parseFigures } from '../bench/pictures/figures';
import { ConfigError, readConfig } from '../config';
import type { Role } from '../domain/actor';
import { startApi } from './support/api';
import { testKeyring } from './support/keyring';
import { World } from './support/world';

/** The pages are held to the code: what they name exists, and what is to be typed works. */

const root = path.resolve(__dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const pages = [
  'README.md',
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
];
const readme = read('README.md');

/** The cells of a table's rows, by its header's first cells. */
function tableUnder(header: string): string[][] {
  const [, rest = ''] = readme.split(`| ${header} |`);
  const [, , ...rows] = rest.split('\n\n')[0]?.split('\n') ?? [];
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const quoted = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => String(code));

describe.each(pages)('%s', (page) => {
  test('every npm script it names exists', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...read(page).matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)];
    for (const [, script, short] of named) expect(Object.keys(scripts)).toContain(script ?? short);
  });

  test('every relative link leads somewhere', () => {
    const links = [...read(page).matchAll(/\]\(([^)\s#]*)(?:#[^)]*)?\)/g)].map(([, link]) => String(link));
    const broken = links
      .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
      .filter((link) => !existsSync(path.join(root, path.dirname(page), link)));
    expect(broken).toEqual([]);
  });
});

describe('the pictures', () => {
  const figures = readdirSync(path.join(root, 'docs', 'figures')).filter((file) => file.endsWith('.json'));

  test.each(figures)('%s looks like its picture', (file) => {
    expect(read(`docs/images/proof-${path.basename(file, '.json')}.svg`)).toBe(
      draw(parseFigures(read(`docs/figures/${file}`))),
    );
  });

  test('every one is shown on a page, and none is there without its figures', () => {
    const drawn = readdirSync(path.join(root, 'docs', 'images')).filter((file) =>
      /^proof-.*\.svg$/.test(file),
    );
    expect(drawn).toEqual(figures.map((file) => `proof-${path.basename(file, '.json')}.svg`));
    const shown = pages.map(read).join('\n');
    for (const picture of drawn) expect(shown).toContain(`images/${picture})`);
  });
});

describe('the table of variables', () => {
  const rows = tableUnder('variable | default |').map(([names = '', defaults = '', about = '']) => ({
    variables: quoted(names),
    defaults: defaults.split(',').map((value) => value.trim().replaceAll('`', '')),
    others: quoted(about).filter((code) => /^[A-Z][A-Z_]+$/.test(code)),
  }));

  const setTo = (variable: string, value: string) => {
    try {
      return readConfig({ [variable]: value });
    } catch (error) {
      if (error instanceof ConfigError) return error.faults.join('\n');
      throw error;
    }
  };

  test.each(rows.flatMap(({ variables, others }) => [...variables, ...others]))(
    '%s is a variable that config/ knows',
    (variable) => {
      // Blanks around it are no value of any variable but a folder's, which is then another folder.
      expect(setTo(variable, ' x ')).not.toEqual(readConfig({}));
    },
  );

  const told = rows
    .filter(({ variables, defaults }) => variables.length === defaults.length)
    .flatMap(({ variables, defaults }) => variables.map((variable, index) => [variable, defaults[index]]))
    .filter((row): row is [string, string] => /^[\d.a-z]+$/.test(row[1] ?? '') && row[1] !== 'embedded');

  test.each(told)('%s is %s where it is not set', (variable, value) => {
    expect(setTo(variable, value)).toEqual(readConfig({}));
  });

  test('tells of some', () => {
    expect(rows.length).toBeGreaterThan(5);
    expect(told.length).toBeGreaterThan(5);
  });
});

describe('the table of calls', () => {
  /** `POST /a/{id}/b` `/c` means `POST /a/{id}/b` and `POST /a/{id}/c`. */
  function callsOf(cell: string): string[] {
    let [method, before] = ['', ''];
    return quoted(cell).map((code) => {
      const [, verb, target = ''] = /^(?:(GET|POST) )?(\/\S*)$/.exec(code) ?? [];
      const isShort = verb === undefined;
      method = verb ?? method;
      before = isShort ? `${before.slice(0, before.lastIndexOf('/'))}${target}` : target;
      return `${method} ${before}`;
    });
  }

  function routesOf(app: Express): string[] {
    const layers = app.router.stack as unknown as {
      route?: { path: string; methods: Record<string, boolean> };
    }[];
    return layers.flatMap(({ route }) => {
      const methods = Object.keys(route?.methods ?? {});
      // `all` is the answer to methods that a path does not take.
      if (route === undefined || methods.length !== 1) return [];
      // The files of a page are not calls.
      if (path.extname(route.path) !== '' && route.path.startsWith('/docs/')) return [];
      return [`${methods[0]?.toUpperCase()} ${route.path.replaceAll(':id', '{id}')}`];
    });
  }

  test('lists every route of the API, and no other', () => {
    const bounds = { min: 1000, max: 1000 };
    const api = createApp({
      db: {} as never,
      gateway: {} as never,
      verifier: () => Promise.reject(new Error('nobody calls')),
      now: Date.now,
      log: pino({ level: 'silent' }),
      limits: { bodyLimitBytes: 1, ratePerSecond: 1, burst: 1, unauthenticatedBurst: 1 },
      policyBounds: { reviewPeriod: bounds, refundResponsePeriod: bounds },
      testClocks: true,
      keyring: testKeyring,
      allowPrivateWebhooks: false,
    });
    const routes = routesOf(api.app);
    api.close();
    expect(routes.length).toBeGreaterThan(20);
    expect(
      tableUnder('call | who')
        .flatMap(([calls = '']) => callsOf(calls))
        .sort(),
    ).toEqual(routes.sort());
  });
});

test('what is to be typed by hand works as it is written', async () => {
  const [, block = ''] = /The same by hand:\n\n```sh\n(.*?)```/s.exec(readme) ?? [];
  const world = await World.start();
  const api = await startApi({ db: world.db, gateway: world.gateway });
  const people: readonly [Role, string][] = [
    ['platform', 'acme'],
    ['client', 'alice'],
    ['freelancer', 'bob'],
  ];
  const tokens = await Promise.all(
    people.map(async ([role, sub]) => [`TOKEN_${role}_${sub}`, await api.token(role, sub)]),
  );
  try {
    const script = block
      .replace(/^token\(\).*$/m, 'token() { local name="TOKEN_$1_$2"; echo "$' + '{!name}"; }')
      .replaceAll('http://127.0.0.1:3000', api.url);
    const env = { PATH: process.env.PATH, ...Object.fromEntries(tokens) };
    const { stdout } = await promisify(execFile)('bash', ['-eu', '-c', script], { env });

    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.slice(0, -1).map(({ kind, state }) => [kind, state])).toEqual([
      ['fund', 'applied'],
      ['submit', 'applied'],
      ['approve', 'applied'],
    ]);
    expect(answers.at(-1)).toMatchObject({
      money: { charged: 1500, inEscrow: 0, heldOver: 600, paid: 810, fees: 90 },
    });
  } finally {
    await api.stop();
    await world.stop();
  }
});
