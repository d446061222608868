import type { Told, Try } from './history';
import { compareAccounts } from './verdict/accounts';
import { play } from './verdict/played';
import { refusedAtOnce } from './verdict/refusals';
import type { ContractScene, SceneCommand, SceneEvent } from './verdict/scene';
import { beatenByAClock, compareTold, outOfOrder } from './verdict/told';

/** The verdict can fail: each of these is a run that went well but for one thing. */

const T0 = Date.UTC(2030, 0, 1);
const at = (seconds: number) => T0 + seconds * 1_000;

type Line = {
  readonly type: string;
  readonly cause: string;
  readonly seconds: number;
  readonly rule?: string;
  readonly by?: string;
  readonly amount?: number;
};
type Asked = Partial<SceneCommand> & {
  readonly id: string;
  readonly kind: string;
  readonly seconds: number;
};

const line = (
  { type, cause, seconds, rule = 'R1', by = 'client', amount }: Line,
  index: number,
): SceneEvent => ({
  ...{ id: index + 1, sequence: index + 1, contractId: 'ctr_1', milestoneId: 'ms_1', refundRequestId: null },
  ...{ type, rule, cause, actorRole: by, receivedAt: at(seconds), recordedAt: at(seconds) },
  ...{ amount: amount ?? null, data: {} },
});

const command = ({ seconds, ...asked }: Asked): SceneCommand => ({
  ...{ key: `key-${asked.id}`, callerRole: 'client', callerId: 'alice', actorRole: 'client' },
  ...{ contractId: 'ctr_1', milestoneId: 'ms_1', refundRequestId: null, payload: {} },
  ...{ receivedAt: at(seconds), state: 'applied', rejection: null, result: null, decidedAt: at(seconds) },
  ...asked,
});

/** A milestone of $15.00, funded and submitted, which the client approves for $9.00 five seconds later. */
function scene(
  more: readonly Line[] = approvedLines,
  commands: readonly Asked[] = [approved],
): ContractScene {
  const lines: readonly Line[] = [
    { type: 'contract.created', cause: 'cmd_0', seconds: 0 },
    { type: 'milestone.planned', cause: 'cmd_1', seconds: 1, amount: 1500 },
    { type: 'milestone.funding_started', cause: 'cmd_2', seconds: 2, amount: 1500 },
    { type: 'milestone.funded', cause: 'cmd_2', seconds: 3, amount: 1500 },
    { type: 'milestone.submitted', cause: 'cmd_3', seconds: 4, by: 'freelancer' },
    ...more,
  ];
  const all = [
    { id: 'cmd_0', kind: 'createContract', seconds: 0 },
    { id: 'cmd_1', kind: 'addMilestone', seconds: 1, payload: { amount: 1500 } },
    { id: 'cmd_2', kind: 'fund', seconds: 2 },
    { id: 'cmd_3', kind: 'submit', seconds: 4, actorRole: 'freelancer' },
    ...commands,
  ].map(command);
  return {
    ...{ id: 'ctr_1', currency: 'USD', state: 'active', requests: [] },
    policy: {
      ...{ reviewPeriod: 'PT10S', refundResponsePeriod: 'PT5S', reminders: [] },
      ...{ feeBps: 1000, minimumDeposit: 500 },
    },
    events: lines.map(line),
    commands: new Map(all.map((one) => [one.id, one])),
    milestones: [{ id: 'ms_1', state: 'paid', amount: 1500 }],
  };
}

const approved: Asked = { id: 'cmd_4', kind: 'approve', seconds: 9, payload: { amount: 900 } };
const approvedLines: readonly Line[] = [
  { type: 'milestone.released', cause: 'cmd_4', seconds: 9, amount: 900 },
];
const balances = new Map([
  ['external:deposit', -1500],
  ['held_over:ctr_1', 600],
  ['freelancer:bob:USD', 810],
  ['fees', 90],
]);

test('a record that follows the rules has nothing wrong with it, and neither have its accounts', () => {
  const played = play(scene());
  expect(played.disagreements).toEqual([]);
  expect(compareAccounts(scene(), played.contract, played.names, balances)).toEqual([]);
});

test.each([
  ['a fee that is a cent too small', ['fees', 89], 'fees holds 89; by the rules it is 90'],
  ['money that stayed in escrow', ['escrow:ms_1', 600], 'escrow:ms_1 holds 600; by the rules it is 0'],
  ['a charge that was posted twice', ['external:deposit', -3000], 'by the rules it is -1500'],
  ['an account that nobody knows', ['on_hold:rr_1', 5], 'on_hold:rr_1 holds 5; by the rules it is 0'],
] as const)('accounts: %s', (_, [account, amount], fault) => {
  const { contract, names } = play(scene());
  const wrong = new Map(balances).set(account, amount);
  expect(compareAccounts(scene(), contract, names, wrong)).toEqual([expect.stringContaining(fault)]);
});

