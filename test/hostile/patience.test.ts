import { Worker } from '@temporalio/worker';
import { compileWorkerOptions } from '@temporalio/worker/lib/worker-options';
import { isolateMs } from '../../config/limits';
import { clampReceived } from '../../domain/milestone/clock';
import { createWorker } from '../../worker';
import { Inbox, type Mail } from '../../workflows/inbox';

afterEach(() => jest.restoreAllMocks());

test('a worker gives workflows the time that so many signals at once may take', async () => {
  const create = jest.spyOn(Worker, 'create').mockResolvedValue({} as Worker);
  const limits = {
    ...{ maxCachedWorkflows: 10, workflowTaskSlots: 5, shutdownGraceMs: 0 },
    ...{ maxConcurrentActivities: 1, maxConcurrentLocalActivities: 1 },
  };
  await createWorker({ taskQueue: 'nobody', rail: { name: 'none' }, limits } as never);
  const [options] = create.mock.calls[0] ?? [];

  const compiled = compileWorkerOptions(options as never, {} as never, {} as never);

  expect(compiled.isolateExecutionTimeoutMs).toBe(isolateMs);
});

test('R20: whatever comes in whatever order waits in the order in which it was received', () => {
  const inbox = new Inbox({ ahead: 0, now: Date.now } as never);
  // A fixed scramble of instants with many that are the same.
  const mails = Array.from({ length: 10_000 }, (_, i): Mail => {
    const receivedAt = clampReceived((i * 7919) % 3000, 3000);
    return { commandId: `cmd_${i}`, type: 'approve', fields: {}, receivedAt, arrivedAt: i };
  });
  for (const mail of mails) inbox.putBack(mail);

  const came = inbox.carry();

  expect(came).toEqual(mails.toSorted((a, b) => a.receivedAt - b.receivedAt || a.arrivedAt - b.arrivedAt));
});
