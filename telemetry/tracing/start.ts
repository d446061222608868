import path from 'node:path';

/**
 * Imported by a program before all else: a library that is to be traced has to be loaded after this. It costs a look
 * at the environment where no traces are wanted.
 */
if (process.env.OTEL_EXPORTER_OTLP_ENDPOINT) {
  const program = path.basename(path.dirname(process.argv[1] ?? ''));
  (require('./on') as typeof import('./on')).startTracing(`milestone-escrow-${program}`);
}
