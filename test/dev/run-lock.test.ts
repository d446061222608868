import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { takeLock } from '../../dev/run-lock';
import { testFolder } from '../support/folder';

const file = path.join(testFolder(), 'start.lock');

test('a lock is held by one at a time, and the other is told who holds it', () => {
  const giveBack = takeLock(file, 'npm start');
  expect(() => takeLock(file, 'npm start')).toThrow(
    `\`npm start\` already runs on ${path.dirname(file)} (process ${process.pid})`,
  );
  giveBack();
  expect(existsSync(file)).toBe(false);
});

test('the lock of a process that has gone does not count', () => {
  // The same id as a running process, which started at another instant.
  writeFileSync(file, `${process.pid}@1`);
  takeLock(file, 'npm start')();
});
