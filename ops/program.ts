import { Command, CommanderError, Option } from 'commander';
import { type EscrowClient, EscrowProblem, EscrowUnreachable, type Command as Outcome } from '../client';
import { ConfigError } from '../config';
import { isUnavailable } from '../store/database';
import * as acts from './acts';
import { attention } from './attention';
import { type ExitCode, exitCodes, type Io, inert, UsageError } from './io';
import { reconcileCommand, recordCommand } from './reconcile';
import { service } from './service';
import { show } from './show';
import { views } from './views';
import { workersCheck, workersRoute, workersStatus } from './workers';

/** Runs one command line. @returns the code that the program ends with */
export async function run(args: readonly string[], outside: Io): Promise<ExitCode> {
  const io = inert(outside);
  let code: ExitCode = exitCodes.done;
  const program = programOf(io, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, io);
  }
}

type Ends = (code: ExitCode) => void;
type Json = { readonly json?: boolean };
type Acting = Json & { readonly reason: string; readonly key?: string };

function programOf(io: Io, ends: Ends): Command {
  const program = new Command('milestone-escrow').exitOverride().configureOutput({
    writeOut: (text) => text.trimEnd().split('\n').forEach(io.out),
    writeErr: (text) => text.trimEnd().split('\n').forEach(io.err),
  });
  const ops = program
    .command('ops')
    .description("For the service's operators: docs/operations.md. A token of the role ops: ESCROW_TOKEN.");
  addReads(ops, io, ends);
  addActs(ops, io, ends);
  addWorkers(ops, io, ends);
  return program;
}

const json = () => new Option('--json', 'for machines: one line of JSON for each answer');

function addReads(ops: Command, io: Io, ends: Ends): void {
  ops
    .command('show <milestone|contract>')
    .description('state, money, deadline, what happens if nobody acts, the last events')
    .addOption(json())
    .action(async (id: string, of: Json) => ends(await show(io, service(io), id, of.json ?? false)));
  ops
    .command('attention')
    .description('what somebody has to look at')
    .addOption(json())
    .option('--most <count>', 'of each kind', whole, 200)
    .action(async (of: Json & { most: number }) =>
      ends(await attention(io, service(io), of.most, of.json ?? false)),
    );
  ops
    .command('views')
    .description('links into the Temporal UI: what needs attention, is due, overdue, on hold, asked back')
    .addOption(json())
    .option(
      '--script',
      "instead, a line for the browser's console that saves them, and the list's columns, there",
    )
    .action(async (of: Json & { script?: boolean }) =>
      ends(await views(io, { json: of.json ?? false, script: of.script ?? false })),
    );
  ops
    .command('reconcile')
    .description('compare workflows, rows, ledger and payment rail; changes nothing, and needs no token')
    .option(
      '--record',
      'have the schedule do it now instead: what it finds, and what is gone, is recorded and told',
    )
    .addOption(new Option('--wait <seconds>', 'for that to end').argParser(whole).default(60))
    .addOption(json())
    .action(async ({ record, wait, json: asJson = false }: Json & { record?: true; wait: number }) =>
      ends(await (record ? recordCommand(io, asJson, wait) : reconcileCommand(io, asJson))),
    );
}

function addActs(ops: Command, io: Io, ends: Ends): void {
  const act = (words: string, description: string) =>
    ops
      .command(words)
      .description(description)
      .requiredOption('--reason <text>', 'why; it stands on the record')
      .option('--key <key>', 'the idempotency key of an earlier try, to send that once more')
      .addOption(json());
  const doing = async (of: Acting, send: (client: EscrowClient, act: acts.Act) => Promise<Outcome>) => {
    const client = service(io);
    const asked = actOf(of);
    ends(await acts.told(io, client, await send(client, asked), asked));
  };
  act('hold <milestone>', 'put its money on hold; every clock pauses').action((id: string, of: Acting) =>
    doing(of, (client, asked) => acts.hold(client, id, asked)),
  );
  act('lift <milestone>', 'lift the hold; the clocks go on with the time that was left').action(
    (id: string, of: Acting) => doing(of, (client, asked) => acts.lift(client, id, asked)),
  );
  act('resolve <milestone|refund-request>', 'part what is on hold')
    .requiredOption('--to-freelancer <minor units>', 'so much to the freelancer, the rest to the client')
    .action((id: string, of: Acting & { toFreelancer: string }) =>
      doing(of, (client, asked) => acts.resolve(client, id, of.toFreelancer, asked)),
    );
  act('retry <milestone>', 'try at once what waits for it: a charge, a bonus, a refund, a lost run').action(
    (id: string, of: Acting) => doing(of, (client, asked) => acts.retry(client, id, asked)),
  );
  act('replay-webhooks <endpoint>', 'send again what is parked')
    .option('--events <ids>', 'these instead, with commas between')
    .action(async (id: string, of: Acting & { events?: string }) =>
      ends(await acts.replayWebhooks(io, service(io), id, of.events, actOf(of))),
    );
}

