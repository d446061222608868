import type { OpenApi } from './document';

/**
 * What of a released document a new one takes away from callers (docs/api-versions.md). Within v1 there may be
 * more operations, parameters that nobody has to send, fields in answers, and codes; a request that was good stays
 * good, and an answer has everything it had.
 * @returns a line for each break, or none
 */
export function breakingChanges(released: OpenApi, now: OpenApi): string[] {
  return Object.entries(released.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const before = item[method] as Operation | undefined;
      if (before === undefined) return [];
      const after = now.paths?.[path]?.[method] as Operation | undefined;
      const where = `${method.toUpperCase()} ${path}`;
      if (after === undefined) return [`${where} is gone`];
      return operationBreaks({ released, now }, before, after).map((what) => `${where}: ${what}`);
    }),
  );
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

type Json = Record<string, unknown>;
type Schema = Json & {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: unknown;
};
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;
type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
};
type Answer = { readonly content?: Content; readonly headers?: Readonly<Record<string, Json>> };
type Operation = {
  readonly operationId?: string;
  readonly parameters?: readonly Json[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, Json>>;
  readonly security?: unknown;
};
type Documents = { readonly released: OpenApi; readonly now: OpenApi };

function operationBreaks(documents: Documents, before: Operation, after: Operation): string[] {
  return [
    ...(before.operationId === after.operationId
      ? []
      : [`operationId ${before.operationId} became ${after.operationId}`]),
    ...(JSON.stringify(before.security) === JSON.stringify(after.security) ? [] : ['other security']),
    ...parameterBreaks(documents, before, after),
    ...bodyBreaks(documents, before, after),
    ...answerBreaks(documents, before, after),
  ];
}

function parameterBreaks({ released, now }: Documents, before: Operation, after: Operation): string[] {
  const parametersOf = (document: OpenApi, { parameters = [] }: Operation) =>
    new Map(
      parameters.map((one) => {
        const parameter = resolve<Parameter>(document, one);
        return [`${parameter.in} ${parameter.name}`, parameter];
      }),
    );
  const had = parametersOf(released, before);
  const has = parametersOf(now, after);
  return [
    ...[...had].flatMap(([name, { schema }]) => {
      const still = has.get(name);
      if (still === undefined) return [`${name} is gone`];
      return accepts(now, released, still.schema, schema, name);
    }),
    ...[...has]
      .filter(([name, { required }]) => required === true && had.get(name)?.required !== true)
      .map(([name]) => `${name} has become required`),
  ];
}

function bodyBreaks({ released, now }: Documents, before: Operation, after: Operation): string[] {
  const had = before.requestBody;
  const has = after.requestBody;
  if (had === undefined) return has?.required === true ? ['a body has become required'] : [];
  if (has === undefined) return ['takes no body any more'];
  return [
    ...(has.required === true && had.required !== true ? ['the body has become required'] : []),
    ...Object.entries(had.content).flatMap(([type, { schema = {} }]) => {
      const still = has.content[type];
      if (still === undefined) return [`takes no ${type} any more`];
      return accepts(now, released, still.schema ?? {}, schema, 'body');
    }),
  ];
}

/** A refusal may go or come; what an answer of success promises stays. */
function answerBreaks({ released, now }: Documents, before: Operation, after: Operation): string[] {
  return Object.entries(before.responses).flatMap(([status, one]) => {
    const is = after.responses[status];
    if (is === undefined) return status.startsWith('2') ? [`${status} is gone`] : [];
    const had = resolve<Answer>(released, one);
    const has = resolve<Answer>(now, is);
    return [
      ...Object.keys(had.headers ?? {})
        .filter((name) => !(name in (has.headers ?? {})))
        .map((name) => `${status} has no ${name} any more`),
      ...Object.entries(had.content ?? {}).flatMap(([type, { schema = {} }]) => {
        const still = has.content?.[type];
        if (still === undefined) return [`${status} is no ${type} any more`];
        // What is promised now has to be good for whoever reads it as it was promised then.
        return promises(released, now, schema, still.schema ?? {}, `${status}`);
      }),
    ];
  });
}

/** Why something that was good for `was` may not be good for `is`: what callers send. */
function accepts(now: OpenApi, released: OpenApi, isRaw: Schema, wasRaw: Schema, at: string): string[] {
  const is = flat(now, isRaw);
  const was = flat(released, wasRaw);
  const fields = Object.entries(was.properties ?? {});
  return [
    ...typeBreaks(was, is, at),
    ...(is.enum === undefined
      ? []
      : (was.enum ?? ['any value'])
          .filter((value) => !is.enum?.includes(value))
          .map((value) => `${at} no longer takes ${value}`)),
    ...tighter(was, is).map((limit) => `${at} has a tighter ${limit}`),
    ...(is.required ?? [])
      .filter((name) => !was.required?.includes(name))
      .map((name) => `${at}/${name} has become required`),
    ...fields.flatMap(([name, field]) => {
      const still = is.properties?.[name];
      if (still !== undefined) return accepts(now, released, still, field, `${at}/${name}`);
      return is.additionalProperties === false ? [`${at}/${name} is no longer known`] : [];
    }),
    ...(was.items && is.items ? accepts(now, released, is.items, was.items, `${at}/*`) : []),
  ];
}

/** Why something that `is` promises may not be what `was` promised: what callers read. */
function promises(released: OpenApi, now: OpenApi, wasRaw: Schema, isRaw: Schema, at: string): string[] {
  const was = flat(released, wasRaw);
  const is = flat(now, isRaw);
  // Codes and the types of events are said to grow; a caller treats a code he does not know by its status.
  const grows = /\/code$/.test(at);
  return [
    ...typeBreaks(is, was, at),
    ...(was.enum === undefined || grows
      ? []
      : (is.enum ?? ['any value'])
          .filter((value) => !was.enum?.includes(value))
          .map((value) => `${at} may now be ${value}`)),
    ...(was.required ?? [])
      .filter((name) => !is.required?.includes(name))
      .map((name) => `${at}/${name} may now be missing`),
    ...Object.entries(was.properties ?? {}).flatMap(([name, field]) => {
      const still = is.properties?.[name];
      return still === undefined
        ? [`${at}/${name} is gone`]
        : promises(released, now, field, still, `${at}/${name}`);
    }),
    ...(was.items && is.items ? promises(released, now, was.items, is.items, `${at}/*`) : []),
  ];
}

/** The types of `of` that `by` does not have. */
function typeBreaks(of: Schema, by: Schema, at: string): string[] {
  if (by.type === undefined) return [];
  const known = [by.type].flat();
  return [of.type ?? 'any type'].flat().flatMap((type) => {
    const has = known.includes(type) || (type === 'integer' && known.includes('number'));
    return has ? [] : [`${at}: ${type} where there was ${known.join(' or ')}`];
  });
}

/** The limits that `is` draws closer than `was`. */
function tighter(was: Schema, is: Schema): string[] {
  const number = (schema: Schema, name: string) => schema[name] as number | undefined;
  const above = ['maximum', 'maxLength', 'maxItems'].filter(
    (name) =>
      (number(is, name) ?? Number.POSITIVE_INFINITY) < (number(was, name) ?? Number.POSITIVE_INFINITY),
  );
  const below = ['minimum', 'minLength', 'minItems'].filter(
    (name) =>
      (number(is, name) ?? Number.NEGATIVE_INFINITY) > (number(was, name) ?? Number.NEGATIVE_INFINITY),
  );
  const exact = ['pattern', 'format'].filter((name) => is[name] !== undefined && is[name] !== was[name]);
  return [...above, ...below, ...exact];
}

/** A schema without references, what may be null as a list of types, and several that hold at once as one. */
function flat(document: OpenApi, raw: Schema): Schema {
  const schema = resolve<Schema>(document, raw);
  if (schema.anyOf !== undefined) {
    const parts = schema.anyOf.map((part) => flat(document, part));
    return { ...Object.assign({}, ...parts), type: parts.flatMap(({ type = [] }) => type) };
  }
  if (schema.allOf === undefined) return schema;
  const parts = schema.allOf.map((part) => flat(document, part));
  return {
    type: 'object',
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    required: parts.flatMap(({ required = [] }) => required),
  };
}

function resolve<T>(document: OpenApi, value: unknown): T {
  const { $ref } = value as { $ref?: string };
  if ($ref === undefined) return value as T;
  const found = $ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, part) => (at as Json | undefined)?.[part], document);
  if (found === undefined) throw new Error(`nothing is at ${$ref}`);
  return resolve<T>(document, found);
}
