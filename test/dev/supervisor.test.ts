import { spawn } from 'node:child_process';
import { endProcess, isRunning, until } from '../../dev/processes';
import { type Part, Supervisor } from '../../dev/supervisor';

const quick = { lookEveryMs: 5, backoffMs: 5, backoffMaxMs: 20, settledMs: 60_000, tries: 3 };

/** A part that is a real process; `pids` are all it has ever had, `stopped` the names in the order of stopping. */
function part(name: string, command: string[], pids: number[], stopped: string[] = []): Part {
  return {
    name,
    start: async () => {
      const pid = spawn(command[0] ?? '', command.slice(1), { stdio: 'ignore' }).pid ?? -1;
      pids.push(pid);
      const stop = async () => {
        stopped.push(name);
        await endProcess(pid, [{ signal: 'SIGTERM', graceMs: 5_000 }]);
      };
      return { pid, stop };
    },
  };
}

const lasting = ['sleep', '1000'];

test('a part that dies is started again, and that is said', async () => {
  const pids: number[] = [];
  const said: string[] = [];
  const supervisor = new Supervisor(['api'], (line) => said.push(line), quick);
  await supervisor.start(part('api', lasting, pids));
  process.kill(pids[0] ?? -1, 'SIGKILL');
  expect(await until(() => said.includes('api runs again'), 10_000)).toBe(true);
  expect(said[0]).toMatch(/^api has died; it is started again in /);
  await supervisor.stop();
  expect(pids.map(isRunning)).toEqual([false, false]);
});

test('a part that dies at once, again and again, is given up', async () => {
  const pids: number[] = [];
  const supervisor = new Supervisor(['api'], () => undefined, quick);
  await supervisor.start(part('api', ['false'], pids));
  await expect(supervisor.failure).rejects.toThrow('api died 3 times in a row soon after its start');
  expect(pids).toHaveLength(quick.tries);
  await supervisor.stop();
});

test('parts stop in the reverse of their order, and none is started again meanwhile', async () => {
  const pids: number[] = [];
  const stopped: string[] = [];
  const supervisor = new Supervisor(['postgres', 'worker', 'api'], () => undefined, quick);
  for (const name of ['api', 'postgres', 'worker'])
    await supervisor.start(part(name, lasting, pids, stopped));
  await supervisor.stop();
  expect(stopped).toEqual(['api', 'worker', 'postgres']);
  expect(pids.filter(isRunning)).toEqual([]);
  expect(pids).toHaveLength(3);
});

test('a part can be replaced: the new one runs beside the old, which is retired and not started again', async () => {
  const [old, young]: [number[], number[]] = [[], []];
  const said: string[] = [];
  const supervisor = new Supervisor(['worker'], (line) => said.push(line), quick);
  const retire = await supervisor.start(part('worker', lasting, old));
  await supervisor.start(part('worker', lasting, young));
  expect([...old, ...young].map(isRunning)).toEqual([true, true]);
  await retire();
  expect([...old, ...young].map(isRunning)).toEqual([false, true]);
  await supervisor.stop();
  expect({ said, pids: [old.length, young.length], left: [...old, ...young].filter(isRunning) }).toEqual({
    said: [],
    pids: [1, 1],
    left: [],
  });
});

test('a part that is killed again and again is started again, since it can run', async () => {
  const pids: number[] = [];
  const supervisor = new Supervisor(['worker'], () => undefined, quick);
  const each = part('worker', lasting, pids);
  const killed: Part = { ...each, start: async () => ({ ...(await each.start()), wasKilled: () => true }) };
  await supervisor.start(killed);
  for (let deaths = 1; deaths <= quick.tries + 1; deaths++) {
    process.kill(pids[deaths - 1] ?? -1, 'SIGKILL');
    expect(await until(() => pids.length > deaths, 10_000)).toBe(true);
  }
  await supervisor.stop();
});