/** Versions of workers: docs/upgrades.md. They speak to Temporal itself, and so need no token. */
function addWorkers(ops: Command, io: Io, ends: Ends): void {
  const workers = ops
    .command('workers')
    .description('which version of the workers does the work; speaks to Temporal, and needs no token');
  const wait = () => new Option('--wait <seconds>', 'for its workers to poll').argParser(whole).default(60);
  workers
    .command('status')
    .description('the versions, what each is given, how many workflows were last with it')
    .addOption(json())
    .action(async (of: Json) => ends(await workersStatus(io, of.json ?? false)));
  workers
    .command('check')
    .description('replay what runs now with the workflows of this version, before any worker of it has them')
    .option('--most <count>', 'of each kind and state', whole, 100)
    .action(async (of: { most: number }) => ends(await workersCheck(io, of.most)));
  workers
    .command('ramp <percent> [version]')
    .description('give a part of the workflows to a version; 0 takes it back')
    .addOption(wait())
    .action(async (percent: string, buildId: string | undefined, of: { wait: number }) =>
      ends(await workersRoute(io, { ...named(buildId), percentage: percentage(percent) }, of.wait)),
    );
  workers
    .command('promote [version]')
    .description('make a version current: everything goes on there with its next task')
    .addOption(wait())
    .action(async (buildId: string | undefined, of: { wait: number }) =>
      ends(await workersRoute(io, named(buildId), of.wait)),
    );
}

const named = (buildId: string | undefined) => (buildId === undefined ? {} : { buildId });

function percentage(text: string): number {
  if (/^\d{1,3}$/.test(text) && Number(text) <= 100) return Number(text);
  throw new UsageError(`the part is "${text}"; it must be a whole number from 0 to 100`);
}

const actOf = ({ reason, json: asJson = false, key }: Acting): acts.Act => ({
  reason,
  json: asJson,
  ...(key === undefined ? {} : { key }),
});

function whole(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UsageError(`"${text}" must be a whole number from 1`);
}

/** What went wrong, as a person reads it. */
function failed(error: unknown, io: Io): ExitCode {
  // Commander has said what is wrong, or has shown the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof EscrowProblem) return refused(error, io);
  for (const line of (error instanceof Error ? error.message : String(error)).split('\n')) io.err(line);
  if (error instanceof UsageError || error instanceof ConfigError) return exitCodes.usage;
  if (error instanceof EscrowUnreachable) {
    if (error.idempotencyKey !== undefined)
      io.err(`whether it had an effect is not known: the same with --key ${error.idempotencyKey} tells`);
    return exitCodes.unreachable;
  }
  return isAway(error) ? exitCodes.unreachable : exitCodes.failed;
}

/** The problem's own words, and what is possible instead. */
function refused({ problem, status }: EscrowProblem, io: Io): ExitCode {
  const { title, detail, code, rule, state, possible, commandId } = problem;
  io.err(`${title}: ${detail} (${[code, rule].filter((one) => one !== undefined).join(', ')})`);
  if (state !== undefined) io.err(`it is ${state.replaceAll('_', ' ')}`);
  if (possible !== undefined) io.err(`possible instead: ${possible.join(', ') || 'nothing'}`);
  if (commandId !== undefined) io.err(`the command is ${commandId}`);
  return status === 429 || status >= 500 ? exitCodes.unreachable : exitCodes.refused;
}

/** Postgres or Temporal cannot be reached. */
function isAway(error: unknown): boolean {
  const { name, cause, code } = error as { name?: string; cause?: { code?: unknown }; code?: unknown };
  // gRPC's DEADLINE_EXCEEDED and UNAVAILABLE.
  return isUnavailable(error) || name === 'TransportError' || [4, 14].includes(Number(cause?.code ?? code));
}
