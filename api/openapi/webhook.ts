import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import type { ZodOpenApiOperationObject } from 'zod-openapi';
import { webhookMessage } from './answers';
import { shown } from './examples';

const header = (description: string, example: string) => z.string().meta({ description, example });

/** A message that verifies, for whoever writes a receiver by hand. */
const vector = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'evt_17',
  timestamp: 1_772_539_200,
  body: '{"type":"milestone.released","timestamp":"2026-03-03T12:00:00.000Z","data":{}}',
};
const { secret, id, timestamp, body } = vector;
const signature = new Webhook(secret).sign(id, new Date(timestamp * 1000), body);

/** What is pushed to a registered endpoint, and how it answers (https://www.standardwebhooks.com). */
export const webhook: ZodOpenApiOperationObject = {
  operationId: 'event',
  tags: ['Events'],
  summary: 'An event, pushed to an endpoint that you have registered',
  description: `Verify the signature before you read the body. It is \`v1,\` and the base64 of the HMAC-SHA256 of \`{webhook-id}.{webhook-timestamp}.{body}\`, the body being the bytes as they came, under the key that is the base64 after \`whsec_\` in your secret. Refuse a timestamp more than five minutes away. The libraries of [Standard Webhooks](https://www.standardwebhooks.com) do all of it. One that verifies: secret \`${secret}\`, id \`${id}\`, timestamp \`${timestamp}\`, body \`${body}\`, signature \`${signature}\`. An event may come more than once, always under the same \`webhook-id\`. Those of one contract come in the order of \`data.sequence\`. Store it, answer 2xx, work on it afterwards.`,
  security: [],
  requestParams: {
    header: z.object({
      'webhook-id': header('The same for every attempt of an event: what came before is to be ignored.', id),
      'webhook-timestamp': header('Seconds since 1970 of this attempt.', String(timestamp)),
      'webhook-signature': header(
        'One or more signatures, parted by blanks; one of them is by your secret.',
        signature,
      ),
    }),
  },
  requestBody: {
    required: true,
    content: { 'application/json': { schema: webhookMessage, example: shown.webhookMessage } },
  },
  responses: {
    '2XX': { description: 'You have it.' },
    '410': { description: 'You want no more: the endpoint is turned off.' },
    default: { description: 'It is sent again: after 5 s, 30 s, 2 min, ..., for 3 days.' },
  },
};
