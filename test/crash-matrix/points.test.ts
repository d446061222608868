import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { armed, crashPoints, reached } from '../../crash-points';
import { testFolder } from '../support/folder';

/** The crash points in what is shipped: nothing can put anything behind them. */
const root = path.resolve(__dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const folder = testFolder();

/** The rooms that are in the image. */
const rooms = [...read('Dockerfile').matchAll(/^COPY (\w[\w-]*) \.\/\1$/gm)].map(([, room]) => String(room));
const sources = rooms.flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(room, file)),
);

/** The image's files, as its build copies them. */
function image(): string {
  const app = path.join(folder, 'app');
  mkdirSync(app, { recursive: true });
  for (const file of [...rooms, 'package.json', 'tsconfig.json'])
    cpSync(path.join(root, file), path.join(app, file), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(app, 'node_modules'));
  return app;
}

const run = (app: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  execFileSync(process.execPath, ['--import', 'tsx', ...args], {
    cwd: app,
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    stdio: 'pipe',
  });

test('nothing is armed, and a point does nothing', async () => {
  expect(armed).toBe(false);
  await expect(reached('command.judged', 'ctr_0')).resolves.toBeUndefined();
});

test('the points look at nothing that could be set: no import, no variable, no place that somebody could write to', () => {
  const code = read('crash-points/index.ts').replace(/\/\*\*[\s\S]*?\*\//g, '');
  expect(code).not.toMatch(/import|require|process|globalThis|\blet\b|\bvar\b|function/);
  expect(code).toMatch(/^export const armed: boolean = false;$/m);
});

test('nothing in the image puts another module in the place of one', () => {
  const suspicious = /require\.cache|Module\._|registerHooks|\bregister\(|loaded\.exports|crash-matrix/;
  expect(sources.filter((file) => suspicious.test(read(file)))).toEqual([]);
});

test('in the image no variable arms them, and what arms them in the tests is not there to be loaded', () => {
  const app = image();
  expect(existsSync(path.join(app, 'test'))).toBe(false);
  const tell = path.join(app, 'tell.cjs');
  const asks = "console.log(require('./crash-points').armed)";
  const everything = { CRASH_PROGRAM: 'worker', NODE_ENV: 'test', CRASH_POINTS: 'on', ARMED: 'true' };
  const variables = [...read('config/index.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => [
    String(name),
    'true',
  ]);
  writeFileSync(tell, asks);
  expect(run(app, [tell], { ...Object.fromEntries(variables), ...everything }).trim()).toBe('false');
  expect(() => run(app, ['--import', './test/crash-matrix/armed.ts', tell])).toThrow(/Cannot find module/);
});

test('each point of the list stands in the code, and each in the code is of the list', () => {
  const inCode = new Set(
    sources.flatMap((file) =>
      [...read(file).matchAll(/reached(?:With)?\(['`]([\w.${}]+)['`]/g)].flatMap(([, point = '']) =>
        point.startsWith('$')
          ? ['request', 'decision', 'settlement'].map((purpose) => point.replace(/^\$\{\w+\}/, purpose))
          : [point],
      ),
    ),
  );
  // The SDK's: told by the interceptor that the tests bundle.
  inCode.add('task.computed');
  expect([...inCode].sort()).toEqual(Object.keys(crashPoints).sort());
});

test('every point is passed only where it is armed', () => {
  const unguarded = sources
    .filter((file) => !file.startsWith('crash-points'))
    .flatMap((file) =>
      read(file)
        .split('\n')
        .filter((line) => /\breached(With)?\('/.test(line) && !/if \(.*\barmed\b.*\)/.test(line)),
    );
  expect(unguarded).toEqual([]);
});
