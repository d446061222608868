/**
 * Loaded before a program that the supervisor starts: when the supervisor is gone, however it ended, the program
 * stops as if it had been told to. Without this, one that is left over would hold its port against the next start.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The channel is for this notice only and must not keep a program alive that has nothing left to do.
process.channel?.unref();
