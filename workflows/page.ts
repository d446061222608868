import { setCurrentDetails, workflowInfo } from '@temporalio/workflow';
import { attributeKeys } from '../protocol/search-attributes';
import { currentTrouble } from './attributes';
import { asWritten } from './markdown';

/** Bytes; Temporal takes 20 KB. */
const MOST_DETAILS = 15_000;

/** What a person reads on the workflow's page in the Temporal UI; costs no event. */
export function write(lines: readonly string[]): void {
  const text = lines.join('\n');
  // No character of a text takes more than three bytes for each of its units.
  setCurrentDetails(text.length * 3 <= MOST_DETAILS ? text : cut(text));
}

/** As many bytes as are shown, and no half of a character. */
const cut = (text: string): string =>
  new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, MOST_DETAILS)).replace(/\ufffd$/, '');

export type Row = readonly [name: string, value: string];

/** The UI draws the columns of a table without a gap between them, and shows an entity as it is written. */
const GAP = '\u2003';

export function table(title: string, rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  return [`| ${title} | |`, '|:--|:--|', ...rows.map(([name, value]) => `| ${name}${GAP} | ${value} |`), ''];
}

/** Why it needs attention, if it does. */
export function troubleLines(): string[] {
  const trouble = currentTrouble();
  return trouble === null ? [] : [`**Needs attention:** ${asWritten(trouble)}`, ''];
}

/** Whose it is, as the list says it too. */
export function partiesLine(contractId: string): string {
  const { typedSearchAttributes: listed } = workflowInfo();
  const people = [
    ['client', listed.get(attributeKeys.ClientId)],
    ['freelancer', listed.get(attributeKeys.FreelancerId)],
  ].flatMap(([role, name]) => (name ? [`${role} ${asWritten(name)}`] : []));
  return `Contract ${[contractId, ...people].join(', ')}.`;
}

/** What an operator can type, but for what only they can say. @param acts in the CLI's words; the first is shown whole */
export function opsLine(id: string, acts: readonly string[]): string {
  const [first, ...others] = acts;
  if (first === undefined) return 'Ops can do nothing here.';
  const more = others.length === 0 ? '' : `, or ${others.join(', ')}`;
  const amount = first === 'resolve' ? ' --to-freelancer AMOUNT' : '';
  return `Ops can **${first}**${more}: \`npx milestone-escrow ops ${first} ${id}${amount} --reason "..."\``;
}
