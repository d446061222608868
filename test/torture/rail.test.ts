import { chargeOnce } from '../../activities/providers/once';
import type { ChargeRequest, PaymentRail } from '../../activities/providers/rail';
import { faultyRail, mishapOf, type RailMishap } from './rail';

/** A rail that charges once for a key, as every rail has to. */
function honestRail() {
  const charged = new Map<string, number>();
  const rail = {
    name: 'honest',
    charge: async ({ key, amount }: ChargeRequest) => {
      charged.set(key, charged.get(key) ?? amount);
      return { status: 'succeeded', railReference: key } as const;
    },
    findCharge: async (key: string) =>
      charged.has(key) ? ({ status: 'succeeded', railReference: key } as const) : null,
  } as unknown as PaymentRail;
  return { rail, charged };
}

const request = (key: string): ChargeRequest => ({
  ...{ key, amount: 100, currency: 'USD', paymentMethod: 'pm_ok', customer: 'alice', reference: 'ms_1' },
});

test('mishaps are a function of the seed, the key and the call, and all of them come', () => {
  const keys = Array.from({ length: 400 }, (_, index) => `key-${index}`);
  const mishaps = keys.map((key) => mishapOf('seed', 'charge', key, 1));
  expect(keys.map((key) => mishapOf('seed', 'charge', key, 1))).toEqual(mishaps);
  const all: readonly RailMishap[] = ['none', 'away', 'answerLost', 'arrivesLate', 'twice', 'slow'];
  expect(new Set(mishaps)).toEqual(new Set(all));
});

test('whatever happens to a call, a caller who looks up before he tries again charges once', async () => {
  const { rail, charged } = honestRail();
  const happened = new Set<string>();
  const faulty = faultyRail(rail, {
    ...{ seed: 'seed', isAway: () => false, longestMs: 5 },
    tell: (mishap) => happened.add(mishap),
  });
  const keys = Array.from({ length: 60 }, (_, index) => `key-${index}`);
  for (const key of keys) {
    let outcome = null;
    for (let attempt = 1; outcome === null; attempt++) {
      outcome = await chargeOnce(faulty, request(key), attempt).catch(() => null);
    }
    expect(outcome).toMatchObject({ status: 'succeeded', railReference: key });
  }
  expect([...charged.keys()].sort()).toEqual([...keys].sort());
  expect(happened).toEqual(new Set(['away', 'answerLost', 'arrivesLate', 'twice', 'slow']));
});

test('a rail out of reach is so for every call', async () => {
  const faulty = faultyRail(honestRail().rail, { seed: 'seed', isAway: () => true });
  await expect(faulty.charge(request('key'))).rejects.toThrow('out of reach');
  await expect(faulty.findCharge('key')).rejects.toThrow('out of reach');
});
