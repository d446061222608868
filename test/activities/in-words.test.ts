import { CancelledFailure } from '@temporalio/common';
import { askingRail, inWords } from '../../activities/in-words';
import { RailAnswerUnclear, RailRefused, RailUnavailable } from '../../activities/providers/rail';
import { TemporalUnavailable } from '../../gateway';

/** What ops read as an activity's last failure: what is wrong, what happens next, what they can do. */

const failing = (error: unknown) => inWords({ step: () => Promise.reject(error) }).step();
const reason = async (error: unknown): Promise<Error> =>
  failing(error).then(
    () => new Error('it did not fail'),
    (thrown: Error) => thrown,
  );
const asking = (error: unknown, milestoneId: string | null = 'ms_1') =>
  askingRail({ what: 'the charge of 15.00 USD for milestone ms_1', milestoneId }, () =>
    Promise.reject(error),
  );

test('Postgres is away', async () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:5432'), { code: 'ECONNREFUSED' });
  const { message, cause } = await reason(refused);
  expect(message).toBe(
    'Postgres does not answer this worker (ECONNREFUSED). It is tried again until it succeeds; what an earlier attempt has done already is not done twice. If it lasts: see that Postgres runs, and that the worker may connect to it; then nothing more has to be done.',
  );
  expect(cause).toBe(refused);
});

test('Temporal is away', async () => {
  const { message } = await reason(new TemporalUnavailable(new Error('deadline exceeded')));
  expect(message).toMatch(/^Temporal did not answer: deadline exceeded\. It is tried again/);
});

test('what Postgres refuses is told by its code, and not with what it quotes', async () => {
  const said = 'insert into "x" - invalid input syntax: "what somebody wrote"';
  const { message } = await reason(
    Object.assign(new Error(said), { code: '22P02', severity: 'ERROR', constraint: undefined }),
  );
  expect(message).toMatch(/^This should not happen: Postgres refuses it with 22P02\. It is tried again/);
  expect(message).toContain('Hand it on');
  expect(message).not.toContain('somebody');
});

test.each([
  [
    new RailUnavailable('503'),
    'The payment rail has not answered the charge of 15.00 USD for milestone ms_1: 503. It is asked again under the same key, so nothing is taken twice. If it lasts: see that the rail is up, then npx milestone-escrow ops retry ms_1 --reason "...".',
  ],
  [
    new RailAnswerUnclear('No answer in time.'),
    'The payment rail has not said whether it took the charge of 15.00 USD for milestone ms_1: No answer in time. It is looked up by its key before it is asked again, so nothing is taken twice. If it lasts: see that the rail is up, then npx milestone-escrow ops retry ms_1 --reason "...".',
  ],
  [
    new RailRefused('key_reused', 'The key was used before'),
    `The payment rail refuses the charge of 15.00 USD for milestone ms_1: The key was used before (key_reused). Our books and the rail's differ, and trying again cannot help by itself. Compare first: npx milestone-escrow ops reconcile. Then settle with the rail, and npx milestone-escrow ops retry ms_1 --reason "...".`,
  ],
])('the rail: %s', async (error, words) => {
  const told = await reason(await asking(error).catch((thrown: unknown) => thrown));
  expect(told.message).toBe(words);
  // By these the log and Temporal say what kind it is.
  expect([told.name, told.constructor]).toEqual([error.name, error.constructor]);
});

test('where no milestone is known, any of the contract will do', async () => {
  await expect(asking(new RailUnavailable('503'), null)).rejects.toThrow(
    'then npx milestone-escrow ops retry MILESTONE --reason "...", with any milestone of the contract.',
  );
});

test('a cancellation stays what it is', async () => {
  const cancelled = new CancelledFailure('stopped');
  expect(await reason(cancelled)).toBe(cancelled);
  await expect(asking(cancelled)).rejects.toBe(cancelled);
});
