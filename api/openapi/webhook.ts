import { z } from 'zod';
import type { ZodOpenApiOperationObject } from 'zod-openapi';
import { webhookMessage } from './answers';
import { shown } from './examples';

const header = (description: string, example: string) => z.string().meta({ description, example });

/** What is pushed to a registered endpoint, and how it answers (https://www.standardwebhooks.com). */
export const webhook: ZodOpenApiOperationObject = {
  operationId: 'event',
  tags: ['Events'],
  summary: 'An event, pushed to an endpoint that you have registered',
  description:
    'Verify the signature over `{webhook-id}.{webhook-timestamp}.{body}` with HMAC-SHA256 and your secret before you read the body, and refuse a timestamp more than five minutes away: the libraries of Standard Webhooks do both. An event may come more than once, always under the same `webhook-id`. Those of one contract come in the order of `data.sequence`. Store it, answer 2xx, work on it afterwards.',
  security: [],
  requestParams: {
    header: z.object({
      'webhook-id': header(
        'The same for every attempt of an event: what came before is to be ignored.',
        'evt_17',
      ),
      'webhook-timestamp': header('Seconds since 1970 of this attempt.', '1772539200'),
      'webhook-signature': header(
        'One or more signatures, parted by blanks; one of them is by your secret.',
        'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
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
