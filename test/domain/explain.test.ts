import {
  confidentialTypes,
  type Explained,
  explain,
  type RecordedType,
  recordedTypes,
} from '../../domain/record';

const NOON = Date.UTC(2026, 2, 1, 12);

const told = (type: RecordedType, event: Partial<Explained> = {}) =>
  explain({
    ...{ type, rule: 'R27', actor: { role: 'client', id: 'alice' }, receivedAt: NOON },
    ...{ amount: 1500, currency: 'USD', data: {}, ...event },
  });

describe('R27: every movement says why', () => {
  test.each(Object.keys(recordedTypes) as RecordedType[])('%s has words of its own', (type) => {
    const words = told(type);
    expect(words).toMatch(/ \(R27, received 2026-03-01T12:00:00\.000Z\)$/);
    expect(words.length).toBeGreaterThan(45);
  });

  test('a release for less: who, how much to whom, and what became of the rest', () => {
    const data = { gross: 900, fee: 90, net: 810, heldOver: 600 };
    expect(told('milestone.released', { rule: 'R12', data })).toBe(
      'client alice released 9.00 USD: 8.10 USD to the freelancer and 0.90 USD of fee, 6.00 USD held over for the next milestone (R12, received 2026-03-01T12:00:00.000Z)',
    );
  });

  test('a clock is named as one', () => {
    const actor = { role: 'timer', id: 'reviewDeadline' } as const;
    const data = { gross: 1500, fee: 150, net: 1350, heldOver: 0 };
    expect(told('milestone.auto_released', { rule: 'R7', actor, data })).toBe(
      'nobody acted until the review deadline, so 15.00 USD was released: 13.50 USD to the freelancer and 1.50 USD of fee (R7, received 2026-03-01T12:00:00.000Z)',
    );
  });

  const ops = { role: 'ops', id: 'olga' } as const;
  const freelancer = { role: 'freelancer', id: 'bob', via: 'acme' } as const;
  const earned = { gross: 1500, fee: 150, net: 1350 };
  const toBob = '13.50 USD to the freelancer and 1.50 USD of fee';
  const reason = 'as agreed';
  const at = '2026-03-15T12:00:00.000Z';
  const sentences: readonly [RecordedType, Partial<Explained>, string][] = [
    ['contract.created', { data: { title: 'A website' } }, 'client alice opened the contract "A website"'],
    ['contract.ending', {}, 'client alice ended the contract; what remains is settled first'],
    [
      'contract.ending',
      { data: { reason } },
      'client alice ended the contract ("as agreed"); what remains is settled first',
    ],
    [
      'contract.ending',
      { data: { reason: '' } },
      'client alice ended the contract; what remains is settled first',
    ],
    [
      'contract.ended',
      {},
      'nothing is left in escrow, held over, on hold or being charged: the contract has ended',
    ],
    ['milestone.planned', { data: { title: 'Logo' } }, 'client alice planned "Logo" for 15.00 USD'],
    [
      'milestone.funding_started',
      { data: { drawn: 600, shortfall: 900 } },
      'client alice funds it: 6.00 USD drawn from held-over money, 9.00 USD to be charged',
    ],
    ['milestone.funded', { data: { charged: 900 } }, '9.00 USD was charged to the client and is in escrow'],
    ['milestone.funded', { data: { charged: 0 } }, 'held-over money paid for all of it, nothing was charged'],
    ['milestone.funding_failed', { data: { reason, givenBack: 0 } }, 'the charge was declined: as agreed'],
    [
      'milestone.funding_failed',
      { data: { reason, givenBack: 600 } },
      'the charge was declined: as agreed, 6.00 USD went back to held-over money',
    ],
    [
      'milestone.submitted',
      { actor: freelancer, data: { reviewDeadline: at } },
      `freelancer bob (by platform acme) submitted work; silence until ${at} releases the escrow`,
    ],
    [
      'milestone.submission_withdrawn',
      { actor: freelancer },
      'freelancer bob (by platform acme) withdrew the submission, which stops the review clock',
    ],
    ['milestone.changes_requested', {}, 'client alice asked for changes, which stops the review clock'],
    [
      'milestone.review_reminder',
      { data: { due: at } },
      `the reminder of ${at} was due: silence releases the escrow`,
    ],
    ['milestone.contract_end_requested', {}, 'client alice ends the contract with the approval'],
    [
      'milestone.held',
      { actor: ops, data: { reason } },
      'ops olga put it on hold ("as agreed"); its clocks pause',
    ],
    [
      'milestone.hold_lifted',
      { actor: ops, data: { reason } },
      'ops olga lifted the hold ("as agreed"); its clocks go on with the time that was left',
    ],
    [
      'milestone.resolved',
      { actor: ops, data: { ...earned, reason, refunded: 500 } },
      `ops olga resolved the hold ("as agreed"): ${toBob}, 5.00 USD refunded to the client`,
    ],
    [
      'milestone.refunded',
      { data: { because: 'accepted' } },
      '15.00 USD was refunded to the client: the freelancer accepted the request',
    ],
    [
      'milestone.refunded',
      { data: { because: 'silence' } },
      '15.00 USD was refunded to the client: the freelancer did not answer in the response period',
    ],
    [
      'milestone.refunded',
      { data: { because: 'freelancer_ended_contract' } },
      '15.00 USD was refunded to the client: the freelancer ended the contract',
    ],
    ['milestone.refunded', { data: { because: 'of old' } }, '15.00 USD was refunded to the client: of old'],
    [
      'milestone.end_heard',
      { data: { by: 'freelancer' } },
      'it has heard that the freelancer ended the contract',
    ],
    [
      'milestone.retried',
      { actor: ops, data: { reason } },
      'ops olga had what waits for it tried again ("as agreed")',
    ],
    ['bonus.requested', {}, 'client alice pays a bonus of 15.00 USD, charged apart from escrow'],
    ['bonus.paid', { data: earned }, `the bonus of 15.00 USD was charged: ${toBob}`],
    ['bonus.failed', { data: { reason } }, 'the charge for the bonus of 15.00 USD was declined: as agreed'],
    [
      'refund_request.opened',
      { data: { respondBy: at } },
      `client alice asks 15.00 USD back; silence until ${at} refunds it`,
    ],
    [
      'refund_request.closed',
      { data: { outcome: 'declined', reason } },
      'the refund request is declined ("as agreed")',
    ],
    [
      'refund_request.refunded',
      { data: { reason } },
      '15.00 USD of held-over money was refunded to the client ("as agreed")',
    ],
    [
      'refund_request.declined',
      { data: { reason } },
      'client alice declined ("as agreed"): 15.00 USD of held-over money waits for ops',
    ],
    ['refund_request.superseded', { data: { reason } }, 'the refund request came to nothing ("as agreed")'],
    [
      'refund_request.resolved',
      { actor: ops, data: { ...earned, reason, refunded: 1 } },
      `ops olga resolved held-over money on hold ("as agreed"): ${toBob}, 0.01 USD refunded to the client`,
    ],
    [
      'held_over.refunded',
      {},
      'client alice ended the contract: 15.00 USD of held-over money was refunded to the client',
    ],
    ['refund.sent', {}, 'the payment rail has sent 15.00 USD back to the client'],
    [
      'reconciliation.found',
      { data: { means: 'a balance differs', found: '1 and 2' } },
      'a reconciliation found that a balance differs: 1 and 2',
    ],
    [
      'reconciliation.cleared',
      { data: { means: 'a balance differs' } },
      'a reconciliation no longer finds that a balance differs',
    ],
    [
      'command.rejected',
      { data: { kind: 'approve', detail: 'it is paid' } },
      'client alice: approve was refused: it is paid',
    ],
    [
      'command.rejected',
      { data: { detail: 'it is no message' } },
      'client alice: a message was refused: it is no message',
    ],
  ];
  test.each(sentences)('%s, with %j: %s', (type, event, sentence) => {
    expect(told(type, event)).toBe(`${sentence} (R27, received 2026-03-01T12:00:00.000Z)`);
  });

  test('every type has its sentence here', () => {
    const types = new Set([
      ...sentences.map(([type]) => type),
      'milestone.released',
      'milestone.auto_released',
    ]);
    expect(Object.keys(recordedTypes).sort()).toEqual([...types].sort());
  });

  test('money that is not told of is nothing', () => {
    expect(told('milestone.planned', { amount: null, data: { title: 'Logo' } })).toContain(' for 0.00 USD ');
  });

  test.each(Object.entries(recordedTypes))('%s means something, once: %s', (_type, meaning) => {
    expect(meaning.length).toBeGreaterThan(20);
    expect(Object.values(recordedTypes).filter((other) => other === meaning)).toHaveLength(1);
  });

  test('the parties are told of all but what is about how the service does', () => {
    expect(confidentialTypes).toEqual(['reconciliation.found', 'reconciliation.cleared']);
  });
});
