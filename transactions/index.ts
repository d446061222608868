/** What is decided and written together: one transaction each, under the contract's lock. */
export * from './attention';
export * from './bonus';
export * from './contract';
export * from './differences';
export * from './funding';
export {
  handleHeldOverAct,
  type Opened,
  type OpenHeldOver,
  openHeldOverRequest,
  readHeldOverRequest,
  ringResponsePeriodOver,
} from './held-over';
export { handleAct, hearContractEnd, refuseCancellation, ringAlarm, snapshotOf } from './milestone';
export type { Refused, Taken } from './once';
export * from './refund-transfer';
export { type Retry, recordRetry } from './retry';
export * from './test-clock';
export * from './webhooks';
