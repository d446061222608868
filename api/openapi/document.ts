import { z } from 'zod';
import {
  type CreateDocumentOptions,
  createDocument,
  type ZodOpenApiComponentsObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
} from 'zod-openapi';
import type { Role } from '../../domain/actor';
import { type IdKind, idPrefixes } from '../../domain/ids';
import type { Endpoint } from '../endpoint';
import { nothing } from '../schemas';
import { idOf, problem } from './answers';
import { guide } from './guide';
import { answered, idempotencyKey, onBehalfOf, prefer, requestId } from './headers';
import { type AnswerOf, type Described, operations, tags } from './operations';
import { plainPaths } from './plain';
import { refusalOf, refusals } from './refusals';
import { webhook } from './webhook';

export type OpenApi = ReturnType<typeof createDocument>;

/** Of the document: the first number is the v1 of the paths, the second counts additions (docs/api-versions.md). */
const VERSION = '1.1.0';

/**
 * The OpenAPI document of these endpoints, made from the schemas that guard them.
 * @throws Error where an endpoint is not described, or a description has no endpoint
 */
export function createOpenApi(endpoints: readonly Endpoint[]): OpenApi {
  const keys = endpoints.map(keyOf);
  const unknown = Object.keys(operations).filter((key) => !keys.includes(key));
  if (unknown.length > 0) throw new Error(`described, but not served: ${unknown.join(', ')}`);
  const paths: ZodOpenApiPathsObject = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(':id', '{id}');
    paths[path] = { ...paths[path], [endpoint.method]: operationOf(endpoint) };
  }
  const document = createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'milestone-escrow',
        version: VERSION,
        description: guide,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      tags: Object.entries(tags).map(([name, about]) => ({ name, description: about })),
      security: [{ bearer: [] }],
      paths: { ...paths, ...plainPaths },
      webhooks: { event: { post: webhook } },
      components: { ...components, schemas: { Problem: problem, ...bodySchemas(endpoints) } },
    },
    options,
  );
  // A body within another body is rendered as an answer as well, which nothing refers to.
  for (const name of Object.keys(document.components?.schemas ?? {}))
    if (name.endsWith('Output')) delete document.components?.schemas?.[name];
  return document;
}

const keyOf = ({ method, path }: Endpoint): string => `${method.toUpperCase()} ${path}`;

function descriptionOf(endpoint: Endpoint): Described {
  const described = operations[keyOf(endpoint)];
  if (described === undefined) throw new Error(`served, but not described: ${keyOf(endpoint)}`);
  return described;
}

const components: ZodOpenApiComponentsObject = {
  securitySchemes: {
    bearer: {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: 'The claims `sub` (the user) and `role`: client, freelancer, platform or ops.',
    },
  },
  responses: { MethodNotAllowed: refusalOf('method_not_allowed') },
  links: Object.fromEntries(
    Object.entries(operations).map(([, { operationId }]) => [
      operationId,
      { operationId, parameters: { id: '$response.body#/id' } },
    ]),
  ),
};

/** Answers may grow fields within v1, so their schemas do not close them; those of requests do. */
const options: CreateDocumentOptions = {
  // Bodies are rendered as answers too, though they are none, and what they are transformed to has no schema.
  allowEmptySchema: { prefault: { output: true }, transform: { output: true } },
  override: ({ zodSchema, jsonSchema, io }) => {
    if (io === 'output' && zodSchema._zod.def.type === 'object') delete jsonSchema.additionalProperties;
  },
};

/** The bodies' schemas by their names; a schema that two endpoints share has one. */
function bodySchemas(endpoints: readonly Endpoint[]): Record<string, z.ZodType> {
  return Object.fromEntries(
    endpoints.flatMap((endpoint) => {
      const { body } = descriptionOf(endpoint);
      return body === undefined ? [] : [[body.name, endpoint.body]];
    }),
  );
}

const persons: Readonly<Record<Role, string>> = {
  client: 'the client',
  freelancer: 'the freelancer',
  platform: 'the platform',
  ops: 'ops',
};

function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const described = descriptionOf(endpoint);
  const { operationId, tag, summary, who, body } = described;
  const asWhom = who.length === 4 ? '' : `For ${who.map((role) => persons[role]).join(' or ')}.`;
  const about = [described.description, asWhom].filter(Boolean).join(' ');
  return {
    operationId,
    tags: [tag],
    summary,
    ...(about === '' ? {} : { description: about }),
    'x-roles': who,
    ...(endpoint.deprecation === undefined ? {} : { deprecated: true }),
    requestParams: parametersOf(endpoint, described),
    ...(body === undefined ? {} : { requestBody: requestBodyOf(endpoint, body.examples) }),
    responses: responsesOf(endpoint, described),
  };
}

