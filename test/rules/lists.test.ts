import { idOf, runningStack } from './stack';

const stack = runningStack();

/** All pages of a list, and how many there were. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails where it is not there.
async function pages(person: { sees(path: string): Promise<any> }, path: string, limit: number) {
  const data: { id: string }[] = [];
  let count = 0;
  for (let cursor: string | null = ''; cursor !== null; count++) {
    const page = await person.sees(`${path}limit=${limit}${cursor === '' ? '' : `&cursor=${cursor}`}`);
    expect(page.data.length).toBeLessThanOrEqual(limit);
    data.push(...page.data);
    cursor = page.nextCursor;
  }
  return { data, count };
}

describe('R25: my jobs', () => {
  test('R25: page by page, each once, newest first, with its money; others see theirs', async () => {
    const anna = stack.as('client', 'anna');
    const jobs: string[] = [];
    for (let count = 0; count < 5; count++) jobs.unshift(await stack.job({ clientId: 'anna' }));
    await stack.job({ clientId: 'another' });
    const milestone = await anna.opens(`${jobs[0]}/milestones`, { title: 'Logo design', amount: 1500 });
    await anna.does(`${milestone}/fund`);

    const { data, count } = await pages(anna, '/v1/contracts?', 2);

    expect(data.map(({ id }) => id)).toEqual(jobs.map(idOf));
    expect(count).toBe(3);
    expect(data[0]).toMatchObject({ state: 'active', money: { charged: 1500, inEscrow: 1500 } });
    expect(data[1]).toMatchObject({ money: { charged: 0, inEscrow: 0 } });
    expect((await stack.as('client', 'nobody').sees('/v1/contracts')).data).toEqual([]);
  });

  test('R16: by state: active, ending and ended', async () => {
    const berta = stack.as('client', 'berta');
    const [active = '', ending = '', ended = ''] = await Promise.all(
      [1, 2, 3].map(() => stack.job({ clientId: 'berta' })),
    );
    const milestone = await berta.opens(`${ending}/milestones`, { title: 'Logo design', amount: 1500 });
    await berta.does(`${milestone}/fund`);
    await berta.does(`${ending}/end`);
    await berta.does(`${ended}/end`);
    for (const [state, job] of Object.entries({ active, ending, ended })) {
      const { data } = await berta.sees(`/v1/contracts?state=${state}`);
      expect(data.map(({ id }: { id: string }) => id)).toEqual([idOf(job)]);
    }
  });

  test('R27: the record of a milestone, page by page, in order, each event once', async () => {
    const logo = await stack.changesRequested(await stack.job());
    const all = (await stack.alice.sees(`${logo}/events`)).data;
    expect(all.length).toBeGreaterThanOrEqual(5);
    expect((await pages(stack.alice, `${logo}/events?`, 2)).data).toEqual(all);
  });
});

describe('R4: whatever they write and whatever they are called', () => {
  test('R4: users, titles and messages in any script, and as long as may be, are shown as they were sent', async () => {
    const [clientId, freelancerId] = ['ålice-李-🦊', 'боб@пример.рф'];
    const [client, freelancer] = [stack.as('client', clientId), stack.as('freelancer', freelancerId)];
    const title = '🎨'.repeat(127);
    const job = await stack.job({ title, clientId, freelancerId });
    const description = '"\\ \n\t<b>𝔘</b> \u202e‮ '.repeat(500);
    const milestone = await client.opens(`${job}/milestones`, { title, amount: 1500, description });
    await client.does(`${milestone}/fund`);
    const message = 'e\u0301🏳️‍🌈'.repeat(1250);
    const attachments = Array.from({ length: 50 }, (_, index) => ({
      name: `${'設計'.repeat(100)}-${index}.svg`,
      url: `https://files.test/${index}?${'a'.repeat(1900)}`,
    }));

    await freelancer.does(`${milestone}/submit`, { message, attachments });
    await client.does(`${milestone}/approve`, { amount: 900, note: 'שלום 👋' });

    expect(await client.sees(milestone)).toMatchObject({
      ...{ title, description, state: 'paid', submissions: [{ message, attachments }] },
    });
    const [released] = await stack.events(milestone, 'milestone.released');
    expect(released).toMatchObject({ actor: { id: clientId }, data: { note: 'שלום 👋' } });
    expect(await freelancer.sees(job)).toMatchObject({ title, clientId, freelancerId });
  });
});
