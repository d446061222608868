import type { ContractDetails, EscrowClient, Event, Milestone } from '../client';
import { isId } from '../domain/ids';
import { possibleFrom } from '../domain/milestone';
import { formatMoney } from '../domain/money';
import { type ExitCode, exitCodes, type Io, UsageError } from './io';

/** How many of the last events are shown. */
const LAST = 10;

/** A milestone or a contract in ten seconds: state, money, deadline, what happens if nobody acts, what happened last. */
export async function show(io: Io, service: EscrowClient, id: string, json: boolean): Promise<ExitCode> {
  if (isId('milestone', id)) {
    const milestone = await service.getMilestone(id);
    const events = await lastOf((cursor) => service.listMilestoneEvents(id, page(cursor)));
    if (json) io.out(JSON.stringify({ milestone, events }));
    else for (const line of [...ofMilestone(milestone), ...ofEvents(events)]) io.out(line);
    return exitCodes.done;
  }
  if (!isId('contract', id))
    throw new UsageError(`"${id}" is neither a milestone (ms_...) nor a contract (ctr_...)`);
  const contract = await service.getContract(id);
  const events = await lastOfFeed(service, id);
  if (json) io.out(JSON.stringify({ contract, events }));
  else for (const line of [...ofContract(contract), ...ofEvents(events)]) io.out(line);
  return exitCodes.done;
}

const page = (cursor: string | null) => ({ limit: 100, ...(cursor === null ? {} : { cursor }) });

/** The last events of a record that is read from its beginning, none of the others kept. */
async function lastOf(
  read: (cursor: string | null) => Promise<{ readonly data: Event[]; readonly nextCursor: string | null }>,
): Promise<Event[]> {
  let last: Event[] = [];
  let cursor: string | null = null;
  do {
    const { data, nextCursor }: { readonly data: Event[]; readonly nextCursor: string | null } =
      await read(cursor);
    last = [...last, ...data].slice(-LAST);
    cursor = nextCursor;
  } while (cursor !== null);
  return last;
}

async function lastOfFeed(service: EscrowClient, contractId: string): Promise<Event[]> {
  let last: Event[] = [];
  for (;;) {
    const after = last.at(-1)?.id;
    const { data } = await service.listEvents({
      contractId,
      limit: 100,
      ...(after === undefined ? {} : { after }),
    });
    last = [...last, ...data].slice(-LAST);
    if (data.length < 100) return last;
  }
}

type Row = readonly [name: string, value: string | null | undefined | false];

const table = (rows: readonly Row[]): string[] =>
  rows.flatMap(([name, value]) => (value ? [`${name.padEnd(12)}${value}`] : []));

/** What ops can do with a milestone in this state, as this program calls it. */
export function opsCan(state: Milestone['state']): string {
  const names: Readonly<Record<string, string>> = { hold: 'hold', liftHold: 'lift', resolve: 'resolve' };
  const acts = possibleFrom(state).flatMap((act) => names[act] ?? []);
  return [...acts, ...(state === 'planned' ? [] : ['retry'])].join(', ') || 'nothing';
}

function ofMilestone(milestone: Milestone): string[] {
  const { id, title, contractId, state, amount, currency, hold, lastFailure, needsAttention, bonus } =
    milestone;
  const money = (minor: number) => formatMoney(minor, currency);
  const parts = (['inEscrow', 'released', 'fee', 'heldOver', 'refunded'] as const)
    .filter((part) => milestone[part] > 0)
    .map((part) => `${money(milestone[part])} ${words(part)}`);
  return [
    `${title}: ${words(state)} (${id})`,
    ...table([
      ['contract', contractId],
      ['price', money(amount)],
      ['money', parts.join(', ') || 'none'],
      ['bonus', bonus && `${money(bonus.amount)} ${bonus.state}${bonus.reason ? `: ${bonus.reason}` : ''}`],
      ['deadline', milestone.reviewDeadline],
      ['respond by', milestone.respondBy],
      ['nobody acts', milestone.ifNobodyActs],
      ['on hold', hold && `since ${hold.since}: ${hold.reason}`],
      ['last failure', lastFailure && `${lastFailure.reason} (${lastFailure.code})`],
      ['attention', needsAttention && words(needsAttention)],
      ['ops can', opsCan(state)],
    ]),
  ];
}

function ofContract(contract: ContractDetails): string[] {
  const { id, title, state, clientId, freelancerId, platformId, currency, end, milestones } = contract;
  const money = Object.entries(contract.money)
    .filter(([, minor]) => minor !== 0)
    .map(([part, minor]) => `${formatMoney(minor, currency)} ${words(part)}`);
  return [
    `${title}: ${state} (${id})`,
    ...table([
      ['between', `${clientId} (client) and ${freelancerId} (freelancer), on ${platformId}`],
      ['money', money.join(', ') || 'none'],
      ['ended', end && `by the ${end.by} at ${end.at}${end.reason ? `: ${end.reason}` : ''}`],
      ...milestones.map(
        (one): Row => [
          `milestone ${one.sequence}`,
          `${one.id} ${one.title}, ${formatMoney(one.amount, currency)}: ${words(one.state)}${
            one.ifNobodyActs === null ? '' : `; if nobody acts: ${one.ifNobodyActs}`
          }`,
        ],
      ),
      ...contract.refundRequests
        .filter((one) => one.state === 'open' || one.onHold > 0)
        .map(
          (one): Row => [
            'asked back',
            `${one.id} ${formatMoney(one.amount, currency)}: ${one.state}${
              one.onHold > 0 ? `, ${formatMoney(one.onHold, currency)} on hold` : ''
            }${one.respondBy === null ? '' : `, to be answered by ${one.respondBy}`}`,
          ],
        ),
    ]),
  ];
}

const ofEvents = (events: readonly Event[]): string[] => [
  `last ${events.length} events`,
  ...events.map(({ recordedAt, why }) => `  ${recordedAt}  ${why}`),
];

/** `inEscrow` and `in_review` as people write them. */
export const words = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('_', ' ');
