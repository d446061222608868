import { CONTRACT_ENDING, MILESTONE_QUERY, workflowIds } from '../../protocol/names';
import { toCommand } from '../../store/commands';
import { newId } from '../../store/ids';
import { json, type Payload, payload, signalRaw } from '../support/signals';
import { until, World } from '../support/world';

const field = (name: string, value: string) => json(JSON.stringify({ message: 'Bluer', [name]: value }));
const deep = (levels: number) => json(`{"message":${'['.repeat(levels)}${']'.repeat(levels)}}`);

/** Each is sent as `requestChanges`, which takes `{message}`. */
const malformed: readonly (readonly [string, readonly Payload[]])[] = [
  ['bytes in an unknown encoding', [payload('binary/encrypted', Buffer.from([1, 2, 3]))]],
  ['bytes that are no JSON', [json('{"message": ')]],
  ['a payload without an encoding', [{ data: Buffer.from('{}') }]],
  ['plain bytes', [payload('binary/plain', Buffer.from([123, 125]))]],
  ['null', [json('null')]],
  ['undefined', [payload('binary/null', '')]],
  ['a number', [json('5')]],
  ['a text', [json('"approve"')]],
  ['an array', [json('[{"message":"Bluer"}]')]],
  ['nothing', []],
  ['an empty object', [json('{}')]],
  ['a field of the wrong type', [json('{"message":7}')]],
  ['an unknown field', [field('surprise', 'x')]],
  ['a field named like the act itself', [field('type', 'x'.repeat(5000))]],
  ['a field named __proto__', [json('{"message":"Bluer","__proto__":{"a":1}}')]],
  ['a command id that is a number', [json('{"message":"Bluer","commandId":12}')]],
  ['a command id of another shape', [field('commandId', 'cmd_1')]],
  ['1 MB of text', [json(JSON.stringify({ message: 'x'.repeat(1_000_000) }))]],
  ['NUL in a text', [json('{"message":"a\\u0000b"}')]],
  ['NUL in the name of a field', [field('a\u0000b', 'x')]],
  ['the six characters \\u0000 in a text', [field('surprise', 'a\\u0000z')]],
  ['half a surrogate pair in a text', [json('{"message":"\\ud83d"}')]],
  ['half a surrogate pair in the name of a field', [json('{"message":"Bluer","\\ude00":1}')]],
  ['surrogate pairs where the record is cut', [field('surprise', `xx${'😀'.repeat(20_000)}`)]],
  ['a name of 100,000 characters', [field('n'.repeat(100_000), 'x')]],
  ['lists in lists, 100,000 deep', [deep(100_000)]],
  ['numbers beyond all numbers', [json('{"message":1e999}')]],
  ['an object, then bytes that cannot be decoded', [json('{}'), payload('binary/encrypted', 'x')]],
];

