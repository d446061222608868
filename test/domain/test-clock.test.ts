import { DAY } from '../../domain/instant';
import { advanceFault, MAX_ADVANCE, MAX_OFFSET, offsetFault, targetOf } from '../../domain/test-clock';

const REAL = Date.UTC(2026, 2, 1);

test('an advance leads by a length of time, or to an instant', () => {
  expect(targetOf({ by: 14 * DAY }, REAL)).toBe(REAL + 14 * DAY);
  expect(targetOf({ to: REAL + 1 }, REAL)).toBe(REAL + 1);
});

test.each([
  ['to where it is', REAL, 'forward only'],
  ['back', REAL - 1, 'forward only'],
  ['a millisecond further than a leap year', REAL + MAX_ADVANCE + 1, 'at most P366D'],
])('a clock does not go %s', (_, target, fault) => {
  expect(advanceFault(target, REAL, REAL)).toContain(fault);
});

test('it goes a leap year at a time, and stays within ten years of real time', () => {
  expect(advanceFault(REAL + MAX_ADVANCE, REAL, REAL)).toBeNull();
  const edge = REAL + MAX_OFFSET;
  expect(advanceFault(edge, edge - DAY, REAL)).toBeNull();
  expect(advanceFault(edge + 1, edge - DAY, REAL)).toContain('ten years');
  expect(offsetFault(-MAX_OFFSET)).toBeNull();
  expect(offsetFault(-MAX_OFFSET - 1)).toContain('ten years');
});
