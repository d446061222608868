import { breakingChanges } from '../../api/openapi/breaking';
import type { OpenApi } from '../../api/openapi/document';
import { releasedDocument } from '../../api/openapi/release';
import { servedDocument } from '../../api/openapi/served';

const released = releasedDocument();

test('the present interface breaks nothing of the released one', () => {
  expect(breakingChanges(released, servedDocument())).toEqual([]);
});

// biome-ignore lint/suspicious/noExplicitAny: a document to take apart.
type Loose = any;
const changed = (change: (document: Loose) => void): OpenApi => {
  const copy = structuredClone(released) as Loose;
  change(copy);
  return copy;
};
const approve = (document: Loose) => document.paths['/v1/milestones/{id}/approve'].post;
const { schemas } = { schemas: (document: Loose) => document.components.schemas };

describe('a breaking change is told', () => {
  const breaks: [string, (document: Loose) => void, RegExp][] = [
    ['a call is gone', (d) => delete d.paths['/v1/milestones/{id}/approve'], /POST .*approve is gone/],
    [
      'a call has another name',
      (d) => (approve(d).operationId = 'pay'),
      /operationId approveMilestone became pay/,
    ],
    [
      'a field of a body is gone',
      (d) => delete schemas(d).Approval.properties.note,
      /body\/note is no longer known/,
    ],
    [
      'a field of a body is required',
      (d) => (schemas(d).Approval.required = ['amount']),
      /body\/amount has become required/,
    ],
    [
      'a field of a body has another type',
      (d) => (schemas(d).Approval.properties.amount.type = 'string'),
      /body\/amount: integer/,
    ],
    [
      'a text may be less long',
      (d) => (schemas(d).ChangeRequest.properties.message.maxLength = 10),
      /tighter maxLength/,
    ],
    [
      'a currency is gone',
      (d) => schemas(d).NewContract.properties.currency.enum.shift(),
      /no longer takes AED/,
    ],
    [
      'a header is required',
      (d) => (d.components.parameters.Prefer.required = true),
      /header Prefer has become required/,
    ],
    [
      'a field of an answer is gone',
      (d) => delete schemas(d).Milestone.properties.reviewDeadline,
      /reviewDeadline is gone/,
    ],
    [
      'a field of an answer may be missing',
      (d) => schemas(d).Milestone.required.shift(),
      /id may now be missing/,
    ],
    [
      'a field of an answer may be null',
      (d) => (schemas(d).Milestone.properties.title.type = ['string', 'null']),
      /title: null/,
    ],
    [
      'a new state',
      (d) => schemas(d).Contract.properties.state.enum.push('paused'),
      /state may now be paused/,
    ],
    ['a status of success is gone', (d) => delete approve(d).responses['202'], /202 is gone/],
    [
      'a header of an answer is gone',
      (d) => delete approve(d).responses['202'].headers.Location,
      /202 has no Location/,
    ],
    [
      'another query',
      (d) => (d.paths['/v1/contracts'].get.parameters[0].schema.maximum = 50),
      /query limit has a tighter maximum/,
    ],
  ];
  test.each(breaks)('%s', (_, change, told) => {
    expect(breakingChanges(released, changed(change)).join('\n')).toMatch(told);
  });
});

describe('an addition is none', () => {
  const additions: [string, (document: Loose) => void][] = [
    ['a call', (d) => (d.paths['/v1/payouts'] = { get: approve(d) })],
    [
      'a field of a body that may be left out',
      (d) => (schemas(d).Approval.properties.tip = { type: 'integer' }),
    ],
    ['a field of an answer', (d) => (schemas(d).Milestone.properties.colour = { type: 'string' })],
    ['a code', (d) => schemas(d).ProblemCode.enum.push('too_early')],
    ['a status of refusal', (d) => (approve(d).responses['410'] = { description: 'gone' })],
    ['a longer text', (d) => (schemas(d).ChangeRequest.properties.message.maxLength = 20_000)],
    ['a currency', (d) => schemas(d).NewContract.properties.currency.enum.push('XTS')],
    ['other words', (d) => (approve(d).summary = 'Pay')],
  ];
  test.each(additions)('%s', (_, change) => {
    expect(breakingChanges(released, changed(change))).toEqual([]);
  });
});
