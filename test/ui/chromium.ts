import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

/** As Debian's package has it. */
const installed = '/usr/bin/chromium';

/**
 * A Chromium: the one that `CHROMIUM` names, or Debian's, which is installed in CI where it is missing and we may.
 * @returns null where there is none, which CI does not put up with
 */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  if (named) return named;
  if (!existsSync(installed) && process.env.CI) {
    for (const command of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']])
      execFileSync('apt-get', command, {
        stdio: 'pipe',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
  }
  return existsSync(installed) ? installed : null;
}

const flags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

export type Browser = { readonly context: BrowserContext; close(): Promise<void> };

/** A browser that nobody has used before. */
export async function startBrowser(executablePath: string): Promise<Browser> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'milestone-escrow-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: flags,
    viewport: { width: 1500, height: 1020 },
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