describe('what comes straight to the workflow', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());

  const byTemporal = async (milestoneId: string) => {
    const rows = await world.db('commands').where({ milestone_id: milestoneId, actor_role: 'temporal' });
    return rows.map(toCommand);
  };

  const decidedByTemporal = (milestoneId: string) =>
    until(
      async () => {
        const [first] = await byTemporal(milestoneId);
        return first !== undefined && first.state !== 'pending' ? first : null;
      },
      'the signal to be decided',
      10_000,
    );

  const paysAsEver = async (milestoneId: string) => {
    await world.applied(milestoneId, { type: 'approve' });
    await world.handle(milestoneId).result();
    expect((await world.read(milestoneId)).state.name).toBe('paid');
  };

  test.each(malformed)('R21: %s: a rejected command, and an approval pays as ever', async (_, payloads) => {
    const contract = await world.contract();
    const { id } = await world.inReview(contract);

    await signalRaw(world, workflowIds.milestone(id), 'requestChanges', payloads);

    const command = await decidedByTemporal(id);
    expect(command).toMatchObject({ state: 'rejected', actor: { role: 'temporal' }, kind: 'requestChanges' });
    expect(command.rejection).toMatchObject({ code: 'malformed_message' });
    expect(command.rejection?.detail.length).toBeLessThan(3000);
    await paysAsEver(id);
    expect(await byTemporal(id)).toHaveLength(1);
    expect(await world.balanced(contract.id)).toMatchObject({ charged: 1500, paid: 1350 });
  });

  test.each([
    ['an unknown name', 'releaseEverything', [json('{}')]],
    ['an unknown name with bytes that cannot be decoded', 'x', [payload('binary/encrypted', 'x')]],
    ['the name of a query', MILESTONE_QUERY, [json('{}')]],
    ["the contract's end, which it is not", CONTRACT_ENDING, []],
    ["the contract's end, undecodable", CONTRACT_ENDING, [payload('binary/encrypted', 'x')]],
    ['a reserved name', '__temporal_reserved', [json('{')]],
  ])('R21: a signal of %s does no harm', async (_, name, payloads) => {
    const { id } = await world.inReview(await world.contract());

    await signalRaw(world, workflowIds.milestone(id), name, payloads);

    await paysAsEver(id);
    expect(await byTemporal(id)).toEqual([]);
  });

  test('R21: a request to cancel is recorded as refused, since money is in it', async () => {
    const { id } = await world.inReview(await world.contract());

    await world.handle(id).cancel();

    const refused = await until(async () => {
      const [event] = await world.events({ milestoneId: id, types: ['command.rejected'] });
      return event ?? null;
    }, 'the refusal');
    expect(refused).toMatchObject({ actor: { role: 'temporal' }, data: { code: 'cancel_not_possible' } });
    await paysAsEver(id);
  });

  test('R20: a forged instant of receipt does not count for a signal without a command', async () => {
    const { id } = await world.inReview(await world.contract());
    const forged = { commandId: newId.command(), receivedAt: '2001-01-01T00:00:00Z', actor: 'ops olga' };

    await world.handle(id).signal('requestChanges', { message: 'Bluer', ...forged });

    const command = await decidedByTemporal(id);
    expect(command).toMatchObject({ id: forged.commandId, state: 'applied', actor: { role: 'temporal' } });
    const [submitted] = await world.events({ milestoneId: id, types: ['milestone.submitted'] });
    expect(command.receivedAt).toBeGreaterThan(submitted?.receivedAt ?? Number.POSITIVE_INFINITY);
  });

  test('R20: what a signal claims about an accepted command does not count', async () => {
    const { id } = await world.inReview(await world.contract());
    const commandId = await world.send(id, { type: 'approve', amount: 900 }, undefined, { signal: false });

    const lie = { commandId, receivedAt: '2001-01-01T00:00:00Z', amount: 1500, endContract: true };
    await world.handle(id).signal('approve', lie);

    const command = await world.decided(commandId);
    expect(command).toMatchObject({ state: 'applied', result: { released: 900, heldOver: 600 } });
  });

  test('R22: one command under the name of another act changes nothing', async () => {
    const { id } = await world.inReview(await world.contract());
    const commandId = await world.send(id, { type: 'approve' }, undefined, { signal: false });

    await world.handle(id).signal('hold', { commandId, reason: 'x' });
    await world.handle(id).signal('requestChanges', { message: 'Bluer' });

    expect((await decidedByTemporal(id)).state).toBe('applied');
    expect((await world.read(id)).state.name).toBe('changes_requested');
  });

  test('R5, R19, R27: ops act from the Temporal UI under the same rules, and the record says so', async () => {
    const contract = await world.contract();
    const { id } = await world.inReview(contract);

    await world.handle(id).signal('hold', { reason: 'a complaint' });
    await world.reaches(id, ({ state }) => state.name === 'on_hold');
    expect(await world.handle(id).query(MILESTONE_QUERY)).toMatchObject({
      state: 'on_hold',
      inEscrow: 1500,
      currency: 'USD',
      possible: ['liftHold', 'resolve'],
      reviewDeadline: null,
    });
    await world.handle(id).signal('resolve', { freelancerAmount: 500, reason: 'half done' });
    await world.handle(id).result();

    expect((await world.read(id)).state).toMatchObject({ name: 'resolved', released: 500, refunded: 1000 });
    const [event] = await world.events({ milestoneId: id, types: ['milestone.resolved'] });
    expect(event).toMatchObject({ actor: { role: 'temporal', id: 'signal' }, rule: 'R19' });
    expect(await world.balanced(contract.id)).toMatchObject({ paid: 450, fees: 50, refunded: 1000 });
  });

  test('R13: an act from the UI that breaks a rule is a rejected command with the code of the rule', async () => {
    const { id } = await world.inReview(await world.contract());

    await world.handle(id).signal('approve', { amount: 1501 });

    const { rejection } = await decidedByTemporal(id);
    expect(rejection).toMatchObject({ code: 'release_out_of_range', rule: 'R13' });
    await paysAsEver(id);
  });
});
