import { DAY } from '../../domain/instant';
import { endpointsOf } from '../app';
import type { Shared } from '../deps';
import { createOpenApi, type OpenApi } from './document';

/** The document as the API serves it, without an API: for the release, the client and their tests. */
export function servedDocument(): OpenApi {
  const period = { min: 1000, max: 90 * DAY };
  const bounds: Pick<Shared, 'policyBounds'> = {
    policyBounds: { reviewPeriod: period, refundResponsePeriod: period },
  };
  // The endpoints only keep what they are given until they are called.
  return createOpenApi(endpointsOf(bounds as Shared));
}
