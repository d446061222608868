import type { Payload } from '@temporalio/common';
import { z } from 'zod';
import { invalid } from '../api/problems';
import { codec } from '../config/limits';

/** As protobuf writes bytes in JSON; with or without padding, in either alphabet. */
const bytes = z.string().regex(/^[A-Za-z0-9+/_-]*={0,2}$/, { error: 'must be base64' });
const payload = z.object({ metadata: z.record(z.string(), bytes).optional(), data: bytes.optional() });
/** Protobuf leaves out a list that is empty. */
const body = z.object({ payloads: z.array(payload).max(codec.payloads).default([]) });

export type JsonPayload = z.infer<typeof payload>;

/** The payloads of a request. @throws ProblemError 400 with every fault */
export function parsePayloads(value: unknown): readonly JsonPayload[] {
  const parsed = body.safeParse(value);
  if (parsed.success) return parsed.data.payloads;
  const path = (keys: readonly PropertyKey[]) => keys.map((key) => `/${String(key)}`).join('');
  throw invalid(
    parsed.error.issues.slice(0, 20).map((issue) => ({ path: path(issue.path), message: issue.message })),
  );
}

export const fromJson = ({ metadata = {}, data = '' }: JsonPayload): Payload => ({
  metadata: Object.fromEntries(
    Object.entries(metadata).map(([key, value]) => [key, Buffer.from(value, 'base64')]),
  ),
  data: Buffer.from(data, 'base64'),
});

export const toJson = ({ metadata, data }: Payload): JsonPayload => ({
  metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([key, value]) => [key, base64(value)])),
  data: base64(data ?? new Uint8Array()),
});

const base64 = (value: Uint8Array): string =>
  Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
