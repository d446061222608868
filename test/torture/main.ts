import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf, StackError } from '../../dev/errors';
import { run as runOps } from '../../ops/program';
import { Clients } from './clients';
import { Faults } from './faults';
import { Follower } from './follower';
import { History } from './history';
import { type Options, parseOptions } from './options';
import { plants } from './planted';
import { untilQuiet } from './quiet';
import { TortureStack } from './stack';
import { storyOf } from './story';
import { judge, type Verdict } from './verdict';

const progressEveryMs = 10_000;
const startedAt = Date.now();

function say(line: string): void {
  const seconds = String(Math.round((Date.now() - startedAt) / 1000)).padStart(4);
  console.log(`${seconds} s  ${line}`);
}

/** `npm run torture`: random acts by many clients through random faults; at the end the rules have to hold. */
async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const { seed, minutes, clients, plant } = options;
  say(`seed ${seed}, ${minutes} minutes, ${clients} clients${plant ? `, planted: ${plants[plant]}` : ''}`);
  const stack = await TortureStack.start(options, say, stop.signal);
  say(`data and logs: ${stack.folder}`);
  let passed = false;
  try {
    passed = await torture(stack, options, stop.signal);
  } finally {
    const keeps = options.keep || (!passed && !stop.signal.aborted);
    await stack.stop(!keeps);
    if (keeps) say(`data and logs are kept: ${stack.folder}`);
  }
  // A connection that nobody answers on would keep it alive.
  process.exit(passed ? 0 : 1);
}

async function torture(stack: TortureStack, options: Options, stop: AbortSignal): Promise<boolean> {
  const history = new History(path.join(stack.folder, 'history.jsonl'));
  const clients = new Clients(stack, history, options.seed, options.contracts);
  const faults = new Faults(stack, options.seed, say, options.faults);
  const follower = new Follower((page) => clients.read({ role: 'platform', id: 'acme' }, page));
  follower.start();
  const acting = clients.run(options.clients);
  const failing = faults.run();
  const { doings } = clients;
  const progress = setInterval(
    () =>
      say(
        `${doings.acts} acts, ${doings.tries} tries, ${doings.retries} retries, ${doings.decided} seen decided`,
      ),
    progressEveryMs,
  );
  try {
    await Promise.race([sleep(options.minutes * 60_000, undefined, { signal: stop }), acting]).catch(
      () => undefined,
    );
    clients.stop();
    faults.stop();
    await failing;
    say('the faults are over, every part runs');
    await acting;
    stop.throwIfAborted();
    const left = await untilQuiet(stack.db, say, stop, options.patience * 1_000);
    await follower.stop();
    while (await follower.readOn());
    say('it is quiet; judging');
    const verdict = await judge(stack, history, follower);
    const reconciled = await reconcile(stack);
    return report({ options, verdict, clients, faults, left, reconciled, stack });
  } finally {
    clearInterval(progress);
    clients.stop();
    faults.stop();
    await Promise.allSettled([failing, acting, follower.stop()]);
    await clients.close();
  }
}

/** What ops would type. @returns what it says, where the books differ */
async function reconcile(stack: TortureStack): Promise<readonly string[]> {
  const out: string[] = [];
  const io = { env: stack.opsEnv, out: (line: string) => void out.push(line), err: () => undefined };
  const code = await runOps(['ops', 'reconcile'], io);
  if (code === 0 && out.at(-1) === 'no differences') return [];
  return [`\`ops reconcile\` finds differences:\n  ${out.slice(0, 40).join('\n  ')}`];
}

type Outcome = {
  readonly options: Options;
  readonly verdict: Verdict;
  readonly clients: Clients;
  readonly faults: Faults;
  readonly left: Readonly<Record<string, number>>;
  readonly reconciled: readonly string[];
  readonly stack: TortureStack;
};

/** @returns whether everything is as it should be */
function report({ options, verdict, clients, faults, left, reconciled, stack }: Outcome): boolean {
  const { doings } = clients;
  const restless = Object.entries(left).map(([what, count]) => `${count} ${what} did not come to rest`);
  const general = [...restless, ...verdict.general, ...reconciled, ...faults.troubles];
  const passed = general.length === 0 && verdict.wrong.length === 0;
  const done = Object.fromEntries(faults.done);
  const figures = {
    seed: options.seed,
    minutes: options.minutes,
    ...doings,
    ...verdict.counts,
    faults: done,
  };
  if (options.json !== undefined)
    writeFileSync(options.json, `${JSON.stringify({ passed, ...figures }, null, 2)}\n`);
  if (!passed) {
    for (const fault of general) console.log(`WRONG  ${fault}`);
    for (const { scene, faults: wrongs } of verdict.wrong) console.log(`WRONG  ${scene.id}: ${wrongs[0]}`);
    const [first] = verdict.wrong;
    if (first !== undefined) for (const line of storyOf(first)) console.log(line);
    writeFileSync(path.join(stack.folder, 'schedule.json'), JSON.stringify(faults.schedule, null, 2));
    console.log(`the schedule of faults: ${path.join(stack.folder, 'schedule.json')}`);
  }
  const { contracts, commands, applied, rejected } = verdict.counts;
  say(
    `faults: ${
      Object.entries(done)
        .map(([kind, count]) => `${count} ${kind}`)
        .join(', ') || 'none'
    }`,
  );
  say(`${doings.acts} acts in ${doings.tries} tries, ${doings.skipped} had nothing to be about`);
  say(`${commands} commands of ${contracts} contracts: ${applied} applied, ${rejected} rejected`);
  const wrong = verdict.wrong.length + general.length;
  console.log(
    passed
      ? `torture: passed, seed ${options.seed}: ${doings.acts} acts, every account as the rules have it`
      : `torture: FAILED, seed ${options.seed}: ${wrong} things are wrong (npm run torture -- --minutes ${options.minutes} --seed ${options.seed})`,
  );
  return passed;
}

main().catch((error: unknown) => {
  console.error(error instanceof StackError ? messageOf(error) : error);
  console.log('torture: FAILED, it could not be run to its end');
  process.exit(1);
});
