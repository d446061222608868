import { type Proof, type Proofs, restored } from '../proof';
import {
  active,
  add,
  charged,
  escrow,
  funding,
  heldOver,
  id,
  journal,
  type LegRow,
  otherContract,
  outside,
  type Row,
} from '../rows';

/** What Postgres holds of the ledger (docs/ledger.md): a sound journal with a change. */

const freelancer = 'freelancer:bob:USD';
const [out, into] = charged(funding, 5);
const legs = (first: Row, second: Row = {}): LegRow[] => [
  [out[0], out[1], first],
  [into[0], into[1], second],
];
const posted = (header: Row, legs: readonly LegRow[], more: Partial<Proof> = {}): Proof => ({
  sql: journal(header, legs),
  ...more,
});
const moved = (kind: string, from: string, to: string, refusal: string, header: Row = {}): Proof =>
  posted(
    { kind, ...header },
    [
      [from, -5],
      [to, 5],
    ],
    { refusal },
  );
/** What the triggers on legs refuse too: but a dump is restored past them. */
const required = (table: 'journals' | 'entries', columns: readonly string[]): Proofs =>
  Object.fromEntries(
    columns.map((column) => [
      `${table}_${column}_not_null`,
      restored(`ledger.${table}`, { [column]: null }, { refusal: `${column} is null` }),
    ]),
  );
const byOwner = (...statements: string[]): Proof[] => statements.map((sql) => ({ sql: [sql], by: 'owner' }));
const elsewhere = { contract_id: otherContract, currency: 'EUR' };
const most = 10_000_000_000_000;
const account = 'entries_account_known';

export const ofTheLedger: Readonly<Record<string, Proofs>> = {
  'ledger.journals': {
    // The header alone: with the legs it says it has, which are another's.
    journals_pkey: { sql: [add('ledger.journals', { id: id('jrn', 1) })] },
    journals_id_shape: posted({ id: 'jrn_9' }, legs({ journal_id: 'jrn_9' }, { journal_id: 'jrn_9' })),
    journals_kind_known: restored('ledger.journals', { kind: 'gift' }),
    ...required('journals', ['kind', 'contract_id', 'currency']),
    journals_have_legs: [
      posted({ legs: 0 }, []),
      posted({}, [[outside, -900], ...Array.from({ length: 900 }, (): LegRow => [escrow(funding), 1])]),
    ],
    journals_currency_is_the_contracts: posted(
      { currency: 'EUR' },
      legs({ currency: 'EUR' }, { currency: 'EUR' }),
    ),
    journals_milestone_is_the_contracts: posted(elsewhere, legs(elsewhere, elsewhere)),
    journals_actor_via_for_a_user: posted({ actor_via: 'acme', actor_role: 'ops' }, legs({})),
    journals_actor_via_of_the_contract: posted({ actor_via: 'mallory' }, legs({})),
    journals_balanced: [
      posted({}, legs({}, { amount: 4 })),
      posted({ legs: 3 }, legs({}), { refusal: 'journals_have_legs' }),
    ],
    journals_append_only: byOwner(
      `update ledger.journals set rule = 'R1'`,
      'delete from ledger.journals',
      'truncate ledger.journals',
    ),
  },
  'ledger.entries': {
    ...required('entries', ['account', 'amount', 'contract_id', 'currency']),
    entries_pkey: posted({}, legs({}, { leg: 1 })),
    entries_amount_bounded: [
      posted({}, [...legs({}), [escrow(funding), 0]]),
      posted({ kind: 'bonus' }, [
        [outside, -most],
        [outside, -1],
        [freelancer, most + 1],
      ]),
      posted({ kind: 'bonus' }, [
        [outside, -most - 1],
        [freelancer, most],
        [freelancer, 1],
      ]),
    ],
    entries_1_judged: [
      posted({}, legs({ currency: 'EUR' }), { refusal: 'entries_of_their_journal' }),
      posted({}, legs({ contract_id: otherContract }), { refusal: 'entries_of_their_journal' }),
      posted({}, legs({}, { leg: 3 }), { refusal: 'entries_counted_by_journal' }),
      moved('deposit', outside, 'savings', account),
    ],
    entries_2_carried: posted({}, legs({}), {
      holds: `select balance = 5 from ledger.balances where account = '${escrow(funding)}'`,
      without: 'not so',
    }),
    entries_append_only: byOwner(
      `update ledger.entries set amount = 1`,
      'delete from ledger.entries',
      'truncate ledger.entries',
    ),
  },
  'ledger.balances': {
    balances_not_negative: moved('draw', heldOver, escrow(funding), 'balances_not_negative'),
    balances_pkey: restored('ledger.balances', { account: escrow(active) }),
    // Legs would have to be posted a thousand times over.
    balances_bounded: restored('ledger.balances', { balance: 2 ** 53 }),
    balances_follow_legs: byOwner(
      add('ledger.balances', {}),
      `update ledger.balances set balance = 1500 where account = '${escrow(active)}'`,
    ),
    balances_never_leave: byOwner('delete from ledger.balances', 'truncate ledger.balances'),
    balances_escrow_follows_state: posted({}, charged(funding, 1501), {
      refusal: 'milestones_escrow_follows_state',
    }),
  },
};
