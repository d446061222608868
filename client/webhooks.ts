import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import type { WebhookMessage } from './generated/api';

export { WebhookVerificationError };

/**
 * The message of a webhook, once its signature and its time have been found good. Give it the body as it came, not as
 * some framework has parsed it.
 * @param secret `whsec_...`, as it was shown when the endpoint was registered or its secret rotated
 * @throws WebhookVerificationError where it is not from the service, was altered, or is older than five minutes
 */
export function verifyWebhook(
  body: string | Buffer,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  secret: string,
): WebhookMessage {
  const single = Object.entries(headers).map(([name, value]) => [name, [value].flat()[0] ?? '']);
  return new Webhook(secret).verify(body, Object.fromEntries(single)) as WebhookMessage;
}
