import { setTimeout as delay } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { encodeSearchAttributeIndexedValueType } from '@temporalio/common/lib/search-attributes';
import { attributeKeys } from '../protocol/search-attributes';

export type NamespaceSettings = {
  readonly namespace: string;
  /** Seconds for which a new namespace keeps workflows that have ended. */
  readonly retentionSeconds: number;
};

export type Prepared = { readonly isNew: boolean; readonly attributesAdded: readonly string[] };

const ALREADY_EXISTS = 6;
const NOT_FOUND = 5;

/** A server that has just started takes some seconds before it knows of a namespace that it has just made. */
const TRIES = 120;
const BETWEEN_TRIES_MS = 500;

/**
 * Makes the namespace and the search attributes that workflows set, where they are not there, and waits until the
 * server itself says that all are. Safe to repeat.
 * @returns what was made
 * @throws what the server said last, when it does not come to that within a minute
 */
export async function prepareNamespace(
  connection: Connection,
  settings: NamespaceSettings,
): Promise<Prepared> {
  let made: Prepared = { isNew: false, attributesAdded: [] };
  for (let left = TRIES; ; left -= 1) {
    try {
      const { isNew, attributesAdded } = await makeWhatIsMissing(connection, settings);
      const added = new Set([...made.attributesAdded, ...attributesAdded]);
      made = { isNew: made.isNew || isNew, attributesAdded: [...added] };
      if (attributesAdded.length === 0) return made;
      if (left === 0) throw new Error(`Temporal does not show the attributes ${attributesAdded.join(', ')}`);
    } catch (error) {
      if (left === 0) throw error;
    }
    await delay(BETWEEN_TRIES_MS);
  }
}

async function makeWhatIsMissing(
  connection: Connection,
  { namespace, retentionSeconds }: NamespaceSettings,
): Promise<Prepared> {
  const isNew = !(await isThere(connection, namespace));
  if (isNew) {
    const retention = { seconds: retentionSeconds } as never;
    const asked = { namespace, workflowExecutionRetentionPeriod: retention };
    await unless(ALREADY_EXISTS, connection.workflowService.registerNamespace(asked));
  }
  const missing = await missingAttributes(connection, namespace);
  if (missing.length > 0) {
    const types = missing.map(({ name, type }) => [name, encodeSearchAttributeIndexedValueType(type)]);
    const asked = { namespace, searchAttributes: Object.fromEntries(types) };
    await unless(ALREADY_EXISTS, connection.operatorService.addSearchAttributes(asked));
  }
  return { isNew, attributesAdded: missing.map(({ name }) => name) };
}

async function isThere({ workflowService }: Connection, namespace: string): Promise<boolean> {
  return (await unless(NOT_FOUND, workflowService.describeNamespace({ namespace }))) !== undefined;
}

async function missingAttributes({ operatorService }: Connection, namespace: string) {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  return Object.values(attributeKeys).filter(({ name }) => !(name in (customAttributes ?? {})));
}

/** The answer; undefined where it is a refusal with this code. */
async function unless<T>(code: number, answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if ((error as { readonly code?: number }).code === code) return undefined;
    throw error;
  }
}
