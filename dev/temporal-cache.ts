import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type TemporalProgram, temporalReleases } from './temporal-releases';

/**
 * The program from the cache if it is there and whole. Each copy is a folder of its own, complete before it gets
 * its name, holding the program and its SHA-256; one that does not match is deleted, so that it is fetched again.
 */
export async function cached(
  cacheDir: string,
  program: TemporalProgram,
  onProgress: (line: string) => void,
): Promise<string | undefined> {
  const folder = folderOf(cacheDir, program);
  const file = path.join(folder, temporalReleases[program].file);
  if (!existsSync(file)) {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  const noted = existsSync(`${file}.sha256`) ? readFileSync(`${file}.sha256`, 'utf8').trim() : '';
  if (noted === (await sha256(file))) return file;
  onProgress(`${file} is damaged: its checksum is not the one kept beside it. It is fetched again.`);
  discard(cacheDir, folder);
  return undefined;
}

/** Puts a downloaded program into the cache. Where another process was faster, its copy is used. */
export async function keep(cacheDir: string, program: TemporalProgram, downloaded: string): Promise<string> {
  const folder = folderOf(cacheDir, program);
  const { file } = temporalReleases[program];
  const complete = path.join(path.dirname(downloaded), 'complete');
  mkdirSync(complete);
  renameSync(downloaded, path.join(complete, file));
  chmodSync(path.join(complete, file), 0o755);
  writeFileSync(path.join(complete, `${file}.sha256`), `${await sha256(path.join(complete, file))}\n`);
  try {
    renameSync(complete, folder);
  } catch (error) {
    // A folder that is not empty is not replaced, so exactly one of two processes gets here with its copy.
    if (!existsSync(path.join(folder, file))) throw error;
  }
  return path.join(folder, file);
}

/** Lower-case hex SHA-256 of a file. */
export async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** The first file of this name in a folder or below it. */
export function fileBelow(folder: string, matches: (name: string) => boolean): string | undefined {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).find(
    (entry) => entry.isFile() && matches(entry.name),
  );
  return found && path.join(found.parentPath, found.name);
}

function folderOf(cacheDir: string, program: TemporalProgram): string {
  const { file, version } = temporalReleases[program];
  return path.join(cacheDir, `${file}-${version}-${process.platform}-${process.arch}`);
}

/** Moved away first: another process may be deleting, or already replacing, the same folder. */
function discard(cacheDir: string, folder: string): void {
  const away = path.join(cacheDir, `discarded-${process.pid}-${Date.now()}`);
  try {
    renameSync(folder, away);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  rmSync(away, { recursive: true, force: true });
}
