import { defineSearchAttributeKey } from '@temporalio/common';

/** What ops list and filter workflows by in the Temporal UI. */
export const searchAttributes = {
  EscrowState: 'Keyword',
  ContractId: 'Keyword',
  ClientId: 'Keyword',
  FreelancerId: 'Keyword',
  Currency: 'Keyword',
  ReviewDeadline: 'Datetime',
  /** By when an open refund request is to be answered; not set while its clock pauses. */
  RespondBy: 'Datetime',
  NeedsAttention: 'Bool',
  AmountMinor: 'Int',
} as const;

export const attributeKeys = {
  EscrowState: defineSearchAttributeKey('EscrowState', 'KEYWORD'),
  ContractId: defineSearchAttributeKey('ContractId', 'KEYWORD'),
  ClientId: defineSearchAttributeKey('ClientId', 'KEYWORD'),
  FreelancerId: defineSearchAttributeKey('FreelancerId', 'KEYWORD'),
  Currency: defineSearchAttributeKey('Currency', 'KEYWORD'),
  ReviewDeadline: defineSearchAttributeKey('ReviewDeadline', 'DATETIME'),
  RespondBy: defineSearchAttributeKey('RespondBy', 'DATETIME'),
  NeedsAttention: defineSearchAttributeKey('NeedsAttention', 'BOOL'),
  AmountMinor: defineSearchAttributeKey('AmountMinor', 'INT'),
} as const;
