import { World } from '../support/world';

describe('a milestone on a real Temporal and a real Postgres', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ skipping: true });
  });
  afterAll(() => world.stop());

  test('R12: $15.00 funded, $9.00 released, $6.00 held over; the next milestone of $20.00 charges $14.00', async () => {
    const contract = await world.contract();
    const first = await world.inReview(contract, 1500);
    const approval = await world.applied(first.id, { type: 'approve', amount: 900 });
    expect(approval.result).toMatchObject({ released: 900, heldOver: 600, fee: 90 });
    await world.handle(first.id).result();

    const second = await world.funded(contract, 2000);

    expect(second.state.name).toBe('active');
    expect(await world.money(contract.id)).toMatchObject({
      charged: 2900,
      inEscrow: 2000,
      heldOver: 0,
      paid: 810,
      fees: 90,
    });
  });

  test('R7: silence for the review period pays in full', async () => {
    const contract = await world.contract();
    const milestone = await world.inReview(contract);

    await world.handle(milestone.id).result();

    const paid = await world.read(milestone.id);
    expect(paid.state).toMatchObject({ name: 'paid', how: 'silence', released: 1500, fee: 150 });
  });
});
