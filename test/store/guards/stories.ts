import type { Attempt } from './attempt';
import {
  active,
  add,
  charged,
  contract,
  escrow,
  funding,
  heldOver,
  id,
  journal,
  type LegRow,
  NOON,
  otherContract,
  outside,
  paid,
  type Row,
  state,
} from './rows';

/** What the ledger takes, and what that comes to; and what it refuses that no single guard of it is alone with. */
export type Story = Attempt & { readonly outcome?: string };

const freelancer = 'freelancer:bob:USD';
const due = `refunds_due:${id('chg', 1)}`;
const onHold = `on_hold:${id('rr', 1)}`;
const fees = 'fees';
const most = 10_000_000_000_000;
const unknown = 'entries_account_known';

let journals = 100;
const moved = (kind: string, legs: readonly LegRow[], header: Row = {}): string[] =>
  journal({ kind, ...header }, legs, journals++);
const transfer = (kind: string, from: string, to: string, amount = 5): string[] =>
  moved(kind, [
    [from, -amount],
    [to, amount],
  ]);
const becomes = (milestone: string, name: string, more = '') =>
  `update milestones set state = '${name}', details = '{"name":"${name}"}'${more} where id = '${milestone}'`;
const holding = (...balances: readonly (readonly [account: string, balance: number])[]): string =>
  `select ${balances
    .map(([account, balance]) =>
      account === fees || account.startsWith('external:')
        ? `${balance} = (select sum(amount) from ledger.entries where account = '${account}')`
        : `${balance} = (select balance from ledger.balances where account = '${account}' and currency = 'USD')`,
    )
    .join(' and ')}`;

const ofActive = { milestone_id: active };
/** 5 that were charged, held over, and in escrow of no milestone. */
const intoHeldOver = [
  ...moved('deposit', charged(funding, 5)),
  ...transfer('give_back', escrow(funding), heldOver),
];

const taken: Readonly<Record<string, Story>> = {
  'a deposit, in two': {
    sql: [...moved('deposit', charged(funding, 700)), ...moved('deposit', charged(funding, 800))],
    holds: holding([escrow(funding), 1500], [outside, -3000]),
  },
  'held-over money, given back and drawn': {
    sql: [...intoHeldOver, ...transfer('draw', heldOver, escrow(funding), 3)],
    holds: holding([heldOver, 2], [escrow(funding), 3]),
  },
  'a release, its fee and what is held over': {
    sql: [
      becomes(active, 'paid'),
      ...moved(
        'release',
        [
          [escrow(active), -1500],
          [freelancer, 810],
          [fees, 90],
          [heldOver, 600],
        ],
        ofActive,
      ),
    ],
    holds: holding([escrow(active), 0], [freelancer, 810], [fees, 90], [heldOver, 600]),
  },
  'a hold resolved by a split': {
    sql: [
      becomes(active, 'resolved'),
      ...moved(
        'resolve',
        [
          [escrow(active), -1500],
          [freelancer, 900],
          [fees, 100],
          [due, 500],
        ],
        ofActive,
      ),
    ],
    holds: holding([escrow(active), 0], [freelancer, 900], [fees, 100], [due, 500]),
  },
  "a milestone's escrow refunded, and sent": {
    sql: [
      becomes(active, 'refunded'),
      ...moved(
        'refund',
        [
          [escrow(active), -1500],
          [due, 1500],
        ],
        ofActive,
      ),
      ...transfer('refund_transfer', due, outside, 1000),
    ],
    holds: holding([escrow(active), 0], [due, 500], [outside, -500]),
  },
  'held-over money refunded': {
    sql: [...intoHeldOver, ...transfer('refund', heldOver, due)],
    holds: holding([heldOver, 0], [due, 5]),
  },
  'held-over money set aside, refunded and resolved': {
    sql: [
      ...intoHeldOver,
      ...transfer('set_aside', heldOver, onHold),
      ...transfer('refund', onHold, due, 2),
      ...transfer('resolve', onHold, freelancer, 3),
    ],
    holds: holding([heldOver, 0], [onHold, 0], [due, 2], [freelancer, 3]),
  },
  'a bonus, and its payout': {
    sql: [
      ...moved('bonus', [
        [outside, -100],
        [freelancer, 90],
        [fees, 10],
      ]),
      ...transfer('payout', freelancer, outside, 50),
    ],
    holds: holding([freelancer, 40], [fees, 10], [outside, -1550]),
  },
  'what a freelancer earns by several contracts, in one account of none': {
    given: [add('contracts')],
    sql: [
      ...transfer('bonus', outside, freelancer, 3),
      ...journal(
        { kind: 'bonus', contract_id: id('ctr', 9), milestone_id: null },
        [
          [outside, -4, { contract_id: id('ctr', 9) }],
          [freelancer, 4, { contract_id: id('ctr', 9) }],
        ],
        journals++,
      ),
    ],
    holds: `select balance = 7 and contract_id is null from ledger.balances where account = '${freelancer}'`,
  },
  'the account of one contract, which it names': {
    sql: intoHeldOver,
    holds: `select contract_id = '${contract}' from ledger.balances where account = '${heldOver}'`,
  },
  'legs to one account in one journal, added up': {
    sql: moved('deposit', [
      [outside, -5],
      [escrow(funding), 2],
      [escrow(funding), 3],
    ]),
    holds: holding([escrow(funding), 5]),
  },
  'the largest amount of a leg, either way': {
    sql: moved('bonus', [
      [outside, -most],
      [freelancer, most],
    ]),
  },
  'an account of the outside with the longest name': {
    sql: transfer('bonus', `external:${'x'.repeat(91)}`, freelancer),
  },
  'as many legs as a journal may have': {
    sql: moved('deposit', [
      [outside, -899],
      ...Array.from({ length: 899 }, (): LegRow => [escrow(funding), 1]),
    ]),
  },
  'the platform that acted for a client or a freelancer': {
    sql: ['client', 'freelancer'].flatMap((role) =>
      moved('deposit', charged(funding, 5), { actor_via: 'acme', actor_role: role }),
    ),
  },
  'the largest balance': {
    sql: [add('ledger.balances', { balance: Number.MAX_SAFE_INTEGER })],
    given: ['set local session_replication_role = replica'],
    by: 'owner',
  },
};

