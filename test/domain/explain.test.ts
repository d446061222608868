import { type Explained, explain, type RecordedType, recordedTypes } from '../../domain/record';

const NOON = Date.UTC(2026, 2, 1, 12);

const told = (type: RecordedType, event: Partial<Explained> = {}) =>
  explain({
    ...{ type, rule: 'R27', actor: { role: 'client', id: 'alice' }, receivedAt: NOON },
    ...{ amount: 1500, currency: 'USD', data: {}, ...event },
  });

describe('R27: every movement says why', () => {
  test.each(Object.keys(recordedTypes) as RecordedType[])('%s has words of its own', (type) => {
    const words = told(type);
    expect(words).toMatch(/ \(R27, received 2026-03-01T12:00:00\.000Z\)$/);
    expect(words.length).toBeGreaterThan(45);
  });

  test('a release for less: who, how much to whom, and what became of the rest', () => {
    const data = { gross: 900, fee: 90, net: 810, heldOver: 600 };
    expect(told('milestone.released', { rule: 'R12', data })).toBe(
      'client alice released 9.00 USD: 8.10 USD to the freelancer and 0.90 USD of fee, 6.00 USD held over for the next milestone (R12, received 2026-03-01T12:00:00.000Z)',
    );
  });

  test('a clock is named as one', () => {
    const actor = { role: 'timer', id: 'reviewDeadline' } as const;
    const data = { gross: 1500, fee: 150, net: 1350, heldOver: 0 };
    expect(told('milestone.auto_released', { rule: 'R7', actor, data })).toBe(
      'nobody acted until the review deadline, so 15.00 USD was released: 13.50 USD to the freelancer and 1.50 USD of fee (R7, received 2026-03-01T12:00:00.000Z)',
    );
  });
});
