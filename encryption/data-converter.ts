import type { DataConverter } from '@temporalio/common';
import type { Config } from '../config';
import type { Keyring } from './keyring';
import { createPayloadCodec, type PayloadCodecSettings } from './payload-codec';

/** For `bundleWorkflowCode`, where the workflows' own failures are to be sealed too. */
export const failureConverterPath = require.resolve('./failure-converter');

/**
 * How a client or a worker writes what Temporal stores, and reads it: sealed with `PAYLOAD_ENCRYPTION=on`, else in
 * the clear. Either reads both, so that the setting can be changed while workflows run.
 */
export function dataConverterOf(
  { encryption }: Pick<Config, 'encryption'>,
  keyring: Keyring,
  onUnopened?: PayloadCodecSettings['onUnopened'],
): DataConverter {
  const seals = encryption.payloads;
  return {
    payloadCodecs: [createPayloadCodec({ keyring, seals, ...(onUnopened ? { onUnopened } : {}) })],
    ...(seals ? { failureConverterPath } : {}),
  };
}