/** Whether its outcome can be waited for. */
const isAct = ({ answers }: Described): boolean => 202 in answers;

/** Whether a platform may call it for a user of its own. */
const isForUsers = ({ who }: Described): boolean => who.includes('client') || who.includes('freelancer');

function parametersOf(
  { method, path, query }: Endpoint,
  described: Described,
): NonNullable<ZodOpenApiOperationObject['requestParams']> {
  return {
    ...(path.includes(':id') ? { path: z.object({ id: idOf(kindOf(path)) }) } : {}),
    ...(query === nothing ? {} : { query: query as z.ZodType<unknown, Record<string, unknown>> }),
    header: z.object({
      ...(method === 'post' ? { 'Idempotency-Key': idempotencyKey } : {}),
      ...(isAct(described) ? { Prefer: prefer } : {}),
      ...(isForUsers(described) ? { 'On-Behalf-Of': onBehalfOf } : {}),
      'X-Request-Id': requestId,
    }),
  };
}

const kinds: Readonly<Record<string, IdKind>> = {
  contracts: 'contract',
  milestones: 'milestone',
  'refund-requests': 'refundRequest',
  commands: 'command',
  'test-clocks': 'testClock',
  'webhook-endpoints': 'webhookEndpoint',
};

/** What the id in a path is the id of. */
function kindOf(path: string): IdKind {
  const kind = kinds[path.split('/')[2] ?? ''];
  if (kind === undefined) throw new Error(`no kind of id is known for ${path}`);
  return kind;
}

function requestBodyOf(endpoint: Endpoint, examples: Readonly<Record<string, unknown>>) {
  const { success: mayBeEmpty } = endpoint.body.safeParse({});
  return {
    required: !mayBeEmpty,
    content: { 'application/json': { schema: endpoint.body, examples: exampleValues(examples) } },
  };
}

const exampleValues = (examples: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }]));

function responsesOf(endpoint: Endpoint, described: Described): ZodOpenApiOperationObject['responses'] {
  const answers = Object.entries(described.answers).map(([status, answer]) => [
    status,
    responseOf(answer, isAct(described)),
  ]);
  const responses = { ...Object.fromEntries(answers), ...refusals(endpoint, described) };
  return endpoint.deprecation === undefined ? responses : mapValues(responses, deprecated);
}

function responseOf(
  { description, schema, example, located = false, paged = false, otherwise = {} }: AnswerOf,
  preferable: boolean,
): ZodOpenApiResponseObject {
  const links = linksFrom(example);
  return {
    description,
    headers: z.object({
      'X-Request-Id': answered.requestId,
      ...(located ? { Location: answered.location } : {}),
      ...(paged ? { Link: answered.nextPage } : {}),
      ...('text/csv' in otherwise ? { 'Content-Disposition': answered.contentDisposition } : {}),
      ...(preferable ? { 'Preference-Applied': answered.preferenceApplied } : {}),
    }),
    content: {
      'application/json': { schema, example },
      ...mapValues(otherwise, (other) => ({ schema: other })),
    },
    ...(links === null ? {} : { links }),
  };
}

/** An answer with an id leads to every operation on what has that id. */
function linksFrom(example: unknown) {
  const id = String((example as { id?: unknown }).id ?? '');
  const [kind] = Object.entries(kinds).find(([, name]) => id.startsWith(`${idPrefixes[name]}_`)) ?? [];
  if (kind === undefined) return null;
  const reached = Object.entries(operations).filter(([key]) =>
    key.split(' ')[1]?.startsWith(`/v1/${kind}/:id`),
  );
  return Object.fromEntries(
    reached.map(([, { operationId }]) => [operationId, { $ref: `#/components/links/${operationId}` }]),
  );
}

/** The same answer with the headers of a call that is deprecated; no longer one that other calls share. */
function deprecated({ id: _, headers, ...response }: ZodOpenApiResponseObject): ZodOpenApiResponseObject {
  const { deprecation, sunset, link } = answered;
  return {
    ...response,
    headers: (headers as z.ZodObject).extend({ Deprecation: deprecation, Sunset: sunset, Link: link }),
  };
}

const mapValues = <Value, Result>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Record<string, Result> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
