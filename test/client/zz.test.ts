import { startApi } from '../support/api';
import { openContract, planMilestone } from '../api/stage';
import { World } from '../support/world';
test('bonuses', async () => {
  const world = await World.start();
  const api = await startApi({ db: world.db, gateway: world.gateway });
  const alice = api.as('client', 'alice');
  const id = await planMilestone(api, await openContract(api));
  const prefer = 'wait=20';
  await alice.post(`/v1/milestones/${id}/fund`, {}, { prefer });
  await api.as('freelancer', 'bob').post(`/v1/milestones/${id}/submit`, { message: 'x' }, { prefer });
  await alice.post(`/v1/milestones/${id}/approve`, {}, { prefer });
  const times: string[] = [];
  for (let i = 0; i < 40; i++) {
    const began = Date.now();
    const answers = await Promise.all([0, 1].map((n) => alice.post(`/v1/milestones/${id}/bonus`, { amount: 500 }, n ? { prefer } : { prefer: i % 2 ? 'wait=20' : 'wait=0' })));
    times.push(`${answers.map((a) => a.status)} ${Date.now() - began}`);
  }
  console.log(times.join('\n'));
  await api.stop();
  await world.stop();
}, 300_000);
