import { type PaymentRail, RailAnswerUnclear, RailRefused, RailUnavailable } from './rail';

export type RailOperation = 'charge' | 'find_charge' | 'refund' | 'find_refund';

/** What a call came to: an answer of the rail, or why there was none. */
export type RailOutcome =
  | 'succeeded'
  | 'declined'
  | 'not_found'
  | 'unavailable'
  | 'unclear'
  | 'refused'
  | 'failed';

/** A rail of whose every call somebody is told; nothing else is different. */
export function observedRail(
  rail: PaymentRail,
  observe: (operation: RailOperation, outcome: RailOutcome, seconds: number) => void,
): PaymentRail {
  const observed =
    <Request, Answer extends { readonly status: 'succeeded' | 'declined' } | null>(
      operation: RailOperation,
      call: (request: Request) => Promise<Answer>,
    ) =>
    async (request: Request): Promise<Answer> => {
      const startedAt = performance.now();
      const tell = (outcome: RailOutcome) =>
        observe(operation, outcome, (performance.now() - startedAt) / 1000);
      try {
        const answer = await call(request);
        tell(answer === null ? 'not_found' : answer.status);
        return answer;
      } catch (error) {
        tell(whyNot(error));
        throw error;
      }
    };
  return {
    ...rail,
    charge: observed('charge', (request) => rail.charge(request)),
    findCharge: observed('find_charge', (key) => rail.findCharge(key)),
    refund: observed('refund', (request) => rail.refund(request)),
    findRefund: observed('find_refund', (key) => rail.findRefund(key)),
  };
}

function whyNot(error: unknown): RailOutcome {
  if (error instanceof RailUnavailable) return 'unavailable';
  if (error instanceof RailAnswerUnclear) return 'unclear';
  return error instanceof RailRefused ? 'refused' : 'failed';
}
