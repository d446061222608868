import { Command, CommanderError } from 'commander';
import { ConfigError } from '../config';
import { isUnavailable } from '../store/database';
import { type ExitCode, exitCodes, type Io, UsageError } from './io';
import { reconcileCommand } from './reconcile';

/** Runs one command line. @returns the code that the program ends with */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
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

function programOf(io: Io, ends: (code: ExitCode) => void): Command {
  const program = new Command('milestone-escrow').exitOverride().configureOutput({
    writeOut: (text) => io.out(text.trimEnd()),
    writeErr: (text) => io.err(text.trimEnd()),
  });
  const ops = program.command('ops').description("for the service's operators: docs/operations.md");
  ops
    .command('reconcile')
    .description('compare workflows, rows, ledger and payment rail; changes nothing')
    .option('--json', 'a line of JSON for each difference, and one for the result')
    .action(async ({ json = false }: { json?: boolean }) => ends(await reconcileCommand(io, json)));
  return program;
}

/** What went wrong, as a person reads it. */
function failed(error: unknown, io: Io): ExitCode {
  // Commander has said what is wrong, or has shown the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  io.err(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError || error instanceof ConfigError) return exitCodes.usage;
  return isAway(error) ? exitCodes.unreachable : exitCodes.failed;
}

/** Postgres or Temporal cannot be reached. */
function isAway(error: unknown): boolean {
  const { name, cause, code } = error as { name?: string; cause?: { code?: unknown }; code?: unknown };
  // gRPC's DEADLINE_EXCEEDED and UNAVAILABLE.
  return isUnavailable(error) || name === 'TransportError' || [4, 14].includes(Number(cause?.code ?? code));
}
