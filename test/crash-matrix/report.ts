import { type CrashPoint, crashPoints } from '../../crash-points';
import { type Act, type Spot, spots, spotsOf } from './acts';
import type { Result } from './matrix';

/** A run of the matrix, as a picture is drawn of it (docs/figures/README.md). */
export type Report = {
  readonly title: string;
  readonly command: string;
  readonly taken: string;
  readonly kind: 'grid';
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly State[] }[];
};

/** `not reached`: the act does not come by. */
type State = 'held' | 'not reached' | 'failed';

const meaningOf = (spot: Spot): string => crashPoints[spot.split(' ')[1] as CrashPoint];

/** @param taken when and where, in a few words */
export function reportOf(acts: readonly Act[], results: readonly Result[], taken: string): Report {
  const faultsOf = new Map(results.map(({ act, spot, faults }) => [`${act.name} ${spot}`, faults]));
  const stateOf = (act: Act, spot: Spot): State => {
    if (!spotsOf(act).includes(spot)) return 'not reached';
    return faultsOf.get(`${act.name} ${spot}`)?.length === 0 ? 'held' : 'failed';
  };
  return {
    title: 'Each act, killed at each point that it comes by',
    command: 'npm run test:crashes',
    taken,
    kind: 'grid',
    columns: [...spots],
    rows: acts.map((act) => ({ name: act.name, cells: spots.map((spot) => stateOf(act, spot)) })),
  };
}

const signs: Readonly<Record<State, string>> = { held: '+', 'not reached': ' ', failed: 'X' };

/** The matrix as a table of Markdown, its points as numbers that the list above it explains. */
export function tableOf({ rows }: Report): string {
  const row = (first: string, rest: readonly string[]) => `| ${first} | ${rest.join(' | ')} |`;
  return [
    ...spots.map((spot, index) => `${index + 1}. **${spot}**: ${meaningOf(spot)}`),
    '',
    row(
      'act',
      spots.map((_, index) => String(index + 1)),
    ),
    row(
      '---',
      spots.map(() => '---'),
    ),
    ...rows.map(({ name, cells }) =>
      row(
        name,
        cells.map((cell) => signs[cell]),
      ),
    ),
  ].join('\n');
}

export const pageOf = (report: Report): string => `# The crash matrix

Written by \`CRASH_MATRIX=record npm run test:crashes\`, which also prints it; see [proof.md](proof.md) and [ADR 26](adr/0026-crash-points.md).

Each act is done on a contract of its own, its process killed with \`kill -9\` exactly at the point and started again; whoever had asked for the act asks again under the same key, as a client does (where the sweep is killed, only once it has seen to what was left). A **+** says that everything then is as without a crash: the journals with every leg, kept balances, rows, the command decided once, the record of each milestone in its order, refund requests, what the rail has taken and given back and under which keys, webhooks once and in order (the one that had been sent and not recorded twice), and what was answered. Where there is nothing the act does not come by: that was looked for too, by following each act without a crash.

Acts on a milestone with money in it are handed over by an update ([ADR 29](adr/0029-what-an-act-costs.md)) where their sender waits, as here he does. That they are signalled as well (**api update.unanswered** and **api signal** in their rows) happens where no worker takes them: there the worker is killed first, then the API at the point, and both are started again. Rows *signalled* are the same acts of a sender who does not wait; they are killed until their message is decided, for from there on all is as in the row above.

Last run: ${report.taken}.

${tableOf(report)}
`;
