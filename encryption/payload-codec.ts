import type { Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { CannotOpen, type Keyring } from './keyring';

/** What a sealed payload says in the clear: the names are those of Temporal's own examples. */
const ENCODING = 'binary/encrypted';
const encoding = Buffer.from(ENCODING);
const KEY_ID = 'encryption-key-id';
const keyIdShape = /^[A-Za-z0-9_-]{1,32}$/;

/** Nothing else that the keyring seals opens as a payload, nor the other way round. */
const CONTEXT = 'temporal-payload';

export type PayloadCodecSettings = {
  readonly keyring: Keyring;
  /** False: what is stored from now on is in the clear, and what was sealed before still opens. */
  readonly seals: boolean;
  /**
   * Told of a payload that is malformed or altered, which is then handed on as it is, and of its workflow, where that
   * is known. Where this is left out, `decode` rejects instead. A payload under a key that is not here is always a
   * rejection: it will open once the key is.
   */
  readonly onUnopened?: (failure: CannotOpen, workflowId: string | undefined) => void;
};

/**
 * Seals what Temporal stores: each payload, its own encoding included, under the current key, whose id is beside it.
 * What is not sealed passes through `decode` untouched, so that ops and other backends may signal in the clear.
 */
export function createPayloadCodec({ keyring, seals, onUnopened }: PayloadCodecSettings): PayloadCodec {
  const keyId = Buffer.from(keyring.currentKeyId);
  const seal = (payload: Payload): Payload => ({
    metadata: { encoding, [KEY_ID]: keyId },
    data: keyring.sealBytes(temporal.api.common.v1.Payload.encode(payload).finish(), CONTEXT),
  });
  const open = (payload: Payload, workflowId: string | undefined): Payload => {
    if (!isSealed(payload)) return payload;
    try {
      return openPayload(keyring, payload);
    } catch (error) {
      if (!(error instanceof CannotOpen) || error.code === 'unknown_key' || onUnopened === undefined)
        throw error;
      onUnopened(error, workflowId);
      return payload;
    }
  };
  // The work is done at once: a cipher of a few hundred bytes takes microseconds, a hop to another thread more.
  return {
    encode: async (payloads) => (seals ? payloads.map(seal) : payloads),
    decode: async (payloads, context) => payloads.map((payload) => open(payload, context?.workflowId)),
  };
}

export const isSealed = ({ metadata }: Payload): boolean => textOf(metadata?.encoding) === ENCODING;

function openPayload(keyring: Keyring, { metadata, data }: Payload): Payload {
  const keyId = textOf(metadata?.[KEY_ID]);
  if (!keyIdShape.test(keyId)) throw new CannotOpen('malformed', `the payload has no ${KEY_ID}`);
  const plain = keyring.openBytes(keyId, data ?? new Uint8Array(), CONTEXT);
  return temporal.api.common.v1.Payload.decode(plain);
}

function textOf(bytes: Uint8Array | null | undefined): string {
  return bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString() : '';
}
