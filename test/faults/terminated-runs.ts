import type { Service } from '../support/stack';
import { expectEveryCentOnce } from './every-cent';
import { type Job, People, waiting } from './people';

/** Runs of milestones that somebody terminates by mistake. */
export function terminatedRuns(service: () => Service): void {
  let people: People;
  let silent: Job;
  beforeAll(async () => {
    people = new People(service());
    silent = await people.inReview({ reviewPeriod: 'PT3S' });
    await people.terminate(silent);
  });

  test('R5: a run was terminated, and a message starts it again from its row', async () => {
    const job = await people.inReview();
    await people.terminate(job);
    expect(await people.approve(job, waiting())).toMatchObject({ status: 200, body: { state: 'applied' } });
    await expectEveryCentOnce(service(), job.contractId, { deposit: 1, release: 1 });
  });

  // Last: the sweep waits some seconds before it takes a clock for one that nobody rings.
  test('R7: a run was terminated, and its clock, started again from its row, pays for silence', async () => {
    const { released } = await people.untilState(silent, 'paid');
    expect(released).toBe(1500);
    await expectEveryCentOnce(service(), silent.contractId, { deposit: 1, release: 1 });
  });
}
