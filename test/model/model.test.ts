import {
  type Act,
  type Contract,
  defaultPolicy,
  faultsInBooks,
  feeOf,
  HELD_OVER,
  type Message,
  moneyOf,
  newContract,
  nextInstant,
  type Outcome,
  passTime,
  replay,
  say,
} from '.';

const DAY = 86_400_000;
let commands = 0;
const command = () => `cmd_${++commands}`;

/** A contract to which things are said, a second apart. */
class Story {
  contract: Contract;
  now = 0;

  constructor(policy = {}) {
    this.contract = newContract({ ...defaultPolicy, ...policy });
  }

  says(message: Message, at = this.now + 1000): Outcome {
    this.now = at;
    const step = say(this.contract, message, at);
    this.contract = step.contract;
    expect(faultsInBooks(this.contract)).toEqual([]);
    return step.outcome;
  }

  client = (type: string, rest: object) => this.by('client', type, rest);
  freelancer = (type: string, rest: object) => this.by('freelancer', type, rest);
  ops = (type: string, rest: object) => this.by('ops', type, rest);

  private by(by: Act['by'], type: string, rest: object): Outcome {
    return this.says({ command: command(), by, type, ...rest } as Act);
  }

  charged(milestone: string, accepted = true): Outcome {
    return this.says({ command: command(), type: 'chargeAnswered', milestone, accepted });
  }

  funded(milestone: string, amount: number): void {
    this.client('plan', { milestone, amount });
    if (this.client('fund', { milestone }).is === 'waits') this.charged(milestone);
  }

  state = (milestone: string) => this.contract.milestones[milestone]?.state;
}

const applied = { is: 'applied' };
const refused = (status: number, code: string) => ({ is: 'refused', status, code });

