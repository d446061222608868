import { createHash } from 'node:crypto';
import { formatMoney } from '../../domain/money';
import { type MoneyPart, type MoneyParts, moneyParts, noMoney } from '../../domain/statement';
import type { Contract } from '../../store/contracts';
import type { Line } from './lines';

/** What a printer needs: a page of its own width, the head on each sheet, no line parted over two. */
const style = `
  :root { font: 14px/1.4 system-ui, sans-serif; color: #111; background: #fff; }
  body { max-width: 80rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.5rem; margin: 0 0 1rem; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0 0 1.5rem; }
  dt { color: #555; }
  dd { margin: 0; overflow-wrap: anywhere; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #ccc; }
  th { border-bottom: 2px solid #111; white-space: nowrap; }
  .what { overflow-wrap: anywhere; min-width: 16rem; }
  time { white-space: nowrap; }
  .money { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
  small { color: #555; display: block; }
  tfoot td { border-bottom: 0; border-top: 2px solid #111; font-weight: 600; }
  @page { size: A4 landscape; margin: 12mm; }
  @media print {
    :root { font-size: 9pt; }
    body { max-width: none; margin: 0; padding: 0; }
    thead { display: table-header-group; }
    tfoot { display: table-row-group; }
    tr { break-inside: avoid; }
  }
`;

/** Nothing but this page's own style: what people have written is text, whatever it says. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** A text of somebody's, which keeps its direction to itself. */
const text = (value: string): string => `<bdi>${escaped(value)}</bdi>`;

/** `2026-03-01 12:00:00`, in UTC as the head says; to the millisecond for machines. */
const instant = (iso: string): string =>
  `<time datetime="${iso}">${iso.slice(0, 19).replace('T', ' ')}</time>`;

/** The statement as a page to look at and to print. @param asOf when it was asked for, ISO 8601 */
export async function* statementHtml(
  contract: Contract,
  lines: AsyncIterable<Line>,
  asOf: string,
): AsyncGenerator<string> {
  yield head(contract, asOf);
  let balance: MoneyParts = noMoney;
  let count = 0;
  for await (const line of lines) {
    balance = line.balance;
    count += 1;
    yield row(line, contract.currency);
  }
  yield foot(balance, contract.currency, count);
}

const names: Readonly<Record<MoneyPart, string>> = {
  charged: 'charged',
  bonus: 'bonus',
  inEscrow: 'in escrow',
  heldOver: 'held over',
  onHold: 'on hold',
  paid: 'paid',
  fees: 'fees',
  refunded: 'refunded',
};

function head(contract: Contract, asOf: string): string {
  const facts: readonly (readonly [string, string])[] = [
    ['Contract', contract.id],
    ['State', contract.state],
    ['Platform', contract.platformId],
    ['Client', contract.clientId],
    ['Freelancer', contract.freelancerId],
    ['Currency', contract.currency],
    ['As of', `${asOf.slice(0, 19).replace('T', ' ')} UTC`],
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Statement of ${escaped(contract.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>Statement of ${text(contract.title)}</h1>
<dl>
${facts.map(([name, value]) => `<dt>${name}</dt><dd>${text(value)}</dd>`).join('\n')}
</dl>
<table>
<thead><tr><th scope="col">When (UTC)</th><th scope="col">What and why</th><th scope="col">Who</th><th scope="col" class="money">Moved</th><th scope="col" class="money">Then</th></tr></thead>
<tbody>
`;
}

function row(line: Line, currency: string): string {
  const { milestone, actor } = line;
  return `<tr>
<td>${instant(line.postedAt)}<small>received ${instant(line.receivedAt)}</small></td>
<td class="what">${milestone ? `<small>${milestone.sequence}. ${text(milestone.title)}</small>` : ''}${text(line.why)}${clock(line)}</td>
<td>${actor.role} ${text(actor.id)}${actor.via ? `<small>via ${text(actor.via.id)}</small>` : ''}<small>${line.rule}</small></td>
<td class="money">${parts(line.change, currency, true)}</td>
<td class="money">${parts(line.balance, currency, false)}</td>
</tr>
`;
}

function clock({ deadline, reminders }: Line): string {
  if (deadline === null) return '';
  const told = reminders.map(({ dueAt, handedOverAt }) =>
    handedOverAt === null
      ? `${instant(dueAt)} (not handed over)`
      : `${instant(dueAt)}, handed over ${instant(handedOverAt)}`,
  );
  const reminded = told.length === 0 ? '' : `; reminders: ${told.join('; ')}`;
  return `<small>${deadline.clock} deadline ${instant(deadline.at)}${reminded}</small>`;
}

/** The parts that are not nothing, each on a line of its own. */
const parts = (money: MoneyParts, currency: string, signed: boolean): string =>
  moneyParts
    .filter((part) => money[part] !== 0)
    .map((part) => `${names[part]} ${signed && money[part] > 0 ? '+' : ''}${amount(money[part], currency)}`)
    .join('<br>');

/** The currency stands above. */
const amount = (minor: number, currency: string): string => formatMoney(minor, currency).split(' ')[0] ?? '';

const foot = (balance: MoneyParts, currency: string, count: number): string => `</tbody>
<tfoot><tr><td colspan="4">${count === 0 ? 'No money has moved.' : 'Where the money is'}</td><td class="money">${parts(balance, currency, false)}</td></tr></tfoot>
</table>
</body>
</html>
`;
