import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The text of a file; undefined where there is no such file. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Makes a file that appears complete or not at all.
 * @returns what it holds then: of two programs that make it at once, both go on with the first one's
 */
export function writeOnce(file: string, text: string, mode: number): string {
  mkdirSync(path.dirname(file), { recursive: true });
  const complete = `${file}.${randomUUID()}`;
  writeFileSync(complete, text, { mode });
  try {
    linkSync(complete, file);
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readIfThere(file) ?? text;
  } finally {
    rmSync(complete, { force: true });
  }
}
