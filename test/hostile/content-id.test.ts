import type { contentId as freshContentId } from '../../workflows/content-id';
import { json } from '../support/signals';

jest.mock('@temporalio/workflow', () => ({ workflowInfo: () => ({ runId: 'a run' }) }));

/** The ids that messages get in this order, by a run of their own. */
function idsOf(texts: readonly string[]): string[] {
  const ids: string[] = [];
  jest.isolateModules(() => {
    const { contentId } = require('../../workflows/content-id') as { contentId: typeof freshContentId };
    ids.push(...texts.map((text) => contentId('approve', { payload: json(text) } as never)));
  });
  return ids;
}

const texts = ['{"amount":1}', '{"amount":2}', '{"amount":1}', '{}', '', '{"amount":1}'];

test('R22: whatever comes before it, a message has the same id; each of several that say the same has its own', () => {
  const ids = idsOf(texts);
  expect(new Set(ids).size).toBe(texts.length);
  for (const id of ids) expect(id).toMatch(/^cmd_[0-9a-f]{32}$/);
  expect(idsOf(texts)).toEqual(ids);
  expect(idsOf(['{"amount":2}', '{}'])).toEqual([ids[1], ids[3]]);
  expect(idsOf(texts.toReversed()).toSorted()).toEqual(ids.toSorted());
});

test('many that are alike are told apart', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => `{"reason":7,"n":${i}}`);
  expect(new Set(idsOf(many)).size).toBe(many.length);
});
