import Module from 'node:module';
import path from 'node:path';

/**
 * Runs a program that the supervisor starts: when the supervisor is gone, however it ended, the program stops as if
 * it had been told to. Without this, one that is left over would hold its port against the next start. (Not a
 * preload: the worker's threads inherit those, and they have neither a parent to watch nor a compiler.)
 */
const [, , script] = process.argv;
if (script === undefined) throw new Error('the program to run has to be named');
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The channel is for this notice only and must not keep a program alive that has nothing left to do.
process.channel?.unref();
process.argv.splice(1, 2, path.resolve(script));
Module.runMain();
