import { setTimeout as sleep } from 'node:timers/promises';
import { type PaymentRail, RailAnswerUnclear, RailUnavailable } from '../../activities/providers/rail';
import { Random } from './random';

/** What becomes of one call to the rail. */
export type RailMishap =
  | 'none'
  /** It does not reach the rail. */
  | 'away'
  /** It is carried out, and the answer is lost. */
  | 'answerLost'
  /** It is given up before it reaches the rail, where it arrives later all the same: behind a look-up, perhaps. */
  | 'arrivesLate'
  /** It reaches the rail twice at once, and is answered by the later one. */
  | 'twice'
  /** It takes its time. */
  | 'slow';

const weights: Readonly<Record<RailMishap, number>> = {
  none: 60,
  away: 6,
  answerLost: 10,
  arrivesLate: 8,
  twice: 8,
  slow: 8,
};

/** By seed, key and how often the key was called: the same in every run of the seed. */
export const mishapOf = (seed: string, operation: string, key: string, call: number): RailMishap =>
  new Random(`${seed}/rail/${operation}/${key}/${call}`).weighted(weights);

export type RailFaults = {
  readonly seed: string;
  /** Whether the rail is out of reach now. */
  readonly isAway: () => boolean;
  /** Milliseconds that a call may be late by. */
  readonly longestMs?: number;
  readonly tell?: (mishap: RailMishap, operation: string, key: string) => void;
};

/** A payment rail as the worst of them are: it takes money and does not answer, answers late, out of order and twice. */
export function faultyRail(
  rail: PaymentRail,
  { seed, isAway, longestMs = 1_500, tell }: RailFaults,
): PaymentRail {
  const calls = new Map<string, number>();
  const faulty =
    <Request extends { readonly key: string }, Answer>(
      operation: string,
      call: (request: Request) => Promise<Answer>,
    ) =>
    async (request: Request): Promise<Answer> => {
      const { key } = request;
      if (isAway()) throw new RailUnavailable('the rail is out of reach');
      const count = (calls.get(operation + key) ?? 0) + 1;
      calls.set(operation + key, count);
      const mishap = mishapOf(seed, operation, key, count);
      if (mishap !== 'none') tell?.(mishap, operation, key);
      const ms = new Random(`${seed}/${key}/${count}`).int(1, longestMs);
      switch (mishap) {
        case 'none':
          return call(request);
        case 'away':
          throw new RailUnavailable('the rail is out of reach');
        case 'answerLost':
          await call(request);
          throw new RailAnswerUnclear('the answer of the rail was lost');
        case 'arrivesLate':
          void sleep(ms)
            .then(() => call(request))
            .catch(() => undefined);
          throw new RailAnswerUnclear('the rail has not answered in time');
        case 'twice': {
          const [, second] = await Promise.all([call(request), sleep(ms / 10).then(() => call(request))]);
          return second;
        }
        case 'slow':
          await sleep(ms);
          return call(request);
      }
    };
  const away = <Args extends unknown[], Answer>(call: (...args: Args) => Promise<Answer>) => {
    return async (...args: Args): Promise<Answer> => {
      if (isAway()) throw new RailUnavailable('the rail is out of reach');
      return call(...args);
    };
  };
  return {
    name: rail.name,
    charge: faulty('charge', (request) => rail.charge(request)),
    refund: faulty('refund', (request) => rail.refund(request)),
    findCharge: away((key) => rail.findCharge(key)),
    findRefund: away((key) => rail.findRefund(key)),
    listCharges: away((page) => rail.listCharges(page)),
    listRefunds: away((page) => rail.listRefunds(page)),
  };
}
