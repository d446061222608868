import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { EscrowProblem, EscrowUnreachable } from './errors';
import type { Problem } from './generated/api';

export type Patience = {
  /** The most tries of one call. Default 6. */
  readonly tries: number;
  /** Milliseconds. The first interval is up to this long, each next one up to twice as long. Default 200. */
  readonly firstDelay: number;
  /** Milliseconds. No interval is longer; where the service asks for a longer one, the call fails. Default 20,000. */
  readonly longestDelay: number;
  /** Milliseconds that one try may take beyond the wait that was asked for. Default 10,000. */
  readonly tryTimeout: number;
};

const defaults: Patience = { tries: 6, firstDelay: 200, longestDelay: 20_000, tryTimeout: 10_000 };

/** A client or freelancer of a platform. */
export type User = { readonly role: 'client' | 'freelancer'; readonly id: string };

type Options = {
  readonly token: string | (() => string | Promise<string>);
  readonly onBehalfOf?: User;
  readonly patience?: Partial<Patience>;
  readonly wait?: number;
  readonly fetch?: typeof fetch;
};

/** `fetch` as the generated client calls it: one call of it is one request for the service, however many tries. */
export function patientFetch(options: Options): typeof fetch {
  const { token, onBehalfOf: user, patience, wait = 10, fetch: send = fetch } = options;
  const limits = { ...defaults, ...patience };
  return async (input, init = {}) => {
    const headers = new Headers(init.headers);
    if (init.method === 'POST' && !headers.has('Idempotency-Key'))
      headers.set('Idempotency-Key', randomUUID());
    if (init.method === 'POST' && wait > 0 && !headers.has('Prefer')) headers.set('Prefer', `wait=${wait}`);
    if (user !== undefined) headers.set('On-Behalf-Of', `${user.role} ${encodeURIComponent(user.id)}`);
    const caller = init.signal ?? new AbortController().signal;
    const attempt = async (): Promise<Attempt> => {
      headers.set('Authorization', `Bearer ${typeof token === 'string' ? token : await token()}`);
      const signal = AbortSignal.any([caller, AbortSignal.timeout(wait * 1000 + limits.tryTimeout)]);
      try {
        return await readWhole(await send(input, { ...init, headers, signal }));
      } catch (error) {
        caller.throwIfAborted();
        return { error };
      }
    };
    return settle(await tryUntilAnswered(attempt, limits, caller), headers.get('Idempotency-Key'));
  };
}

type Attempt = { readonly answer: Response } | { readonly error: unknown };

/** An answer that broke off half way is none. */
async function readWhole(response: Response): Promise<Attempt> {
  const body = await response.text();
  return { answer: new Response(body, response) };
}

/** What tells nothing about the request itself. */
const passing: ReadonlySet<number> = new Set([429, 502, 503, 504]);

async function tryUntilAnswered(
  attempt: () => Promise<Attempt>,
  limits: Patience,
  signal: AbortSignal,
): Promise<Attempt> {
  for (let tries = 1; ; tries++) {
    const made = await attempt();
    if ('answer' in made && !passing.has(made.answer.status)) return made;
    const asked = 'answer' in made ? retryAfter(made.answer.headers) : 0;
    if (tries >= limits.tries || asked > limits.longestDelay) return made;
    await sleep(asked + jittered(tries, limits), undefined, { signal });
  }
}

/** Exponential, and anywhere within the interval: callers who were turned away together do not come back together. */
const jittered = (tries: number, { firstDelay, longestDelay }: Patience): number =>
  Math.random() * Math.min(longestDelay, firstDelay * 2 ** (tries - 1));

/** `Retry-After` in milliseconds: seconds or a date; 0 where there is none. */
function retryAfter(headers: Headers): number {
  const value = headers.get('Retry-After') ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? 0 : Math.max(0, at - Date.now());
}

async function settle(made: Attempt, key: string | null): Promise<Response> {
  if ('error' in made) throw new EscrowUnreachable(key ?? undefined, { cause: made.error });
  if (made.answer.ok) return made.answer;
  throw new EscrowProblem(await problemIn(made.answer));
}

/** What stands before the service may answer too, and not with a problem document. */
async function problemIn(answer: Response): Promise<Problem> {
  const text = await answer.text();
  if (/^application\/problem\+json/.test(answer.headers.get('Content-Type') ?? '')) return JSON.parse(text);
  const code = answer.status >= 500 ? 'unavailable' : 'invalid_request';
  const title = answer.statusText || `HTTP ${answer.status}`;
  return { type: 'about:blank', title, status: answer.status, detail: title, code };
}
