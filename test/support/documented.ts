import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { OpenApi } from '../../api/openapi/document';
import { servedDocument } from '../../api/openapi/served';
import type { TestResponse } from './api';

type Json = Record<string, unknown>;
type Answer = {
  readonly headers?: Record<string, { readonly $ref?: string; readonly required?: boolean }>;
  readonly content?: Record<string, Json>;
};

/** The headers that say something of their own about an answer. */
const telling = [
  'location',
  'retry-after',
  'preference-applied',
  'www-authenticate',
  'allow',
  'deprecation',
  'link',
];

/** Holds answers against the OpenAPI document: status, type, headers, every field, and none besides. */
export class Documented {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(readonly document: OpenApi) {
    addFormats(this.ajv);
    this.ajv.addFormat('user-id', true);
    this.ajv.addSchema({ $id: 'escrow', ...closed(document) });
  }

  /** @throws Error that says what the document does not have of this answer */
  check(method: string, url: string, answer: TestResponse): void {
    const fault = this.faultOf(method.toLowerCase(), url, answer);
    if (fault === null) return;
    throw new Error(`${method} ${url}: ${answer.status} ${fault}: ${JSON.stringify(answer.body)}`);
  }

  private faultOf(method: string, url: string, answer: TestResponse): string | null {
    const path = this.pathOf(url);
    const operation = this.document.paths?.[path ?? '']?.[method as 'get'];
    // Another method, or another path: 405, 404 and what comes before them.
    if (path === undefined || operation === undefined) return null;
    const responses = operation.responses as Record<string, { $ref?: string }>;
    const response = responses[answer.status];
    if (response === undefined) return 'is not a documented status';
    const { content = {}, headers = {} } = this.resolve<Answer>(response);
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
    if (content[type] === undefined) return `is ${type}, which is not documented`;
    const at = response.$ref?.slice(1) ?? `/paths/${pointerPart(path)}/${method}/responses/${answer.status}`;
    const faults = this.faults(`${at}/content/${pointerPart(type)}/schema`, answer.body);
    return this.headerFault(headers, answer.headers) ?? (faults && `is not as documented: ${faults}`);
  }

  private headerFault(expected: NonNullable<Answer['headers']>, headers: Headers): string | null {
    const names = Object.keys(expected).map((name) => name.toLowerCase());
    const unknown = telling.filter((name) => headers.has(name) && !names.includes(name));
    const missing = Object.entries(expected).filter(
      ([name, header]) => this.resolve<{ required?: boolean }>(header).required && !headers.has(name),
    );
    if (unknown.length > 0) return `has headers which are not documented, ${unknown}`;
    return missing.length > 0 ? `has no ${missing.map(([name]) => name)}` : null;
  }

  /** What is wrong with a value by the schema at this place of the document, or null. */
  faults(pointer: string, value: unknown): string | null {
    const known = this.validators.get(pointer);
    const validate = known ?? this.ajv.compile({ $ref: `escrow#${encodeURI(pointer)}` });
    this.validators.set(pointer, validate);
    return validate(value) ? null : this.ajv.errorsText(validate.errors);
  }

  resolve<T>(value: unknown): T {
    const { $ref } = value as { $ref?: string };
    if ($ref === undefined) return value as T;
    const parts = $ref.slice(2).split('/');
    return parts.reduce<unknown>((at, part) => (at as Json)[part], this.document) as T;
  }

  private pathOf(url: string): string | undefined {
    const path = url.split('?')[0] ?? '';
    return Object.keys(this.document.paths ?? {}).find((one) =>
      new RegExp(`^${one.replace('{id}', '[^/]+')}$`).test(path),
    );
  }
}

/** The slashes of a key of the document within a JSON pointer. */
export const pointerPart = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** The same document with schemas that know no further fields: answers may grow, but not unnoticed. */
function closed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(closed) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, field]) => [key, closed(field)]));
  const isSchema =
    copy.type === 'object' && copy.properties !== undefined && copy.additionalProperties === undefined;
  const refines =
    isSchema && copy.required === undefined && Object.keys(copy.properties).join() === 'status,code';
  return (isSchema && !refines ? { ...copy, additionalProperties: false } : copy) as T;
}

let shared: Documented | undefined;

/** Of the API as it is; made once in a test file. */
export function documented(): Documented {
  shared ??= new Documented(servedDocument());
  return shared;
}
