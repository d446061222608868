import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { testEnv } from './env';

/** A folder for one test file, deleted after its last test. Call it outside of tests. */
export function testFolder(): string {
  const folder = mkdtempSync(path.join(testEnv().folder, 'file-'));
  // Postgres may run as another user, who has to reach its data within.
  chmodSync(folder, 0o755);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a shell script that can be run, and gives its path. */
export function writeScript(file: string, ...lines: string[]): string {
  writeFileSync(file, `${['#!/bin/sh', ...lines].join('\n')}\n`, { mode: 0o755 });
  return file;
}
