import { shown } from '../../api/openapi/examples';
import type { TestResponse } from '../support/api';
import { documented } from '../support/documented';

/** What all tests that speak to the API rely on: an answer that is not as documented does not pass. */

const path = '/v1/milestones/ms_1';
const headers = { 'content-type': 'application/json; charset=utf-8', 'x-request-id': 'r' };
const check = (status: number, body: unknown, sent: Record<string, string> = headers) => {
  const answer: TestResponse = { status, headers: new Headers(sent), body };
  return () => documented().check('GET', path, answer);
};
const refusal = { type: 'urn:x', title: 'x', status: 404, detail: 'x', code: 'not_found' };
const problem = { ...headers, 'content-type': 'application/problem+json' };

test('an answer as documented passes', () => {
  expect(check(200, shown.inReview)).not.toThrow();
  expect(check(404, refusal, problem)).not.toThrow();
});

test.each([
  ['a status', 201, shown.inReview, headers, /201 is not a documented status/],
  ['a type', 200, shown.inReview, { ...headers, 'content-type': 'text/html' }, /is text\/html/],
  ['a field too much', 200, { ...shown.inReview, colour: 'red' }, headers, /additional properties/],
  ['a field too few', 200, { ...shown.inReview, title: undefined }, headers, /required property 'title'/],
  ['a value', 200, { ...shown.inReview, state: 'lost' }, headers, /allowed values/],
  ['a code of another call', 404, { ...refusal, code: 'charge_declined' }, problem, /allowed values/],
  ['a header too few', 200, shown.inReview, { 'content-type': 'application/json' }, /has no X-Request-Id/],
  ['a header too much', 200, shown.inReview, { ...headers, location: '/' }, /not documented, location/],
])('%s that is not documented does not pass', (_, status, body, sent, told) => {
  const plain = JSON.parse(JSON.stringify(body));
  expect(check(status, plain, sent as Record<string, string>)).toThrow(told);
});
