import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const rules = Array.from({ length: 27 }, (_, index) => `R${index + 1}`);

/** The titles of all tests of a folder, of `test` and of `test.each`. */
function titlesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.test.ts'),
  );
  return files.flatMap((file) => {
    const source = readFileSync(path.join(folder, file), 'utf8');
    const calls = source.matchAll(/(?:\btest\(|\)\()\s*(['"`])(.*?)(?<!\\)\1/gs);
    return [...calls].map(([, , title]) => String(title));
  });
}

const titles = {
  domain: titlesIn(path.join(__dirname, '..', 'domain')),
  rules: titlesIn(__dirname),
};

test.each(rules)('%s is named by a test of the domain and by one through the running stack', (rule) => {
  const naming = (title: string) => title.startsWith(`${rule}:`);
  expect(titles.domain.filter(naming)).not.toEqual([]);
  expect(titles.rules.filter(naming)).not.toEqual([]);
});

test('no test through the running stack names a rule there is not', () => {
  const named = titles.rules.flatMap((title) => /^(R\d+):/.exec(title)?.[1] ?? []);
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter((rule) => !rules.includes(rule))).toEqual([]);
});
