import { type RawValue, rawValueTypeInfo, type TypeInfo } from '@temporalio/common';
import { defineSignal, defineUpdate } from '@temporalio/workflow';

/** However many arguments a sender gives, each reaches the handler undecoded. */
const everyArgumentRaw = new Proxy<TypeInfo<unknown>[]>([], {
  get: (list, key) =>
    typeof key === 'string' && /^\d+$/.test(key) ? rawValueTypeInfo : Reflect.get(list, key),
});

/**
 * A signal whose payloads are decoded by the handler, if at all: bytes that cannot be decoded before it would
 * fail the workflow's task, and every retry of it, for ever.
 */
export const defineRawSignal = (name: string) =>
  defineSignal<(RawValue | undefined)[]>(name, { typeInfo: { inputTypes: everyArgumentRaw as never } });

/** An update that is taken in the same way. */
export const defineRawUpdate = (name: string) =>
  defineUpdate<void, (RawValue | undefined)[]>(name, { typeInfo: { inputTypes: everyArgumentRaw as never } });
