import fc from 'fast-check';
import { checkLinearizable, type Operation, type Spec } from './checker';

/** A register that holds a number, for histories whose verdict is known. */
type RegisterOp =
  | { readonly does: 'write'; readonly value: number }
  | { readonly does: 'read'; readonly value: number }
  /** Adds one; `null` is an answer that never came. */
  | { readonly does: 'increment'; readonly value: number | null };

const register: Spec<number, RegisterOp> = {
  initial: 0,
  step(state, op) {
    if (op.does === 'write') return [op.value];
    if (op.does === 'read') return op.value === state ? [state] : [];
    return op.value === null || op.value === state + 1 ? [state + 1] : [];
  },
  key: String,
  isRead: ({ does }) => does === 'read',
};

const write = (value: number, call: number, end: number | null): Operation<RegisterOp> => ({
  op: { does: 'write', value },
  call,
  return: end,
});
const read = (value: number, call: number, end: number): Operation<RegisterOp> => ({
  op: { does: 'read', value },
  call,
  return: end,
});
const isLinearizable = (...history: Operation<RegisterOp>[]) =>
  checkLinearizable(register, history).linearizable;

describe('histories whose verdict is known', () => {
  test('one after the other', () => {
    expect(isLinearizable(write(1, 0, 1), read(1, 2, 3), write(2, 4, 5), read(2, 6, 7))).toBe(true);
    expect(isLinearizable(write(1, 0, 1), read(0, 2, 3))).toBe(false);
  });

  test('a read that overlaps a write may see either, but two reads not the new before the old', () => {
    expect(isLinearizable(write(1, 0, 9), read(0, 1, 2), read(1, 3, 4))).toBe(true);
    expect(isLinearizable(write(1, 0, 9), read(1, 1, 2), read(0, 3, 4))).toBe(false);
    expect(isLinearizable(write(1, 0, 9), read(1, 1, 4), read(0, 2, 3))).toBe(true);
  });

  test('two readers do not see two writes in two orders', () => {
    const writes = [write(1, 0, 10), write(2, 0, 10)];
    expect(isLinearizable(...writes, read(1, 11, 12), read(1, 13, 14))).toBe(true);
    expect(isLinearizable(...writes, read(1, 11, 12), read(2, 13, 14))).toBe(false);
  });

  test('an answer that never came: it has happened late, early or not at all', () => {
    const lost = write(1, 0, null);
    expect(isLinearizable(lost, read(0, 1, 2), read(0, 8, 9))).toBe(true);
    expect(isLinearizable(lost, read(1, 1, 2), read(1, 8, 9))).toBe(true);
    expect(isLinearizable(lost, read(0, 1, 2), read(1, 8, 9))).toBe(true);
    expect(isLinearizable(lost, read(1, 1, 2), read(0, 8, 9))).toBe(false);
  });

  test('a lost update', () => {
    const increment = (value: number, call: number, end: number): Operation<RegisterOp> => ({
      op: { does: 'increment', value },
      call,
      return: end,
    });
    expect(isLinearizable(increment(1, 0, 5), increment(2, 1, 6))).toBe(true);
    expect(isLinearizable(increment(1, 0, 5), increment(1, 1, 6))).toBe(false);
  });

  test('what comes after another does so in the order that is found', () => {
    const then = { ...write(2, 0, 9), after: 0 };
    expect(isLinearizable(write(1, 0, 9), then, read(2, 10, 11))).toBe(true);
    expect(isLinearizable(write(1, 0, 9), then, read(1, 10, 11))).toBe(false);
  });

  test('the verdict says how far it came, and with what it could not go on', () => {
    const verdict = checkLinearizable(register, [write(1, 0, 1), write(2, 2, 3), read(1, 4, 5)]);
    expect(verdict).toEqual({
      linearizable: false,
      furthest: { order: [0, 1], state: 2, stuck: [2] },
    });
  });

  test('a search that is given up knows nothing', () => {
    expect(checkLinearizable(register, [write(1, 0, 1)], 1).linearizable).toBeNull();
  });
});

/** Tries every order, of every choice of what may not have happened: right by its looks, and slow. */
function byBruteForce(history: readonly Operation<RegisterOp>[]): boolean {
  function tryFrom(state: number, left: readonly number[]): boolean {
    if (left.every((place) => history[place]?.return === null)) return true;
    return left.some((place) => {
      const { op, call, after } = history[place] as Operation<RegisterOp>;
      const mustWait = left.some((other) => {
        const end = history[other]?.return ?? null;
        return end !== null && end < call;
      });
      if (mustWait || (after !== undefined && left.includes(after))) return false;
      const rest = left.filter((one) => one !== place);
      return register.step(state, op).some((next) => tryFrom(next, rest));
    });
  }
  return tryFrom(
    0,
    history.map((_, place) => place),
  );
}

const operation: fc.Arbitrary<Operation<RegisterOp>> = fc
  .record({
    op: fc.oneof(
      fc.record({ does: fc.constant('write' as const), value: fc.nat({ max: 2 }) }),
      fc.record({ does: fc.constant('read' as const), value: fc.nat({ max: 3 }) }),
      fc.record({
        does: fc.constant('increment' as const),
        value: fc.option(fc.integer({ min: 1, max: 3 })),
      }),
    ),
    call: fc.nat({ max: 12 }),
    lasts: fc.nat({ max: 6 }),
    answered: fc.constantFrom(true, true, true, false),
    after: fc.option(fc.nat({ max: 5 }), { freq: 6, nil: undefined }),
  })
  .map(({ op, call, lasts, answered, after }) => ({
    op: op as RegisterOp,
    call,
    return: answered ? call + lasts : null,
    ...(after === undefined ? {} : { after }),
  }));

/** `after` names an earlier place, so that there is always something that may be first. */
const histories = fc
  .array(operation, { maxLength: 7 })
  .map((history) =>
    history.map(({ after, ...rest }, place) =>
      after !== undefined && after < place ? { ...rest, after } : rest,
    ),
  );

test('the checker says what brute force says, of any history', () => {
  const verdicts = { true: 0, false: 0 };
  fc.assert(
    fc.property(histories, (history) => {
      const verdict = byBruteForce(history);
      verdicts[`${verdict}`] += 1;
      expect(checkLinearizable(register, history).linearizable).toBe(verdict);
    }),
    { numRuns: 3000 },
  );
  expect(verdicts.true).toBeGreaterThan(300);
  expect(verdicts.false).toBeGreaterThan(300);
});

test('an order that is found does explain the history', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const verdict = checkLinearizable(register, history);
      if (verdict.linearizable !== true) return;
      let state = 0;
      for (const place of verdict.order) {
        const [next] = register.step(state, history[place]?.op as RegisterOp);
        expect(next).toBeDefined();
        state = next as number;
      }
      const missing = history.filter((_, place) => !verdict.order.includes(place));
      expect(missing.filter((one) => one.return !== null)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
