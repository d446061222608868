/** Every workflow of the service, under the names that `protocol/names.ts` lists. */
export { contractEnd } from './contract-end';
export { milestone } from './milestone';
export { bonus, refundTransfer } from './rail-calls';
export { reconciliation } from './reconciliation';
export { refundRequest } from './refund-request';
export { testClock } from './test-clock';
export { webhookEndpoint } from './webhook-endpoint';
