/** A mutant that no test tells from the code as it is, and why that is no fault of the tests. */
export type Explained = {
  /** The file, or in Postgres the function, trigger or constraint. */
  readonly where: string;
  /** As the report says it: `what was there -> what takes its place`. */
  readonly change: string;
  readonly why: string;
};

/** An event of no milestone sets and finds nothing, which the compiler wants said. */
const nullIds = 'Ids that are null:';

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
    {
      where: 'domain/milestone/decide.ts',
      change: "outcome === 'applied' -> true",
      why: 'A clock that rings is always applied; were one ever not, this is what keeps the loop from being endless.',
    },
    ...(
      [
        ['milestoneId !== null -> true', 'the first of two: no milestone is held under null'],
        ['id !== null -> true', 'no request is looked up under null'],
        ['milestoneId === null -> false', 'no review is looked up under null'],
        ['\'\' -> "Stryker was here!"', 'no milestone and no request has that id, as none has none'],
      ] as const
    ).map(([change, why]) => ({ where: 'domain/statement.ts', change, why: `${nullIds} ${why}.` })),
  ],
  ledger: [
    {
      where: 'store/ledger.ts',
      change: '\'\' -> "Stryker was here!"',
      why: 'Where an error names no SQLSTATE or constraint, any name will do that is none.',
    },
  ],
  sql: [
    ...['order by 1, 2 -> nothing', '1 -> 2', '2 -> 3'].map((change) => ({
      where: 'ledger.carry_legs()',
      change: `${change} in order by 1, 2`,
      why: 'What is grouped comes sorted by its groups from a plan of today; the order is there for one that hashes.',
    })),
    {
      where: 'ledger.judge_legs()',
      change: 'is not true -> is false in when ledger.leg_suits_kind(j.kind, n.account, n.amount) is n',
      why: 'It is null for a kind that there is not, which journals_kind_known has refused.',
    },
    ...['limit 1 -> nothing', '1 -> 2'].map((change) => ({
      where: 'ledger.judge_legs()',
      change: `${change} in ) judged where fault is not null limit 1;`,
      why: 'The first fault is told of, however many are found.',
    })),
    ...['< -> <=', '0 -> 1'].map((change) => ({
      where: 'ledger.leg_suits_kind(text,text,bigint)',
      change: `${change} in RETURN ((CASE WHEN (amount < 0) THEN '-'::text ELSE '+'::tex`,
      why: 'No amount is 0 (entries_amount_bounded), and between 0 and 1 there is none.',
    })),
  ],
};
