/** A mutant that no test tells from the code as it is, and why that is no fault of the tests. */
export type Explained = {
  /** The file, or in Postgres the function, trigger or constraint. */
  readonly where: string;
  /** As the report says it: `what was there -> what takes its place`. */
  readonly change: string;
  readonly why: string;
};

/** By the part of `npm run mutants`. */
export const explained: Readonly<Record<'domain' | 'ledger' | 'sql', readonly Explained[]>> = {
  domain: [
    {
      where: 'domain/milestone/evolve.ts',
      change: '\'bonus.requested\' -> ""',
      why: 'No change and none at all are the same; the case is there for the compiler, who asks for every event.',
    },
    {
      where: 'domain/milestone/evolve.ts',
      change: '\'milestone.contract_end_requested\' -> ""',
      why: 'As for bonus.requested.',
    },
    {
      where: 'domain/milestone/evolve.ts',
      change:
        "case 'milestone.contract_end_requested': return {}; -> case 'milestone.contract_end_requested':",
      why: 'As for bonus.requested.',
    },
    {
      where: 'domain/refund-request.ts',
      change: "state.name !== 'open' -> false",
      why: 'A request that is not open has no respondBy, which is then not the instant either; the compiler asks for it.',
    },
  ],
  ledger: [],
  sql: [],
};
