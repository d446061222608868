import type { Actor } from '../domain/actor';
import type { Rejection } from '../domain/rejection';
import { type ActorRow, actorColumns, toActor } from './actors';
import { announceDecided } from './announcements';
import type { Database, Transaction } from './database';
import { type Json, revive } from './json-row';
import { send } from './pipelined';
import { Values } from './values';

export type CommandState = 'pending' | 'applied' | 'rejected';

/** A message as it was accepted, and what became of it (R21, R22). */
export type Command = {
  readonly id: string;
  readonly kind: string;
  /** Null for what concerns no contract: a webhook endpoint, say. */
  readonly contractId: string | null;
  /** What it concerns instead. */
  readonly subjectId: string | null;
  readonly milestoneId: string | null;
  readonly refundRequestId: string | null;
  readonly caller: { readonly role: string; readonly id: string } | null;
  readonly requestHash: string | null;
  readonly actor: Actor;
  readonly payload: Record<string, unknown>;
  readonly receivedAt: number;
  readonly state: CommandState;
  readonly rejection: Rejection | null;
  readonly result: Record<string, unknown> | null;
  readonly decidedAt: number | null;
};

export type CommandRow = ActorRow & {
  id: string;
  kind: string;
  contract_id: string | null;
  subject_id: string | null;
  milestone_id: string | null;
  refund_request_id: string | null;
  caller_role: string | null;
  caller_id: string | null;
  idempotency_key: string | null;
  request_hash: string | null;
  payload: Record<string, unknown>;
  received_at: Date;
  state: CommandState;
  rejection: Rejection | null;
  result: Record<string, unknown> | null;
  decided_at: Date | null;
};

/** Named, since a statement that is planned once has to have the same columns for ever. */
const columns = [
  'id',
  'kind',
  'contract_id',
  'subject_id',
  'milestone_id',
  'refund_request_id',
  'caller_role',
  'caller_id',
  'request_hash',
  'actor_role',
  'actor_id',
  'actor_via',
  'payload',
  'received_at',
  'state',
  'rejection',
  'result',
  'decided_at',
] as const satisfies readonly (keyof CommandRow)[];

export function toCommand(row: Omit<CommandRow, 'idempotency_key'>): Command {
  return {
    id: row.id,
    kind: row.kind,
    contractId: row.contract_id,
    subjectId: row.subject_id,
    milestoneId: row.milestone_id,
    refundRequestId: row.refund_request_id,
    caller:
      row.caller_role === null || row.caller_id === null
        ? null
        : { role: row.caller_role, id: row.caller_id },
    requestHash: row.request_hash,
    actor: toActor(row),
    payload: row.payload,
    receivedAt: row.received_at.getTime(),
    state: row.state,
    rejection: row.rejection,
    result: row.result,
    decidedAt: row.decided_at?.getTime() ?? null,
  };
}

/** A command from a row that came as JSON. */
export const commandOf = (row: Json<CommandRow>): Command =>
  toCommand(revive<CommandRow>(row, ['received_at', 'decided_at']));

/** Whose idempotency key a command bears, and what exactly it was sent with (R22). */
export type Idempotency = {
  readonly role: string;
  readonly id: string;
  readonly key: string;
  /** Of method, path and body, and of whom it acts for. */
  readonly hash: string;
};

export type NewCommand = {
  readonly id: string;
  readonly kind: string;
  readonly contractId: string | null;
  readonly subjectId?: string | null;
  readonly milestoneId?: string | null;
  readonly refundRequestId?: string | null;
  readonly idempotency: Idempotency | null;
  readonly actor: Actor;
  readonly payload: Record<string, unknown>;
  readonly receivedAt: number;
};

export type Outcome =
  | { readonly state: 'applied'; readonly result: Record<string, unknown> }
  | { readonly state: 'rejected'; readonly rejection: Rejection };

/**
 * Records a command, durably once the transaction commits.
 * @param outcome what became of it, where that is known already; absent, it is pending and will be swept
 * @returns null where the caller's key is taken: look the command up by it
 */
