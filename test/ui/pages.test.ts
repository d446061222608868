import { type Browser, findChromium, startBrowser } from './chromium';
import { open, pages, setUp } from './pages';
import { type Scene, startScene } from './scene';

/** What ops see in the Temporal UI, in a real browser: `npm run shots` takes the pictures in docs/operations.md of it. */

const chromium = findChromium();
if (chromium === null)
  console.warn('The Temporal UI is not looked at: there is no Chromium (CHROMIUM names one)');
const describeWithChromium = chromium === null ? describe.skip : describe;

describeWithChromium('a page tells its story', () => {
  let [scene, browser]: [Scene | null, Browser | null] = [null, null];
  beforeAll(async () => {
    [scene, browser] = await Promise.all([startScene(), startBrowser(chromium ?? '')]);
    await setUp(await browser.context.newPage(), scene);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await scene?.stop();
  });

  test.each(pages.map((page) => [page.name, page] as const))('%s', async (_, shown) => {
    if (scene === null || browser === null) throw new Error('nothing was started');
    const page = await browser.context.newPage();
    await open(page, scene, shown);
    await page.close();
  });
});
