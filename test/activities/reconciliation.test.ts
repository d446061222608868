import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { reconcile } from '../../activities/reconciliation';
import { workflowIds } from '../../protocol/names';
import { type Difference, type DifferenceKind, differenceNames } from '../../protocol/reconciliation';
import { idsBefore, newId } from '../../store/ids';
import { steeredRail } from '../support/rails';
import { until, World } from '../support/world';

/** What is made here long ago was made an hour and a day before. */
const LONG_AGO = 25 * 3_600_000;
const oldId = (prefix: string) => idsBefore(prefix, Date.now() - LONG_AGO).replace(/0{6}$/, () => unique());
let made = 0;
const unique = () => {
  made += 1;
  return String(made).padStart(6, '0');
};

describe('reconciliation', () => {
  const rail = steeredRail();
  let world: World;
  let owner: Client;
  beforeAll(async () => {
    world = await World.start({ rail: rail.stand });
    owner = new Client({ connectionString: world.databaseUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await world.stop();
  });

  /** Whatever is planted goes past every trigger and foreign key, as somebody with the owner's rights could do. */
  const plant = async (sql: string, values: unknown[] = []) => {
    await owner.query('begin');
    await owner.query('set local session_replication_role = replica');
    await owner.query(sql, values);
    await owner.query('commit');
  };

  const look = async () => {
    const differences: Difference[] = [];
    const result = await reconcile(
      { db: world.db, rail: rail.stand(world.rail), gateway: world.gateway },
      { found: (difference) => differences.push(difference), patience: { betweenLooks: 20, young: 0 } },
    );
    expect(result.differences).toBe(differences.length);
    return { result, differences };
  };

  /** The difference that was planted is found, with its cause and its cure. */
  const finds = async (kind: DifferenceKind, subject: string, found: RegExp | string = '') => {
    const { differences } = await look();
    const ofSubject = differences.filter((one) => one.subject === subject && one.kind === kind);
    if (ofSubject.length === 0) expect(differences).toEqual([{ kind, subject }]);
    expect(ofSubject).toHaveLength(1);
    expect(ofSubject[0]?.found).toMatch(found);
    expect(ofSubject[0]?.cause).not.toBe('');
    expect(ofSubject[0]?.cure).not.toBe('');
    return ofSubject[0];
  };

  const escrowLeg = `insert into ledger.entries (journal_id, leg, contract_id, account, currency, amount)
    select id, legs + 1, contract_id, $2, currency, $3 from ledger.journals where contract_id = $1 order by id limit 1`;

  test('a service that nobody has tampered with has none, in whatever state its milestones are', async () => {
    const contract = await world.contract();
    await world.applied((await world.inReview(contract)).id, { type: 'approve', amount: 900 });
    const held = await world.inReview(contract);
    await world.applied(held.id, { type: 'hold', reason: 'A dispute' });
    const paid = await world.inReview(contract, 2000);
    await world.applied(paid.id, { type: 'approve', bonus: { amount: 500, paymentMethod: 'pm_ok' } });
    await until(
      async () => (await world.db('bonuses').where({ milestone_id: paid.id, state: 'paid' }).first()) ?? null,
      'the bonus to be paid',
    );
    const ended = await world.contract();
    const refunded = await world.inReview(ended);
    await world.endContract(ended.id, 'freelancer');
    await world.contractReaches(ended.id, 'ended');
    await until(
      async () => (await world.db('refunds').where({ contract_id: ended.id, state: 'sent' }).first()) ?? null,
      'the refund to be sent',
    );
    await world.ends(workflowIds.milestone(refunded.id));
    await world.milestone(contract);

    const { result, differences } = await look();

    expect(differences).toEqual([]);
    expect(result.compared).toMatchObject({ contracts: 2, charges: 5, refunds: 1 });
    expect(result.trialBalance.reduce((sum, { balance }) => sum + balance, 0)).toBe(0);
    expect(result.waiting.refunds).toEqual({ count: 0, oldestSeconds: 0 });
  });

  test('a journal with a leg too many; then R25 does not hold, nor the balance that is kept', async () => {
    const { id, contractId } = await world.funded(await world.contract());
    await plant(escrowLeg, [contractId, `escrow:${id}`, 100]);

    const { differences } = await look();
    const of = (kind: DifferenceKind) => differences.filter((one) => one.kind === kind);
    expect(of('ledger_unbalanced')).toEqual([
      expect.objectContaining({ contractId, found: expect.stringMatching(/^3 legs sum to 100, /) }),
    ]);
    expect(of('contract_money_differs')).toEqual([]);
    expect(of('balance_differs')).toEqual([expect.objectContaining({ subject: `escrow:${id}` })]);
  });

  test('R25: money that came in and is nowhere', async () => {
    const contract = await world.contract();
    const { id } = await world.funded(contract);
    await plant(escrowLeg, [contract.id, `held_over:${contract.id}`, 250]);

    await finds('contract_money_differs', contract.id, '1500 + 0 came in, 1750 is accounted for');
    expect(id).toBeDefined();
  });

  test('a journal without legs', async () => {
    const { contractId } = await world.funded(await world.contract());
    const journal = `jrn_${oldId('x').slice(2)}`;
    await plant(
      `insert into ledger.journals (id, operation_key, request_hash, kind, contract_id, currency, legs, actor_role,
         actor_id, rule, cause, received_at)
       select $1, $1, '\\x00', 'deposit', $2, 'USD', 2, 'ops', 'olga', 'R2', 'by hand', now()`,
      [journal, contractId],
    );
    await finds('ledger_unbalanced', journal, 'no legs');
  });

  test('the balance of a freelancer, and one that no leg stands behind', async () => {
    const contract = await world.contract();
    await world.applied((await world.inReview(contract)).id, { type: 'approve' });
    await plant(`update ledger.balances set balance = balance + 7 where account = 'freelancer:bob:USD'`);
    await finds('balance_differs', 'freelancer:bob:USD');
    await plant(`update ledger.balances set balance = balance - 7 where account = 'freelancer:bob:USD'`);
    await plant(
      `insert into ledger.balances (account, currency, contract_id, balance) values ('escrow:ms_none', 'USD', $1, 5)`,
      [contract.id],
    );
    await finds('balance_differs', 'escrow:ms_none', '5 is kept, its legs sum to 0');
  });

  test('R26: a milestone that has ended, by its row, with money in escrow; its workflow is a stray', async () => {
    const { id } = await world.funded(await world.contract());
    await plant(
      `update milestones set state = 'refunded', details = '{"name":"refunded","refunded":1500}' where id = $1`,
      [id],
    );
    await finds('escrow_of_ended', id, 'it is refunded, of 1500, and holds 1500');
    await finds('stray_workflow', workflowIds.milestone(id));
    await world.handle(id).terminate('planted');
  });

  test('R26: a milestone with money in it, by its row, without escrow; nothing runs for it', async () => {
    const { id } = await world.milestone(await world.contract());
    await plant(`update milestones set state = 'active', details = '{"name":"active"}' where id = $1`, [id]);
    await finds('escrow_contradicts_state', id, 'it is active, of 1500, and holds 0');
    const missing = await finds('missing_workflow', id);
    expect(missing?.cure).toContain(`ops retry ${id}`);
  });

  test('a milestone whose run was terminated', async () => {
    const { id } = await world.funded(await world.contract());
    await world.handle(id).terminate('by hand');
    await finds('missing_workflow', id, `milestone/${id} does not run`);
    const { differences } = await look();
    expect(differences.filter(({ subject }) => subject === id)).toHaveLength(1);
  });

  test('held-over money on hold, of which the request knows nothing', async () => {
    const contract = await world.contract();
    await world.applied((await world.inReview(contract)).id, { type: 'approve', amount: 900 });
    const request = await world.askForHeldOver(contract.id);
    await world.actHeldOver(request, 'declineRefund', {});
    await plant('update refund_requests set on_hold = 500 where id = $1', [request.id]);
    await finds('hold_differs', request.id, 'the request says 500, the ledger 600');
  });

  test('rows of charges that are not what the ledger says', async () => {
    const { id, contractId } = await world.funded(await world.contract());
    await plant('update charges set amount = 1400 where milestone_id = $1', [id]);
    await finds('charges_differ_from_ledger', contractId, 'deposits: 1400 in the rows, 1500 in the ledger');
    const { key } = await world.db('charges').where({ milestone_id: id }).first({ key: 'operation_key' });
    await finds('charge_differs', key, /^1500 USD \(.*\) at the rail, 1400 USD/);
  });

  test('R16: a contract that is ending with nothing left, and one that has ended with something', async () => {
    const empty = await world.contract();
    await plant(
      `update contracts set state = 'ending', end_by = 'client', end_at = now(), end_actor_role = 'client',
         end_actor_id = 'alice', end_told_at = now() where id = $1`,
      [empty.id],
    );
    await finds('contract_should_have_ended', empty.id);
    const { contractId } = await world.funded(await world.contract());
    await plant(
      `update contracts set state = 'ended', end_by = 'client', end_at = now(), end_actor_role = 'client',
         end_actor_id = 'alice', end_told_at = now() where id = $1`,
      [contractId],
    );
    await finds('contract_ended_with_money', contractId, '1500 is left');
  });

  test('a charge at the rail that is not in our books, and one in our books that the rail does not know', async () => {
    const charge = { amount: 700, currency: 'USD', paymentMethod: 'pm_ok', customer: 'alice' };
    const key = `fund:${newId.milestone()}:${newId.command()}`;
    await world.rail.charge({ ...charge, key, reference: 'ms_unknown' });
    await finds('charge_not_in_rows', key, /^700 USD .* nothing here/);

    const { id } = await world.funded(await world.contract());
    const { chargeId } = await world.db('charges').where({ milestone_id: id }).first({ chargeId: 'id' });
    await plant('delete from simulated_rail.charges where reference = $1', [id]);
    await finds('charge_not_at_rail', chargeId, /^1500 USD .* here, nothing at the rail/);
  });

  describe('refunds', () => {
    const refunded = async () => {
      const contract = await world.contract();
      await world.funded(contract);
      await world.endContract(contract.id, 'freelancer');
      return until(async () => {
        const sent = { contract_id: contract.id, state: 'sent' };
        return (await world.db('refunds').where(sent).first()) ?? null;
      }, 'the refund to be sent');
    };

    test('one at the rail that is not in our books, or of another amount', async () => {
      const { operation_key: key, id } = await refunded();
      await plant('update simulated_rail.refunds set amount = 1 where key = $1', [key]);
      await finds('refund_differs', key, /^1 USD .* at the rail, 1500 USD/);
      await plant('delete from refunds where id = $1', [id]);
      await finds('refund_not_in_rows', key, /^1 USD/);
    });

    test('one that counts as sent, and the rail does not know it', async () => {
      const { operation_key: key, id } = await refunded();
      await plant('delete from simulated_rail.refunds where key = $1', [key]);
      await finds('refund_not_at_rail', id);
    });

    test('one that is due for longer than an hour, for which nothing runs', async () => {
      const { id } = await refunded();
      const old = oldId('ref');
      await plant(
        `update refunds set id = $2, state = 'due', sent_at = null, rail_reference = null where id = $1`,
        [id, old],
      );
      await finds('refund_overdue', old, /^a refund of 1500 USD \(ms_.*\) has waited for 25 h$/);
      await finds('missing_workflow', old);
      const { result } = await look();
      expect(result.waiting.refunds).toMatchObject({ count: 1 });
      expect(result.waiting.refunds.oldestSeconds).toBeGreaterThan(24 * 3600);
    });
  });

  test('money of which it is not clear whether the rail has it: a difference once it is old', async () => {
    const letGo = rail.hold();
    try {
      const { id } = await world.milestone(await world.contract());
      const command = await world.send(id, { type: 'fund', paymentMethod: 'pm_ok' });
      await world.reaches(id, ({ state }) => state.name === 'funding');
      expect((await look()).differences.filter(({ subject }) => subject === command)).toEqual([]);
      const old = oldId('cmd');
      await plant(
        `update milestones set details = jsonb_set(details, '{commandId}', to_jsonb($2::text)) where id = $1`,
        [id, old],
      );
      const found = await finds(
        'charge_unclear',
        old,
        /^the funding of 1500 USD \(ms_.*\) has waited for 25 h$/,
      );
      expect(found?.cure).toContain(`ops retry ${id}`);
      await plant(
        `update milestones set details = jsonb_set(details, '{commandId}', to_jsonb($2::text)) where id = $1`,
        [id, command],
      );
    } finally {
      letGo();
    }
  });

  test('a message that is pending for too long', async () => {
    const { id } = await world.funded(await world.contract());
    const command = await world.send(id, { type: 'hold', reason: 'x' }, undefined, { signal: false });
    const old = oldId('cmd');
    await plant('update commands set id = $2 where id = $1', [command, old]);
    await finds('command_overdue', old, `hold (${id}) has waited for 25 h`);
  });

  test('every kind of difference is planted here', () => {
    const here = readFileSync(__filename, 'utf8');
    const expected = (kind: string) => new RegExp(`(finds|of)\\(\\s*'${kind}'`);
    expect(differenceNames.filter((kind) => !expected(kind).test(here))).toEqual([]);
  });

  test('it writes nothing, and stops between two pages where it is told to', async () => {
    const before = await world.db('commands').count();
    const mayGoOn = () => {
      throw new Error('enough');
    };
    const sides = { db: world.db, rail: world.rail, gateway: world.gateway };
    await expect(reconcile(sides, { found: () => undefined, mayGoOn })).rejects.toThrow('enough');
    expect(await world.db('commands').count()).toEqual(before);
  });
});