const inReview = `, review_deadline = '${NOON}'`;
const refused: Readonly<Record<string, Story>> = {
  'legs of no journal': {
    sql: moved('deposit', charged(funding, 5)).slice(1),
    outcome: 'entries_of_their_journal',
  },
  'escrow in a journal of no milestone': {
    sql: moved('deposit', charged(funding, 5), { milestone_id: null }),
    outcome: unknown,
  },
  'the held-over money of another contract': {
    sql: transfer('give_back', escrow(funding), `held_over:${otherContract}`),
    outcome: unknown,
  },
  'the escrow of another milestone': { sql: transfer('deposit', outside, escrow(paid)), outcome: unknown },
  'held-over money set aside for a request of another contract': {
    given: [add('refund_requests', { contract_id: otherContract })],
    sql: [...intoHeldOver, ...transfer('set_aside', heldOver, `on_hold:${id('rr', 9)}`)],
    outcome: unknown,
  },
  'a refund to a charge of another contract': {
    given: [add('charges', { contract_id: otherContract })],
    sql: [...intoHeldOver, ...transfer('refund', heldOver, `refunds_due:${id('chg', 9)}`)],
    outcome: unknown,
  },
  ...Object.fromEntries(
    [
      'freelancer:mallory:USD',
      'freelancer:bob:EUR',
      'freelancer:bob',
      'freelancerbob:USD',
      'fees:mallory',
      'savings:bob',
    ].map((account) => [
      `money to ${account}`,
      { sql: transfer('bonus', outside, account), outcome: unknown },
    ]),
  ),
  ...Object.fromEntries(
    ['external:', 'external:Bank', 'external', `external:${'x'.repeat(92)}`].map((account) => [
      `money from ${account}`,
      { sql: transfer('bonus', account, freelancer), outcome: unknown },
    ]),
  ),
  'an account of another contract, by what carries it too': {
    given: ['alter table ledger.entries disable trigger entries_1_judged', add('contracts'), ...intoHeldOver],
    sql: journal(
      { kind: 'deposit', contract_id: id('ctr', 9), milestone_id: null },
      [
        [outside, -5, { contract_id: id('ctr', 9) }],
        [heldOver, 5, { contract_id: id('ctr', 9) }],
      ],
      journals++,
    ),
    outcome: unknown,
  },
  ...Object.fromEntries(
    ['active', 'in_review', 'changes_requested', 'on_hold'].map((name) => [
      `a milestone that is ${name} without all of its money`,
      {
        sql: [
          ...moved('deposit', charged(funding, 1499)),
          becomes(funding, name, name === 'in_review' ? inReview : ''),
        ],
        outcome: 'milestones_escrow_follows_state',
      },
    ]),
  ),
  ...Object.fromEntries(
    ['active', 'in_review', 'changes_requested', 'on_hold'].map((name) => [
      `a milestone that is ${name} with nothing in escrow`,
      {
        sql: [becomes(funding, name, name === 'in_review' ? inReview : '')],
        outcome: 'milestones_escrow_follows_state',
      },
    ]),
  ),
  'a milestone that is active from the beginning': {
    sql: [add('milestones', state('active'))],
    outcome: 'milestones_escrow_follows_state',
  },
  ...Object.fromEntries(
    ['planned', 'paid', 'refunded', 'resolved'].map((name) => [
      `a milestone that is ${name} with money in escrow`,
      {
        sql: [...moved('deposit', charged(funding, 1)), becomes(funding, name)],
        outcome: 'milestones_escrow_follows_state',
      },
    ]),
  ),
  'money into the escrow of a milestone that was paid': {
    sql: moved('deposit', charged(paid, 5), { milestone_id: paid }),
    outcome: 'milestones_escrow_follows_state',
  },
  'another price of a milestone that is funded': {
    sql: [`update milestones set amount = 1400 where id = '${active}'`],
    by: 'owner',
    outcome: 'milestones_escrow_follows_state',
  },
};

