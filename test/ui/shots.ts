import { mkdirSync } from 'node:fs';
import path from 'node:path';
import globalSetup from '../support/global-setup';
import globalTeardown from '../support/global-teardown';
import { findChromium, startBrowser } from './chromium';
import { open, pages, setUp } from './pages';
import { startScene } from './scene';

const folder = path.resolve(__dirname, '..', '..', 'docs', 'images');

/** `npm run shots`: opens what ops look at in the Temporal UI, checks that it tells the story, and keeps pictures. */
async function main(named: readonly string[]): Promise<void> {
  const chromium = findChromium();
  if (chromium === null) throw new Error('there is no Chromium: install one, or name it by CHROMIUM');
  mkdirSync(folder, { recursive: true });
  await globalSetup();
  try {
    const scene = await startScene();
    const browser = await startBrowser(chromium);
    try {
      const page = await browser.context.newPage();
      await setUp(page, scene);
      for (const shown of pages) {
        if (named.length > 0 && !named.includes(shown.name)) continue;
        await open(page, scene, shown);
        if (shown.isKept) await page.screenshot({ path: path.join(folder, `ui-${shown.name}.png`) });
        console.log(`${shown.name}: it says what it should`);
      }
    } finally {
      await browser.close();
      await scene.stop();
    }
  } finally {
    await globalTeardown();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
