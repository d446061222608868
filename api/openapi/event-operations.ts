import { type Role, roles } from '../../domain/actor';
import * as answers from './answers';
import { bodies, shown } from './examples';
import type { AnswerOf, Described } from './operations';
import { reconciliation } from './reconciliation-answers';

const endpointKeepers: readonly Role[] = ['platform', 'ops'];

const endpointShown: AnswerOf = {
  description: 'The endpoint.',
  schema: answers.webhookEndpoint,
  example: shown.webhookEndpoint,
};

const endpointOff: AnswerOf = {
  ...endpointShown,
  example: { ...shown.webhookEndpoint, state: 'disabled', disabledReason: 'maintenance' },
};

/** The operations on events: the feed, and the endpoints they are pushed to. */
export const eventOperations: Readonly<Record<string, Described>> = {
  'GET /v1/events': {
    operationId: 'listEvents',
    tag: 'Events',
    summary: 'Everything that happened on your contracts, oldest first; nothing is ever skipped',
    description:
      'Begin without `after` (or with 0). Keep the `after` of the answer and ask with it again: an event that was committed late comes late, and never before where you are. Where `hasMore` is true ask again at once, also where a page of `types` came empty. Within a contract events come in the order of their `sequence`. The whole feed is for the platform and ops; with `contractId` any party reads that contract, without `reconciliation.*`, which only the platform and ops are told.',
    who: roles,
    answers: {
      200: { description: 'A page of events.', schema: answers.eventFeed, example: shown.eventFeed },
    },
    codes: ['not_found'],
  },
  'POST /v1/webhook-endpoints': {
    operationId: 'createWebhookEndpoint',
    tag: 'Events',
    summary: 'Register an endpoint to which events are pushed',
    description:
      'Signed by Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`); at least once, each contract in order; tried for 3 days, then parked. Answer 2xx within 15 s; redirects are not followed; 410 turns the endpoint off.',
    who: ['platform'],
    body: { name: 'NewWebhookEndpoint', examples: bodies.webhookEndpoint },
    answers: {
      201: {
        description: 'The endpoint, and its secret: keep it.',
        schema: answers.webhookEndpointWithSecret,
        example: shown.webhookEndpointWithSecret,
        located: true,
      },
    },
    codes: ['webhook_url_refused', 'too_many_webhook_endpoints'],
  },
  'GET /v1/webhook-endpoints': {
    operationId: 'listWebhookEndpoints',
    tag: 'Events',
    summary: 'Your endpoints, newest first',
    who: endpointKeepers,
    answers: {
      200: {
        description: 'A page of endpoints.',
        schema: answers.webhookEndpointList,
        example: shown.webhookEndpointList,
        paged: true,
      },
    },
  },
  'GET /v1/webhook-endpoints/:id': {
    operationId: 'getWebhookEndpoint',
    tag: 'Events',
    summary: 'An endpoint, and how it answers',
    who: endpointKeepers,
    answers: { 200: endpointShown },
  },
  'GET /v1/webhook-endpoints/:id/deliveries': {
    operationId: 'listWebhookDeliveries',
    tag: 'Events',
    summary: 'What was, or is to be, delivered to it, newest first',
    description: 'What was delivered is kept for 30 days; the events themselves for ever.',
    who: endpointKeepers,
    answers: {
      200: {
        description: 'A page of deliveries.',
        schema: answers.deliveryList,
        example: shown.deliveryList,
        paged: true,
      },
    },
  },
  'POST /v1/webhook-endpoints/:id/rotate-secret': {
    operationId: 'rotateWebhookSecret',
    tag: 'Events',
    summary: 'A new secret; the old one goes on signing beside it for a while',
    who: ['platform'],
    body: { name: 'SecretRotation', examples: bodies.rotation },
    answers: {
      200: {
        description: 'The endpoint, and its new secret.',
        schema: answers.webhookEndpointWithSecret,
        example: shown.webhookEndpointWithSecret,
        located: true,
      },
    },
    codes: ['too_many_webhook_secrets'],
  },
  'POST /v1/webhook-endpoints/:id/disable': {
    operationId: 'disableWebhookEndpoint',
    tag: 'Events',
    summary: 'Turn it off: what happens from now on is not delivered to it',
    who: endpointKeepers,
    body: { name: 'EndpointDisabling', examples: bodies.disabling },
    answers: { 200: endpointOff },
  },
  'POST /v1/webhook-endpoints/:id/enable': {
    operationId: 'enableWebhookEndpoint',
    tag: 'Events',
    summary: 'Turn it on again: what waited is delivered',
    who: endpointKeepers,
    body: { name: 'EndpointEnabling', examples: bodies.nothing },
    answers: { 200: endpointShown },
    codes: ['too_many_webhook_endpoints'],
  },
  'POST /v1/webhook-endpoints/:id/replay': {
    operationId: 'replayWebhooks',
    tag: 'Events',
    summary: 'Send again: what is parked, or events you name',
    who: endpointKeepers,
    body: { name: 'WebhookReplay', examples: bodies.replay },
    answers: {
      200: { description: 'They will be sent.', schema: answers.replayed, example: shown.replayed },
    },
  },
  'GET /v1/reconciliation': {
    operationId: 'getReconciliation',
    tag: 'Events',
    summary: 'What of rows, ledger, payment rail and workflows differs, oldest first',
    description:
      'What the reconciliations of the schedule have found and not yet seen gone, each with its cause and its cure. One that names a contract is also an event of it, `reconciliation.found`, and `reconciliation.cleared` once it is gone.',
    who: ['ops'],
    answers: {
      200: {
        description: 'When the latest was done, and a page of differences that are open.',
        schema: reconciliation,
        example: shown.reconciliation,
        paged: true,
      },
    },
  },
};
