import { run } from '../../ops/program';

/** What a command line has come to: the code it ended with, and its outputs, lines joined. */
export type Typed = { readonly code: number; readonly out: string; readonly err: string };

/** `milestone-escrow ops ...` as somebody types it, in this environment and no other. */
export async function typeOps(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<Typed> {
  const [out, err]: [string[], string[]] = [[], []];
  const say = (lines: string[]) => (line: string) => void lines.push(line);
  const code = await run(['ops', ...args], { env, out: say(out), err: say(err) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
