import { ConfigError } from '../config';
import { StackError } from '../dev/errors';
import { Stopped } from '../dev/stop-signals';

/** Says why a measurement has no figures, unless somebody has stopped it; it then ends with 1 either way. */
export function fail(error: unknown): void {
  process.exitCode = 1;
  if (error instanceof Stopped) return;
  console.error(error instanceof StackError || error instanceof ConfigError ? error.message : error);
}
