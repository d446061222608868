import type { z } from 'zod';
import { isId } from '../../domain/ids';
import { parseDuration } from '../../domain/instant';
import { offsetFault } from '../../domain/test-clock';
import type { Command } from '../../store/commands';
import { findTestClock, listTestClocks, type TestClock, type TestClockFilter } from '../../store/test-clocks';
import { beginAdvance, createTestClock } from '../../transactions';
import { acceptedOrUnavailable } from '../acts';
import { assertSandbox, clockProblem } from '../clocks';
import type { Shared } from '../deps';
import { type Answer, type Call, type Endpoint, get, post } from '../endpoint';
import { assertRole } from '../parties';
import { preferenceApplied } from '../prefer';
import { notFound } from '../problems';
import { newTestClock, pageQuery, testClockAdvance } from '../schemas';
import { testClockView } from '../views';
import { commandOf, earlierRequest, refuseIfNew } from './contracts';

type Bodies = {
  readonly clock: z.output<typeof newTestClock>;
  readonly advance: z.output<typeof testClockAdvance>;
};

export const testClockRoutes = (deps: Shared): Endpoint[] => [
  post('/v1/test-clocks', newTestClock, (call) => create(deps, call)),
  get('/v1/test-clocks', (call) => list(deps, call), pageQuery),
  get('/v1/test-clocks/:id', (call) => show(deps, call)),
  post('/v1/test-clocks/:id/advance', testClockAdvance, (call) => advance(deps, call)),
];

async function create(deps: Shared, call: Call<Bodies['clock']>): Promise<Answer> {
  assertRole(call.caller, ['platform']);
  assertSandbox(deps);
  const { caller, receivedAt: createdAt, body } = call;
  const { name = null, now } = body;
  const offset = now === undefined ? 0 : Date.parse(now) - createdAt;
  const fault = offsetFault(offset);
  if (fault !== null)
    await refuseIfNew(deps, call, () =>
      clockProblem({ clockFault: 'test_clock_out_of_range', detail: fault }),
    );
  const done = await createTestClock(deps.db, {
    clock: { platformId: caller.id, name, offset, createdAt },
    command: { ...commandOf(call, 'createTestClock'), contractId: null },
  });
  const clock = 'clock' in done ? done.clock : await earlierClock(deps, call);
  return { status: 201, body: testClockView(clock, deps.now()), headers: locationOf(clock) };
}

const locationOf = ({ id }: TestClock) => ({ Location: `/v1/test-clocks/${id}` });

/** The clock that an earlier request with this key has created. */
async function earlierClock(deps: Shared, call: Call): Promise<TestClock> {
  const { result } = await earlierRequest(deps, call);
  return existing(await findTestClock(deps.db, String(result?.testClockId)));
}

function existing(clock: TestClock | null): TestClock {
  if (clock === null) throw notFound();
  return clock;
}

async function list({ db, now, cursors }: Shared, call: Call<unknown, z.output<typeof pageQuery>>) {
  const { caller, query } = call;
  assertRole(caller, readers);
  const before = await cursors.read(call);
  const filter: TestClockFilter = {
    platformId: caller.role === 'ops' ? null : caller.id,
    limit: query.limit + 1,
    ...(before === undefined ? {} : { before }),
  };
  const { data, nextCursor, headers } = await cursors.page(
    call,
    await listTestClocks(db, filter),
    ({ id }) => id,
  );
  const present = now();
  return {
    status: 200,
    body: { data: data.map((clock) => testClockView(clock, present)), nextCursor },
    headers,
  };
}

const readers = ['platform', 'ops'] as const;

/** A clock that the caller may know of. @throws ProblemError 403, 404 */
async function clockFor({ db }: Shared, { id, caller }: Call): Promise<TestClock> {
  assertRole(caller, readers);
  const clock = existing(isId('testClock', id) ? await findTestClock(db, id) : null);
  if (caller.role !== 'ops' && clock.platformId !== caller.id) throw notFound();
  return clock;
}

async function show(deps: Shared, call: Call): Promise<Answer> {
  return { status: 200, body: testClockView(await clockFor(deps, call), deps.now()) };
}

/** Answers like an act: 202 and where to look or, with `Prefer: wait`, 200 once the clock has arrived. */
async function advance(deps: Shared, call: Call<Bodies['advance']>): Promise<Answer> {
  assertRole(call.caller, ['platform']);
  const { id: testClockId } = await clockFor(deps, call);
  assertSandbox(deps);
  const { body, receivedAt, prefer } = call;
  const command = { ...commandOf(call, 'advanceTestClock'), contractId: null, subjectId: testClockId };
  const asked = 'by' in body ? { by: parseDuration(body.by) ?? 0 } : { to: Date.parse(body.to) };
  const done = await beginAdvance(deps.db, { testClockId, receivedAt, advance: asked, command });
  if ('clockFault' in done) throw clockProblem(done);
  const taken = 'command' in done ? done.command : await earlierRequest(deps, call);
  const { state } = await arrived(deps, taken, call);
  const clock = existing(await findTestClock(deps.db, testClockId));
  return {
    status: state === 'applied' && prefer.wait !== undefined ? 200 : 202,
    body: testClockView(clock, deps.now()),
    headers: { ...locationOf(clock), ...preferenceApplied(prefer) },
  };
}

/** Has a pending advance carried out, and waits for it as long as the caller prefers. */
async function arrived(deps: Shared, command: Command, { prefer, gone }: Call): Promise<Command> {
  if (command.state !== 'pending') return command;
  const { subjectId } = command;
  if (subjectId === null) throw new Error(`command ${command.id} advances no test clock`);
  await acceptedOrUnavailable(undefined, () => deps.gateway.advanceTestClock(subjectId));
  return (await deps.watcher.outcome(command, (prefer.wait ?? 0) * 1000, gone)) ?? command;
}
