import { apiCodes, problemKinds, problemOf } from '../../api/problems';
import { actTypes, possibleFrom, stateNames } from '../../domain/milestone';
import { rejectionCodes } from '../../domain/rejection';

test('every code of the domain and of the API has a status and a title, and nothing else has', () => {
  expect(Object.keys(problemKinds).sort()).toEqual([...rejectionCodes, ...apiCodes].sort());
  for (const { status, title } of Object.values(problemKinds)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(title).not.toBe('');
  }
});

test.each([
  ['wrong_state', 409],
  ['bonus_pending', 409],
  ['release_out_of_range', 422],
  ['unsubmitted_work', 422],
  ['below_minimum_deposit', 422],
  ['charge_declined', 402],
  ['idempotency_key_reused', 422],
  ['unavailable', 503],
] as const)('%s is %i', (code, status) => {
  expect(problemKinds[code].status).toBe(status);
});

test('R21: a rejection becomes one document, whoever refused', () => {
  const rejection = {
    code: 'wrong_state',
    detail: 'already approved by client alice at 2026-03-01T12:00:00.000Z',
    rule: 'R21',
    state: 'paid',
    possible: ['bonus', 'withdrawSubmission'],
  } as const;
  expect(problemOf(rejection, 'cmd_1')).toEqual({
    type: 'urn:milestone-escrow:problem:wrong_state',
    title: 'Not possible in this state',
    status: 409,
    detail: rejection.detail,
    code: 'wrong_state',
    rule: 'R21',
    state: 'paid',
    possible: ['bonus', 'withdraw-submission'],
    commandId: 'cmd_1',
  });
  expect(problemOf(rejection)).not.toHaveProperty('commandId');
});

test('what is possible is named as the calls are, never by a name of the code', () => {
  const names = stateNames.flatMap((state) => {
    const possible = possibleFrom(state);
    return problemOf({ code: 'wrong_state', detail: '', rule: 'R21', possible }).possible ?? [];
  });
  expect(new Set(names).size).toBe(actTypes.length);
  for (const name of names) expect(name).toMatch(/^[a-z-]+$/);
});