export async function insertCommand(
  db: Database | Transaction,
  command: NewCommand,
  outcome?: Outcome,
): Promise<Command | null> {
  const values = new Values();
  const { idempotency } = command;
  const { actor_role, actor_id, actor_via } = actorColumns(command.actor);
  const about = [command.contractId, command.subjectId, command.milestoneId, command.refundRequestId];
  const own = values.row([
    ...[command.id, command.kind, ...about],
    ...[idempotency?.role, idempotency?.id, idempotency?.key, idempotency?.hash],
    ...[actor_role, actor_id, actor_via],
    ...[JSON.stringify(command.payload), new Date(command.receivedAt)],
  ]);
  const fate =
    outcome === undefined
      ? `'pending', null, null, null, now() + interval '5 seconds'`
      : `${values.row(fateOf(outcome))}, now(), null`;
  const text = `
    insert into commands (id, kind, contract_id, subject_id, milestone_id, refund_request_id, caller_role, caller_id,
      idempotency_key, request_hash, actor_role, actor_id, actor_via, payload, received_at,
      state, result, rejection, decided_at, sweep_at)
    values (${own}, ${fate}) on conflict do nothing returning ${columns.join(', ')}`;
  const [row] = await send<CommandRow>(db, text, values.all);
  return row === undefined ? null : toCommand(row);
}

const fateOf = (outcome: Outcome) => [
  outcome.state,
  outcome.state === 'applied' ? JSON.stringify(outcome.result) : null,
  outcome.state === 'rejected' ? JSON.stringify(outcome.rejection) : null,
];

/** The statement that decides a pending command; of one that is decided it changes nothing. */
export function outcomeUpdate(id: string, outcome: Outcome, values: Values): string {
  const [state, result, rejection] = fateOf(outcome);
  const fate = values.assign({ state, result, rejection });
  return `update commands set ${fate}, decided_at = now(), sweep_at = null
    where id = ${values.put(id)} and state = 'pending'`;
}

export async function settleCommand(trx: Transaction, id: string, outcome: Outcome): Promise<void> {
  const values = new Values();
  await send(trx, outcomeUpdate(id, outcome, values), values.all);
  announceDecided(trx, id);
}

export async function findCommand(db: Database | Transaction, id: string): Promise<Command | null> {
  const row = await db<CommandRow>('commands').where({ id }).first();
  return row === undefined ? null : toCommand(row);
}

/** R22: what this caller sent under this key before. */
export async function findCommandByKey(
  db: Database | Transaction,
  { role, id, key }: Pick<Idempotency, 'role' | 'id' | 'key'>,
): Promise<Command | null> {
  const row = await db<CommandRow>('commands')
    .where({ caller_role: role, caller_id: id, idempotency_key: key })
    .first();
  return row === undefined ? null : toCommand(row);
}

const decidedSql = `select ${columns.join(', ')} from commands where id = any($1::text[]) and state <> 'pending'`;

/** Those of these commands that are no longer pending: what waiting callers are told. */
export async function decidedAmong(db: Database, ids: readonly string[]): Promise<Command[]> {
  return (await send<CommandRow>(db, decidedSql, [ids])).map(toCommand);
}

/** An accepted message that has not been decided. */
export type PendingMessage = {
  readonly commandId: string;
  readonly type: string;
  readonly receivedAt: number;
};

/** R20: the messages to a milestone, or to a request, that were received by an instant and are not decided yet. */
export async function pendingUntil(
  trx: Transaction,
  to: { readonly milestoneId: string } | { readonly refundRequestId: string },
  by: number,
): Promise<PendingMessage[]> {
  const [column, id] =
    'milestoneId' in to ? ['milestone_id', to.milestoneId] : ['refund_request_id', to.refundRequestId];
  const rows = await trx<CommandRow>('commands')
    .where({ [column]: id, state: 'pending' })
    .where('received_at', '<=', new Date(by))
    .orderBy('received_at')
    .select('id', 'kind', 'received_at');
  return rows.map(({ id: commandId, kind, received_at: at }) => ({
    commandId,
    type: kind,
    receivedAt: at.getTime(),
  }));
}
