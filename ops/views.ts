import { type Config, readConfig } from '../config';
import type { searchAttributes } from '../protocol/search-attributes';
import { type ExitCode, exitCodes, type Io, UsageError } from './io';

/** What ops look at in the list of workflows of the Temporal UI. */
export type View = { readonly name: string; readonly query: string };

const HOURS_24 = 86_400_000;
/** As in the API's lists: a clock is overdue by a minute, since a worker may be about to handle it. */
const OVERDUE_AFTER = 60_000;

/**
 * The views, in Temporal's query language. It has no present of its own, so instants are those of now: what is due
 * within 24 hours is asked for anew each day.
 */
export function viewsAt(now: number): View[] {
  const before = (instant: number) => {
    const at = `"${new Date(instant).toISOString()}"`;
    return `(\`ReviewDeadline\`<=${at} OR \`RespondBy\`<=${at})`;
  };
  return [
    running('Needs attention', '(`NeedsAttention`=true OR `EscrowState`="on_hold")'),
    running('Due within 24 h', before(now + HOURS_24)),
    running('Overdue', before(now - OVERDUE_AFTER)),
    running('On hold', '`EscrowState`="on_hold"'),
    running('Refund requests waiting', '`RespondBy` is not null'),
    running('Failing webhook endpoints', '`WorkflowType`="webhookEndpoint" AND `NeedsAttention`=true'),
  ];
}

const running = (name: string, query: string): View => ({
  name,
  query: `\`ExecutionStatus\`="Running" AND ${query}`,
});

/** The columns of the list, as the UI names them: what it is, how it stands, by when, how much, who. */
export const columns = [
  'Workflow ID',
  'EscrowState',
  'NeedsAttention',
  'ReviewDeadline',
  'RespondBy',
  'AmountMinor',
  'Currency',
  'ClientId',
  'FreelancerId',
  'ContractId',
  'Start',
] as const satisfies readonly (keyof typeof searchAttributes | 'Workflow ID' | 'Start')[];

type Options = { readonly json: boolean; readonly script: boolean };

/** Prints a link to each view in the Temporal UI, or what puts them and the columns into a browser once. */
export async function views(io: Io, { json, script }: Options): Promise<ExitCode> {
  const { temporal } = readConfig(io.env);
  const all = viewsAt(Date.now());
  if (script) {
    for (const line of browserScript(all, temporal.namespace).split('\n')) io.out(line);
    return exitCodes.done;
  }
  const linked = all.map((view) => ({ ...view, url: linkTo(view, temporal) }));
  if (json) for (const view of linked) io.out(JSON.stringify(view));
  else for (const { name, url } of linked) io.out(`${name.padEnd(26)}${url}`);
  return exitCodes.done;
}

function linkTo({ query }: View, { uiUrl, namespace }: Config['temporal']): string {
  if (uiUrl === undefined)
    throw new UsageError('set TEMPORAL_UI_URL to where the Temporal UI is, such as https://temporal.example');
  const page = `namespaces/${encodeURIComponent(namespace)}/workflows?query=${encodeURIComponent(query)}`;
  return `${uiUrl.replace(/\/+$/, '')}/${page}`;
}

/**
 * The UI keeps saved views and columns in the browser's local storage, and nowhere else: a line for its console, to be
 * run on a page of the UI. Run again it renews the views of these names, and leaves others alone.
 */
export function browserScript(all: readonly View[], namespace: string): string {
  const saved = all.map(({ name, query }) => ({ id: `escrow ${name}`, name, query, type: 'user' }));
  const [ns, views, headers] = [namespace, saved, columns.map((label) => ({ label }))].map((value) =>
    JSON.stringify(value),
  );
  return [
    '(() => {',
    "const kept = (key) => JSON.parse(localStorage.getItem(key) ?? '{}');",
    'const keep = (key, value) => localStorage.setItem(key, JSON.stringify(value));',
    `const [ns, views] = [${ns}, ${views}];`,
    "const [all, columns] = ['saved-workflow-queries', 'namespace-workflow-table-columns'];",
    'const others = (kept(all)[ns] ?? []).filter((one) => !views.some(({ name }) => name === one.name));',
    'keep(all, { ...kept(all), [ns]: [...others, ...views] });',
    `keep(columns, { ...kept(columns), [ns]: ${headers} });`,
    'location.reload();',
    '})()',
  ].join(' ');
}