const asked = {
  ...{ id: id('jrn', 50), operationKey: 'key', requestHash: '00ff', kind: 'bonus', contractId: contract },
  ...{
    milestoneId: paid,
    currency: 'USD',
    actorRole: 'client',
    actorId: 'alice',
    actorVia: 'acme',
    rule: 'R14',
  },
  ...{ cause: 'cmd', followed: 'ms', receivedAt: NOON },
  legs: [
    { account: outside, amount: -5 },
    { account: freelancer, amount: 5 },
  ],
};
const post = (...journals: readonly object[]) => `ledger.post('${JSON.stringify(journals)}')`;
const again = { ...asked, id: id('jrn', 51) };

const answers = (...journals: readonly object[]) =>
  `create temp table answers as select * from ${post(...journals)} with ordinality`;
const answered = (...rows: readonly (readonly [key: string, journal: string, replayed: boolean])[]) =>
  `select jsonb_agg(jsonb_build_array(operation_key, journal_id, replayed) order by ordinality)
          = '${JSON.stringify(rows)}' from answers`;

const posted: Readonly<Record<string, Story>> = {
  'a posting, word by word': {
    sql: [`select ${post(asked)}`],
    holds: `
      select (j.id, j.operation_key, j.request_hash, j.kind, j.contract_id, j.milestone_id, j.currency, j.legs)
             = ('${asked.id}', 'key', '\\x00ff', 'bonus', '${contract}', '${paid}', 'USD', 2)
         and (j.actor_role, j.actor_id, j.actor_via, j.rule, j.cause, j.followed, j.received_at)
             = ('client', 'alice', 'acme', 'R14', 'cmd', 'ms', '${NOON}')
         and (select jsonb_agg(jsonb_build_array(e.leg, e.contract_id, e.account, e.currency, e.amount) order by e.leg)
                from ledger.entries e where e.journal_id = j.id)
             = '${JSON.stringify([
               [1, contract, outside, 'USD', -5],
               [2, contract, freelancer, 'USD', 5],
             ])}'
        from ledger.journals j where j.operation_key = 'key'`,
  },
  'a posting is answered': { sql: [answers(asked)], holds: answered(['key', asked.id, false]) },
  'a posting under a known key is answered with the journal it made': {
    given: [`select ${post(asked)}`],
    sql: [answers(again)],
    holds: answered(['key', asked.id, true]),
  },
  'several are answered in their order, and of two alike one is made': {
    sql: [answers({ ...asked, operationKey: 'other', id: id('jrn', 52) }, asked, again)],
    holds: answered(['other', id('jrn', 52), false], ['key', asked.id, false], ['key', asked.id, true]),
  },
  'another content under a known key': {
    given: [`select ${post(asked)}`],
    sql: [`select ${post({ ...again, requestHash: '00fe' })}`],
    outcome: 'ME001',
  },
};

export const stories: Readonly<Record<string, Story>> = { ...taken, ...refused, ...posted };
