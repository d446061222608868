import path from 'node:path';

const root = path.resolve(__dirname, '..', '..');

/**
 * Puts other functions in the place of some that a module exports, for every module that is loaded later.
 * @param file relative to the project, without its extension
 */
// biome-ignore lint/suspicious/noExplicitAny: whatever the module exports
export function standIn(file: string, change: (real: any) => object): void {
  const at = require.resolve(path.join(root, file));
  const real = require(at);
  const loaded = require.cache[at];
  if (loaded === undefined) throw new Error(`${file} is not kept by its name`);
  loaded.exports = { ...real, ...change(real) };
}
