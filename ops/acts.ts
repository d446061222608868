import type { Command, EscrowClient } from '../client';
import { isId } from '../domain/ids';
import { formatMoney } from '../domain/money';
import { type ExitCode, exitCodes, type Io, UsageError } from './io';

/** What changes something, each with a reason: the token says who, and the record has both. */

export type Act = { readonly reason: string; readonly json: boolean; readonly key?: string };

/** Sends a call again under the key of an earlier one has the effect of that one, and no other. */
const under = ({ key }: Act) => (key === undefined ? {} : { headers: { 'Idempotency-Key': key } });

export const hold = (service: EscrowClient, id: string, act: Act): Promise<Command> =>
  service.holdMilestone(milestone(id), { reason: act.reason }, under(act));

export const lift = (service: EscrowClient, id: string, act: Act): Promise<Command> =>
  service.liftHold(milestone(id), { reason: act.reason }, under(act));

export const retry = (service: EscrowClient, id: string, act: Act): Promise<Command> =>
  service.retryMilestone(milestone(id), { reason: act.reason }, under(act));

/** @param toFreelancer minor units; the rest goes back to the client */
export function resolve(
  service: EscrowClient,
  id: string,
  toFreelancer: string | undefined,
  act: Act,
): Promise<Command> {
  if (!/^\d{1,12}$/.test(toFreelancer ?? ''))
    throw new UsageError('--to-freelancer must be whole minor units, such as 1000 for $10.00; 0 refunds all');
  const split = { freelancerAmount: Number(toFreelancer), reason: act.reason };
  if (isId('refundRequest', id)) return service.resolveRefundRequest(id, split, under(act));
  return service.resolveMilestone(milestone(id), split, under(act));
}

function milestone(id: string): string {
  if (isId('milestone', id)) return id;
  throw new UsageError(`"${id}" is no milestone: its id is ms_ and 32 hexadecimal digits`);
}

/** Tells what became of an act. */
export async function told(
  io: Io,
  service: EscrowClient,
  command: Command,
  { json }: Pick<Act, 'json'>,
): Promise<ExitCode> {
  if (json) io.out(JSON.stringify(command));
  else for (const line of await lines(service, command)) io.out(line);
  return command.state === 'pending' ? exitCodes.pending : exitCodes.done;
}

async function lines(service: EscrowClient, { id, kind, state, milestoneId, result }: Command) {
  if (state === 'pending')
    return [`${kind} is accepted and not decided yet; what became of it is told at /v1/commands/${id}`];
  const done = [`${kind} is done (${id})`, ...(kind === 'retry' ? [triedAgain(result)] : [])];
  if (milestoneId === null) return done;
  const { title, state: now, inEscrow, currency, ifNobodyActs } = await service.getMilestone(milestoneId);
  return [
    ...done,
    `${title} is ${now.replaceAll('_', ' ')}, ${formatMoney(inEscrow, currency)} in escrow`,
    ...(ifNobodyActs === null ? [] : [`if nobody acts: ${ifNobodyActs}`]),
  ];
}

function triedAgain(result: Command['result']): string {
  const { bonuses = 0, refunds = 0, commands = 0 } = result ?? {};
  return `tried again: its own workflow, ${bonuses} bonuses, ${refunds} refunds of its contract, ${commands} pending messages`;
}

/** Sends what is parked at an endpoint, or these events, once more. */
export async function replayWebhooks(
  io: Io,
  service: EscrowClient,
  endpoint: string,
  events: string | undefined,
  act: Act,
): Promise<ExitCode> {
  if (!isId('webhookEndpoint', endpoint))
    throw new UsageError(`"${endpoint}" is no webhook endpoint: its id is we_ and 32 hexadecimal digits`);
  const eventIds = events?.split(',').map(Number);
  if (eventIds?.some((id) => !Number.isSafeInteger(id) || id < 1))
    throw new UsageError('--events must be ids of events with commas between, such as 41,42');
  const asked = { reason: act.reason, ...(eventIds === undefined ? {} : { eventIds }) };
  const { replayed } = await service.replayWebhooks(endpoint, asked, under(act));
  io.out(act.json ? JSON.stringify({ replayed }) : `${replayed} webhooks will be sent again`);
  return exitCodes.done;
}