describe('the model tells the stories of the rules', () => {
  test('R12: $15.00 funded, $9.00 released; the next of $20.00 charges $14.00, one of $4.00 nothing', () => {
    for (const [amount, charged, left] of [
      [2000, 2900, 0],
      [400, 1500, 200],
    ] as const) {
      const story = new Story();
      story.funded('logo', 1500);
      story.freelancer('submit', { milestone: 'logo' });
      expect(story.client('approve', { milestone: 'logo', amount: 900 })).toEqual(applied);
      expect(moneyOf(story.contract)).toMatchObject({ paid: 810, fees: 90, heldOver: 600 });
      story.funded('next', amount);
      expect(moneyOf(story.contract)).toMatchObject({ charged, heldOver: left, inEscrow: amount });
    }
  });

  test('R2: a declined charge gives the held-over money back, and what waited counts as in planned', () => {
    const story = new Story();
    story.funded('logo', 1500);
    story.client('approve', { milestone: 'logo', amount: 900, acknowledgeUnsubmitted: true });
    story.client('plan', { milestone: 'next', amount: 2000 });
    expect(story.client('fund', { milestone: 'next' })).toEqual({ is: 'waits' });
    expect(moneyOf(story.contract)).toMatchObject({ heldOver: 0, inEscrow: 600 });
    story.freelancer('submit', { milestone: 'next' });
    const answer = {
      command: command(),
      type: 'chargeAnswered',
      milestone: 'next',
      accepted: false,
    } as const;
    const { later, contract } = say(story.contract, answer, story.now + 1);
    expect(later.map(({ outcome }) => outcome)).toEqual([
      refused(402, 'charge_declined'),
      refused(409, 'wrong_state'),
    ]);
    expect(moneyOf(contract)).toMatchObject({ heldOver: 600, inEscrow: 0 });
  });

  test('R7, R20: silence pays at the deadline; a message received at it beats it, one after it does not', () => {
    const story = new Story();
    story.funded('logo', 1500);
    story.freelancer('submit', { milestone: 'logo' });
    const deadline = story.now + 14 * DAY;
    expect(nextInstant(story.contract)).toBe(deadline - 7 * DAY);
    expect(passTime(story.contract, deadline).contract.milestones.logo?.state).toBe('paid');
    const changes = (at: number) => {
      const asked = { command: command(), by: 'client', type: 'requestChanges', milestone: 'logo' } as const;
      return say(story.contract, asked, at).outcome;
    };
    expect(changes(deadline)).toEqual(applied);
    expect(changes(deadline + 1)).toEqual(refused(409, 'wrong_state'));
  });

  test('R9, R13: released before submission only knowingly, and never more than the escrow', () => {
    const story = new Story();
    story.funded('logo', 1500);
    const approve = (rest: object) => story.client('approve', { milestone: 'logo', ...rest });
    expect(approve({})).toEqual(refused(422, 'unsubmitted_work'));
    const acknowledgeUnsubmitted = true;
    expect(approve({ acknowledgeUnsubmitted, amount: 1501 })).toEqual(refused(422, 'release_out_of_range'));
    expect(approve({ acknowledgeUnsubmitted })).toEqual(applied);
    expect(approve({ acknowledgeUnsubmitted })).toEqual(refused(409, 'wrong_state'));
  });

  test('R16, R17: the client ends, the freelancer agrees, and everything goes back', () => {
    const story = new Story();
    story.funded('logo', 1500);
    story.client('approve', { milestone: 'logo', amount: 900, acknowledgeUnsubmitted: true });
    story.client('plan', { milestone: 'later', amount: 700 });
    story.funded('page', 1000);
    story.funded('form', 1000);
    story.ops('hold', { milestone: 'form' });
    story.client('approve', { milestone: 'page', amount: 500, acknowledgeUnsubmitted: true });
    story.client('end', {});
    expect(story.contract.requests).toMatchObject({
      [`${HELD_OVER}/1`]: { asked: 500, state: 'open' },
    });
    expect(story.client('fund', { milestone: 'later' })).toEqual(refused(409, 'contract_not_active'));
    expect(story.freelancer('end', {})).toEqual(applied);
    expect(story.contract.state).toBe('ending');
    expect(story.ops('resolve', { milestone: 'form', freelancerAmount: 0 })).toEqual(applied);
    expect(story.contract.state).toBe('ended');
    expect(moneyOf(story.contract)).toMatchObject({ paid: 1260, fees: 140, refunded: 1500, charged: 2900 });
  });

  test('R19: a hold pauses the clocks, and they go on with the time that was left', () => {
    const story = new Story();
    story.funded('logo', 1500);
    story.freelancer('submit', { milestone: 'logo' });
    story.client('askRefund', { piece: 'logo' });
    const before = nextInstant(story.contract) ?? 0;
    story.ops('hold', { milestone: 'logo' });
    expect(nextInstant(story.contract)).toBeNull();
    story.now += 30 * DAY;
    story.ops('liftHold', { milestone: 'logo' });
    expect(nextInstant(story.contract)).toBe(before + 30 * DAY + 1000);
  });

  test('R14: a bonus has an outcome of its own, and only one is pending', () => {
    const story = new Story();
    story.funded('logo', 1500);
    story.client('approve', { milestone: 'logo', bonus: 300, acknowledgeUnsubmitted: true });
    expect(story.client('bonus', { milestone: 'logo', amount: 200 })).toEqual(refused(409, 'bonus_pending'));
    story.says({ command: command(), type: 'bonusAnswered', milestone: 'logo', accepted: false });
    expect(story.client('bonus', { milestone: 'logo', amount: 200 })).toEqual({ is: 'waits' });
    story.says({ command: command(), type: 'bonusAnswered', milestone: 'logo', accepted: true });
    expect(moneyOf(story.contract)).toMatchObject({ bonus: 200, paid: 1350 + 180, fees: 150 + 20 });
  });

  test('R11: the fee is rounded half up', () => {
    expect([feeOf(5, 1000), feeOf(4, 1000), feeOf(100_000_000_000, 9_999)]).toEqual([1, 0, 99_990_000_000]);
  });
});

test('a record is replayed, and says where model and service part', () => {
  const planned = { command: 'a', by: 'client', type: 'plan', milestone: 'logo', amount: 1500 } as const;
  const funding = { command: 'b', by: 'client', type: 'fund', milestone: 'logo' } as const;
  const answer = { command: 'c', type: 'chargeAnswered', milestone: 'logo', accepted: true } as const;
  const submitted = { command: 'd', by: 'freelancer', type: 'submit', milestone: 'logo' } as const;
  const became = { is: 'applied' } as const;
  const entries = [
    { message: planned, at: 1, became },
    { message: funding, at: 2, became },
    { message: answer, at: 3 },
    { message: submitted, at: 4, became },
  ];
  expect(replay(newContract(), entries).disagreements).toEqual([]);
  const clock = { at: 4 + 14 * DAY, what: 'reviewDeadline', piece: 'logo' } as const;
  expect(replay(newContract(), [...entries, { clock }]).contract.milestones.logo?.state).toBe('paid');
  expect(replay(newContract(), [{ clock }, ...entries]).disagreements).toHaveLength(1);
  const twice = replay(newContract(), [
    ...entries,
    { message: { ...submitted, command: 'e' }, at: 5, became },
  ]);
  expect(twice.disagreements).toEqual([expect.stringContaining('wrong_state')]);
});
