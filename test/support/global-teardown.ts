import { shared } from './shared';

/** Stops what `global-setup` started, and deletes its data. */
export default async function globalTeardown(): Promise<void> {
  await shared()?.stop();
}