test('R20: an approval received after the deadline that was applied before its clock', () => {
  const late = scene([{ ...(approvedLines[0] as Line), seconds: 15 }], [{ ...approved, seconds: 15 }]);
  expect(play(late).disagreements).toEqual([
    expect.stringContaining('a clock was due that had not rung: reviewDeadline'),
    expect.stringContaining('was applied; by the rules it is refused (wrong_state)'),
  ]);
});

test('R7: a clock that rang at another instant than it was set to', () => {
  const rang = { type: 'milestone.auto_released', cause: 'reviewDeadline@', seconds: 13, by: 'timer' };
  const early = scene([{ ...rang, amount: 1500 }], []);
  expect(play(early).disagreements).toEqual([expect.stringContaining('rang, and is not set')]);
});

test('R23: a command that was decided and is not on the record, and one that is pending', () => {
  expect(play(scene([], [approved])).disagreements).toEqual([
    expect.stringContaining('was applied, and the record does not say so'),
  ]);
  expect(play(scene([], [{ ...approved, state: 'pending' }])).disagreements).toEqual([
    expect.stringContaining('is still pending'),
  ]);
});

const told = (tries: readonly Partial<Try>[], id = 'cmd_4'): Told => ({
  ...{ key: `key-${id}`, contract: 0, step: 0, who: 'client', caller: { role: 'client', id: 'alice' } },
  act: { kind: 'approve', milestone: 0, body: { amount: 900 } },
  ...{ path: '/v1/milestones/ms_1/approve', body: { amount: 900 }, looks: [] },
  tries: tries.map((one) => ({ sentAt: at(9), endedAt: at(10), api: 'api-1', status: 0, ...one })),
});
const commandOf = (id = 'cmd_4') => scene().commands.get(id);
const accepted = { status: 202, body: { id: 'cmd_4', state: 'pending' } };

test('R20 to R22: what clients were told is what became of it', () => {
  expect(compareTold(told([{ status: 503 }, accepted]), commandOf())).toEqual([]);
  expect(compareTold(told([accepted]), undefined)).toEqual([expect.stringContaining('is not there (R20)')]);
  const refused = { status: 409, body: { code: 'wrong_state', commandId: 'cmd_4' } };
  expect(compareTold(told([refused]), commandOf())).toEqual([expect.stringContaining('it is applied')]);
  const another = { status: 202, body: { id: 'cmd_9', state: 'pending' } };
  expect(compareTold(told([accepted, another]), commandOf())).toContainEqual(
    expect.stringContaining('one key, several commands'),
  );
  expect(compareTold(told([{ status: 500, body: {} }]), commandOf())).toEqual([
    expect.stringContaining('nobody should be answered this'),
  ]);
  const forgotten = { status: 409, body: { code: 'wrong_state' }, sentAt: at(11), endedAt: at(12) };
  expect(compareTold(told([accepted, forgotten]), commandOf())).toEqual([
    expect.stringContaining('its key was known by then (R22)'),
  ]);
});

test('a refusal that left no trace has to have been one by the rules while it was asked', () => {
  const refusal = (seconds: number, code: string) =>
    told([{ status: 409, body: { code }, sentAt: at(seconds), endedAt: at(seconds) }]);
  expect(refusedAtOnce(refusal(9, 'wrong_state'), play(scene()))).toEqual([]);
  expect(refusedAtOnce(refusal(9, 'contract_ended'), play(scene()))).toEqual([
    expect.stringContaining('was refused at once with contract_ended'),
  ]);
});

test('R20: who was told 202 and was in time comes before the clock', () => {
  const [clock, position] = [{ what: 'reviewDeadline', piece: 'ms_1', at: at(14) } as const, 6];
  const decided = { told: told([accepted]), command: commandOf() as SceneCommand, position: 7 };
  expect(beatenByAClock([decided], [{ clock, position }])).toEqual([
    expect.stringContaining('received in time, and reviewDeadline'),
  ]);
  expect(beatenByAClock([{ ...decided, position: 5 }], [{ clock, position }])).toEqual([]);
  expect(beatenByAClock([{ ...decided, told: told([{ status: 503 }]) }], [{ clock, position }])).toEqual([]);
});

test('R21: who was told 202 comes before who asked after that', () => {
  const first = { told: told([accepted]), command: commandOf() as SceneCommand, position: 8 };
  const later = { sentAt: at(11), endedAt: at(12), status: 202, body: { id: 'cmd_3' } };
  const then = { told: told([later], 'cmd_3'), command: commandOf('cmd_3') as SceneCommand, position: 7 };
  expect(outOfOrder([first, then])).toEqual([expect.stringContaining('(R21)')]);
  expect(outOfOrder([{ ...first, position: 6 }, then])).toEqual([]);
});
