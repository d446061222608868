import { defaultPolicy } from '../model';
import { runningStack } from '../rules/stack';
import { checkContract, type Looked, type Recorded } from './contract-spec';
import { Crowd, randomFrom } from './crowd';

const stack = runningStack();

const everybody = () => ({
  acme: stack.api.as('platform', 'acme'),
  alice: stack.api.as('client', 'alice'),
  bob: stack.api.as('freelancer', 'bob'),
  olga: stack.api.as('ops', 'olga'),
});

/** As many more contracts as `MODEL_RUNS` says. */
const contracts = 4 * Number(process.env.MODEL_RUNS ?? 1);
const firstSeed = Number(process.env.MODEL_SEED ?? 1);

const passed: { acts: readonly Recorded[]; looks: readonly Looked[] }[] = [];

test('R20, R21: what many do to one contract at once is as if they had done it in one order', async () => {
  const told: unknown[] = [];
  for (let seed = firstSeed; seed < firstSeed + contracts; seed++) {
    const crowd = await Crowd.open(everybody(), ['logo', 'page', 'form'], randomFrom(seed));
    await crowd.contends(8, 12);
    const history = await crowd.history();
    const { linearizable, why } = checkContract(defaultPolicy, history.acts, history.looks);
    if (linearizable !== true) throw new Error(`MODEL_SEED=${seed}: ${why}`);
    passed.push(history);
    told.push(countsOf(history.acts));
  }
  expect(told).toHaveLength(contracts);
  if (process.env.MODEL_RUNS) console.log(told);
}, 600_000);

/** How many acts became what: a history of nothing but refusals would prove little. */
function countsOf(acts: readonly Recorded[]) {
  const counts: Record<string, number> = {};
  for (const { outcome } of acts) {
    const became = outcome === null ? 'unknown' : outcome.is === 'applied' ? 'applied' : outcome.code;
    counts[became] = (counts[became] ?? 0) + 1;
  }
  return counts;
}
