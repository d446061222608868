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
