import { uuidv7 } from 'uuidv7';

const make = (prefix: string): string => `${prefix}_${uuidv7().replaceAll('-', '')}`;

/** New ids: a prefix and a UUIDv7 (RFC 9562), so that they sort by when they were made. */
export const newId = {
  contract: () => make('ctr'),
  milestone: () => make('ms'),
  command: () => make('cmd'),
  refundRequest: () => make('rr'),
  charge: () => make('chg'),
  refund: () => make('ref'),
  testClock: () => make('clk'),
  webhookEndpoint: () => make('we'),
} as const;

/** Where ids of this prefix made before an instant end. */
export const idsBefore = (prefix: string, at: number): string =>
  `${prefix}_${Math.max(0, at).toString(16).padStart(12, '0')}${'0'.repeat(20)}`;

/** When an id was made, in milliseconds of real time. */
export const madeAt = (id: string): number => Number.parseInt(id.slice(id.indexOf('_') + 1).slice(0, 12), 16);
