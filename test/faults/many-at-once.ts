import { randomUUID } from 'node:crypto';
import type { Service } from '../support/stack';
import { expectEveryCentOnce } from './every-cent';
import { type Job, People, waiting } from './people';

/** The same approval fifty times at the same moment, of a service that runs meanwhile. */
export function manyAtOnce(service: () => Service): void {
  let people: People;
  beforeAll(() => {
    people = new People(service());
  });

  /** As clients do, who send the same request again where a busy service could not take it in time. */
  const fiftyApprovals = (job: Job, key: () => string) =>
    Promise.all(
      Array.from({ length: 50 }, key).map((each) =>
        people.untilTaken(() => people.approve(job, waiting(each))),
      ),
    );

  test('R22: 50 approvals with one key are one command, with one effect and one answer', async () => {
    const job = await people.inReview();
    const key = randomUUID();
    const answers = await fiftyApprovals(job, () => key);
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 200, body: { state: 'applied' } });
    await expectEveryCentOnce(service(), job.contractId, { deposit: 1, release: 1 });
    expect(await outcomes(service(), job)).toEqual({ applied: 1 });
  });

  test('R21: of 50 approvals with 50 keys one is applied, and 49 are told by whom and when', async () => {
    const job = await people.inReview();
    const answers = await fiftyApprovals(job, randomUUID);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 200);
    for (const { status, body } of refused) {
      expect({ status, detail: body.detail }).toEqual({
        status: 409,
        detail: expect.stringMatching(/already approved by client alice at \d{4}-\d\d-\d\dT[\d:.]+Z/),
      });
    }
    await expectEveryCentOnce(service(), job.contractId, { deposit: 1, release: 1 });
    expect(await outcomes(service(), job)).toMatchObject({ applied: 1 });
  });
}

/** How many of a milestone's approvals are in which state. */
async function outcomes({ db }: Service, { milestoneId }: Job): Promise<Record<string, number>> {
  const counts = await db('commands')
    .where({ milestone_id: milestoneId, kind: 'approve' })
    .groupBy('state')
    .select('state')
    .count();
  return Object.fromEntries(counts.map(({ state, count }) => [state, Number(count)]));
}
