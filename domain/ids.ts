/**
 * Identifiers. The brand makes it impossible to hand a contract's id where a milestone's is meant; the
 * unique part is made outside the domain, which has no randomness.
 */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type ContractId = Id<'contract'>;
export type MilestoneId = Id<'milestone'>;
export type RefundRequestId = Id<'refundRequest'>;
export type ChargeId = Id<'charge'>;

export const idPrefixes = {
  contract: 'ctr',
  milestone: 'ms',
  command: 'cmd',
  refundRequest: 'rr',
  charge: 'chg',
  journal: 'jrn',
  testClock: 'clk',
  webhookEndpoint: 'we',
} as const;

export type IdKind = keyof typeof idPrefixes;

const shape = (prefix: string) => new RegExp(`^${prefix}_[0-9a-f]{32}$`);
const shapes = Object.fromEntries(
  Object.entries(idPrefixes).map(([kind, prefix]) => [kind, shape(prefix)]),
) as Record<IdKind, RegExp>;

/** Whether `text` has the form of an id of this kind: its prefix and 32 lower-case hexadecimal digits. */
export const isId = (kind: IdKind, text: string): boolean => shapes[kind].test(text);
