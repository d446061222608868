import type { Page } from 'playwright-core';
import { browserScript, columns, viewsAt } from '../../ops/views';
import { until } from '../support/world';
import type { Scene, SceneName } from './scene';

/** A page of the Temporal UI, and what ops have to find there without a search. */
export type Shown = {
  readonly name: string;
  /** Whether `npm run shots` keeps its picture in docs/images/. */
  readonly isKept?: true;
  readonly path: (scene: Scene) => Promise<string>;
  readonly texts: (scene: Scene) => readonly string[];
};

const listed = (view: string): Shown['path'] => {
  const { query } = viewsAt(Date.now()).find(({ name }) => name === view) ?? { query: view };
  return async () => `workflows?query=${encodeURIComponent(query)}`;
};

/** A tab of a workflow's page. */
const tab =
  (name: SceneName, of = 'user-metadata'): Shown['path'] =>
  async ({ world, there }) => {
    const { runId } = await world.env.client.workflow.getHandle(there[name]).describe();
    return `workflows/${encodeURIComponent(there[name])}/${runId}/${of}`;
  };

/** What the id of a scene's workflow is about, such as `ms_...`. */
const idOf = ({ there }: Scene, name: SceneName): string => there[name].split('/')[1] ?? '';

export const pages: readonly Shown[] = [
  {
    name: 'needs-attention',
    isKept: true,
    path: listed('Needs attention'),
    texts: ({ there }) => [
      'Needs attention',
      ...columns.slice(0, 6),
      ...[there.endpoint, there.onHold, there.unanswered, there.heldOverDeclined],
      ...[there.bonusUnanswered, there.refundUnanswered],
    ],
  },
  {
    name: 'due-within-24-h',
    path: listed('Due within 24 h'),
    texts: ({ there }) => ['1 Workflow', there.dueSoon, 'in_review', 'carla', 'dmitri', '90000', 'USD'],
  },
  {
    name: 'in-review',
    isKept: true,
    path: tab('inReview'),
    texts: (scene) => [
      'Logo design - 1500.00 USD',
      'in review - Logo design, milestone 1',
      ...['price 1500.00 USD', 'in escrow 1500.00 USD', 'next reminder 20', 'review deadline 20'],
      'If nobody acts: 1500.00 USD is released to the freelancer at 20',
      'Last message: Release 2000.00 USD, by a signal past the API, received 20',
      'rejected, a release is more than 0 and at most the escrow of 1500.00 USD',
      'Possible now: withdrawSubmission, requestChanges, approve, hold',
      `npx milestone-escrow ops hold ${idOf(scene, 'inReview')}`,
      'client alice, freelancer bob',
    ],
  },
  {
    name: 'on-hold',
    isKept: true,
    path: tab('onHold'),
    texts: (scene) => [
      'on hold - Landing page, milestone 1',
      'On hold since 20',
      'in escrow 2300.00 USD',
      'If nobody acts: 2300.00 USD stays on hold until ops lift or resolve it',
      `Ops can resolve, or lift: npx milestone-escrow ops resolve ${idOf(scene, 'onHold')} --to-freelancer AMOUNT`,
    ],
  },
  {
    name: 'refund-requested',
    path: tab('askedBack'),
    texts: () => [
      'active - Illustrations, milestone 1',
      'answer by 20',
      'If nobody acts: 1200.00 USD is refunded to the client at 20',
      'Last message: Ask for a refund of 1200.00 USD, by client',
    ],
  },
  {
    name: 'charge-unanswered',
    isKept: true,
    path: tab('unanswered'),
    texts: (scene) => [
      'funding - Motion study, milestone 1',
      `Needs attention: Charge 1750.00 USD. The payment rail has not answered the charge of 1750.00 USD for milestone ${idOf(scene, 'unanswered')}`,
      'so nothing is taken twice',
      'being charged 1750.00 USD',
      `Ops can retry: npx milestone-escrow ops retry ${idOf(scene, 'unanswered')}`,
    ],
  },
  {
    name: 'pending-activity',
    path: tab('unanswered', 'pending-activities'),
    texts: () => [
      'chargeFunding',
      'The payment rail has not answered the charge of 1750.00 USD for milestone',
    ],
  },
  {
    name: 'timeline',
    isKept: true,
    path: tab('paid', 'timeline'),
    texts: () => ['Charge 700.00 USD', 'Remind the client: 700.00 USD is released unless he acts', 'approve'],
  },
  {
    name: 'held-over-declined',
    path: tab('heldOverDeclined'),
    texts: (scene) => [
      'Refund request for held-over money',
      'on hold: declined - refund request',
      'on hold 240.00 USD',
      'If nobody acts: it stays on hold, and funds nothing, until ops resolve it.',
      `ops resolve ${idOf(scene, 'heldOverDeclined')}`,
    ],
  },
  {
    name: 'bonus-unanswered',
    path: tab('bonusUnanswered'),
    texts: () => [
      'Charge of a bonus',
      'at the payment rail - bonus cmd_',
      'The payment rail has not answered the bonus charge of 50.00 USD for milestone ms_',
      'The release that it came with is done',
    ],
  },
  {
    name: 'refund-unanswered',
    path: tab('refundUnanswered'),
    texts: () => [
      'Refund to the client by the payment rail for Press kit',
      'at the payment rail - refund ref_',
      'The payment rail has not answered the refund of 610.00 USD to the client of contract ctr_',
      'In our books it is refunded already.',
    ],
  },
  {
    name: 'webhook-endpoint',
    isKept: true,
    path: tab('endpoint'),
    texts: () => [
      'fails - http://127.0.0.1',
      'of acme',
      'failed in a row',
      'Failing since 20',
      'ECONNREFUSED',
    ],
  },
];

/** Saves views and columns in the browser, as ops do once. */
export async function setUp(page: Page, { uiUrl }: Scene): Promise<void> {
  await page.goto(`${uiUrl}/namespaces/default/workflows`);
  await read(page, ['Workflow ID']);
  await page.evaluate("localStorage.setItem('navOpen', 'false')");
  await page.evaluate(browserScript(viewsAt(Date.now()), 'default')).catch(() => undefined);
  await read(page, ['Saved Views', 'EscrowState']);
}

/** Opens a page. @throws Error with what is there, where a text is missing */
export async function open(page: Page, scene: Scene, { path, texts }: Shown): Promise<void> {
  await page.goto(`${scene.uiUrl}/namespaces/default/${await path(scene)}`);
  await read(page, texts(scene));
}

/** Waits until all texts are on the page, the frames in which the UI draws Markdown included. */
async function read(page: Page, texts: readonly string[]): Promise<void> {
  let [there, missing]: [string, readonly string[]] = ['', texts];
  const look = async () => {
    const all = await Promise.all(
      page.frames().map((frame) => frame.evaluate('document.body.innerText').catch(() => '')),
    );
    there = all.join('\n').replace(/\s+/g, ' ');
    missing = texts.filter((text) => !there.includes(text));
    return missing.length === 0 ? true : null;
  };
  await until(look, 'the page').catch(() => {
    throw new Error(`${page.url()} does not say ${JSON.stringify(missing)}, but: ${there}`);
  });
}
