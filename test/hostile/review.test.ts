import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const review = read('docs/security-review.md');

test('the review goes through the whole list, and every item has its tests', () => {
  const items = review.split('\n').filter((line) => line.startsWith('| **API'));
  expect(items.map((line) => /API(\d+)/.exec(line)?.[1])).toEqual(
    Array.from({ length: 10 }, (_, i) => String(i + 1)),
  );
  for (const line of items) expect(line).toContain('test/hostile/owasp.test.ts');
  const groups = [...read('test/hostile/owasp.test.ts').matchAll(/^describe\('API(\d+):2023 /gm)];
  expect(groups.map(([, number]) => number)).toEqual(Array.from({ length: 10 }, (_, i) => String(i + 1)));
});

const named = [...new Set(review.match(/`(?:test|api|activities|config|domain|protocol|store)\/[\w./-]+`/g))];

test.each(named.map((name) => name.replaceAll('`', '')))('%s, which the review names, is there', (name) => {
  expect(existsSync(path.join(root, name))).toBe(true);
  if (name.endsWith('.test.ts')) expect(read(name)).toMatch(/\btest(\.each)?\(/);
});

describe('regular expressions', () => {
  const rooms = [
    'api',
    'activities',
    'codec-server',
    'config',
    'domain',
    'encryption',
    'gateway',
    'protocol',
    'store',
  ];
  const files = [...rooms, 'telemetry', 'transactions', 'workflows'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.join(room, file)),
  );
  /** Where a repetition is itself repeated, one wrong character makes a text take twice as long for each of its own. */
  const nested = /\((?:[^()\\]|\\.)*(?<!\\)[+*](?:[^()\\]|\\.)*\)(?:[+*]|\{\d+,\})/;
  const literals = (source: string) =>
    [
      ...source.matchAll(
        /(?<=[(,=:!&|?\s[])\/((?:[^/\\\n[*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/[dgimsuvy]*/g,
      ),
    ].map(([, body]) => body ?? '');

  test('a nested one is seen', () => {
    expect(nested.test(literals('x = /^(a+)+$/;')[0] ?? '')).toBe(true);
    expect(nested.test(literals('test(/^(\\d+ *)*$/)')[0] ?? '')).toBe(true);
    expect(nested.test(literals('x = /^[+*]+$/;')[0] ?? '')).toBe(false);
  });

  test('none is nested', () => {
    const found = files.flatMap((file) =>
      literals(read(file))
        .filter((body) => nested.test(body))
        .map((body) => `${file}: ${body}`),
    );
    expect(found).toEqual([]);
    expect(files.flatMap((file) => literals(read(file))).length).toBeGreaterThan(30);
  });
});
