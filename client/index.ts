import { Api, HttpClient } from './generated/api';
import { type Patience, patientFetch, type User } from './patient-fetch';

export { EscrowProblem, EscrowUnreachable } from './errors';
export type * from './generated/api';
export type { Patience, User } from './patient-fetch';
export { verifyWebhook, WebhookVerificationError } from './webhooks';

export type ClientOptions = {
  /** Of the service, such as `https://escrow.example`. */
  readonly baseUrl: string;
  /** The caller's token, or what gets one; it is asked for each try. */
  readonly token: string | (() => string | Promise<string>);
  /** With a platform's token: the user it acts for. What is done is that user's, and the record says both. */
  readonly onBehalfOf?: User;
  /** How often, and at what intervals, a call is tried again. */
  readonly patience?: Partial<Patience>;
  /** Seconds to wait for the outcome of an act (`Prefer: wait=N`); 0 answers as soon as it is accepted. Default 10. */
  readonly wait?: number;
  readonly fetch?: typeof fetch;
};

/**
 * Every call of the API by its `operationId`, typed. A call that gets no answer, or 429 or 503, is sent again with
 * the same idempotency key, so that it has one effect (R22); name a key of your own in
 * `{ headers: { 'Idempotency-Key': … } }` where the call must survive a restart of your process. A `signal` ends it.
 * @throws EscrowProblem (from each call) what the service refuses, with its `code`
 * @throws EscrowUnreachable (from each call) where no try got an answer
 */
export function createClient({ baseUrl, ...options }: ClientOptions): EscrowClient {
  const http = new HttpClient({ baseUrl: baseUrl.replace(/\/$/, ''), customFetch: patientFetch(options) });
  return new Api(http).v1;
}

export type EscrowClient = Api<unknown>['v1'];
