import type { SearchAttributeType } from './temporal-server';

export const searchAttributes: Readonly<Record<string, SearchAttributeType>> = {
  EscrowState: 'Keyword',
  ContractId: 'Keyword',
  ClientId: 'Keyword',
  FreelancerId: 'Keyword',
  Currency: 'Keyword',
  ReviewDeadline: 'Datetime',
  NeedsAttention: 'Bool',
  AmountMinor: 'Int',
};
