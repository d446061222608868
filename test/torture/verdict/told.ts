import { type Clock, HELD_OVER } from '../../model';
import type { Told, Try } from '../history';
import type { SceneCommand } from './scene';

/** What clients were told, against what stands in the record (R20 to R22). */
export function compareTold(told: Told, command: SceneCommand | undefined): readonly string[] {
  const faults: string[] = [];
  for (const one of told.tries) {
    if (one.status === 0) continue;
    const fault = faultOf(told, one, command);
    if (fault !== null) faults.push(`${one.status} ${short(one.body)}: ${fault}`);
  }
  for (const look of told.looks) {
    if (command !== undefined && (look.id !== command.id || look.state !== command.state))
      faults.push(`was shown ${short(look)}, which is ${command.state}`);
  }
  const ids = new Set(told.tries.map(({ body }) => commandIdOf(body)).filter((id) => id !== undefined));
  if (ids.size > 1) faults.push(`one key, several commands: ${[...ids].join(', ')}`);
  return faults;
}

// biome-ignore lint/suspicious/noExplicitAny: whatever was answered
const commandIdOf = (body: any): string | undefined =>
  body?.commandId ?? (String(body?.id).startsWith('cmd_') ? body.id : undefined);

function faultOf(
  told: Told,
  { status, body, sentAt }: Try,
  command: SceneCommand | undefined,
): string | null {
  const id = commandIdOf(body);
  if (id !== undefined && command !== undefined && id !== command.id)
    return `its key is that of ${command.id}`;
  if (status === 201) {
    if (command?.state !== 'applied') return 'it was made, and no command says so';
    const made = command.result?.milestoneId ?? command.result?.refundRequestId;
    return [command.result?.milestoneId, command.result?.refundRequestId].includes(body.id)
      ? null
      : `it made ${made}`;
  }
  if (status === 202 || status === 200) {
    if (command === undefined) return 'it was accepted, and is not there (R20)';
    if (body.state !== 'pending' && body.state !== command.state) return `it is ${command.state}`;
    return null;
  }
  if (status === 503) return null;
  if (status === 429) return null;
  if (status >= 500) return 'nobody should be answered this';
  if (status === 400 || status === 401 || status === 403 || status === 404 || status === 413)
    return `a good request was refused (${told.path})`;
  // Refused by the rules: by the record where a command was, else at once, which leaves no trace.
  if (id !== undefined) {
    if (command === undefined) return 'the command is not there';
    if (command.state !== 'rejected') return `it is ${command.state}`;
    return command.rejection?.code === body.code ? null : `it was refused with ${command.rejection?.code}`;
  }
  const known = told.tries.find((one) => one.endedAt < sentAt && commandIdOf(one.body) !== undefined);
  return known === undefined ? null : 'its key was known by then (R22)';
}

/** A request that became a command, and where in the record that was decided. */
export type Decided = {
  readonly told: Told;
  readonly command: SceneCommand;
  readonly position: number | undefined;
};

/** R20, R21: whoever was told that he was accepted before another even asked comes before him in the record. */
export function outOfOrder(all: readonly Decided[]): readonly string[] {
  const faults: string[] = [];
  for (const first of all) {
    const accepted = first.told.tries.find(({ status }) => status === 202 || status === 200);
    if (accepted === undefined || first.position === undefined || first.command.milestoneId === null)
      continue;
    for (const then of all) {
      if (then.position === undefined || then.command.milestoneId !== first.command.milestoneId) continue;
      const sentAt = Math.min(...then.told.tries.map((one) => one.sentAt));
      if (sentAt <= accepted.endedAt || then.position > first.position) continue;
      faults.push(
        `${first.command.id} (${first.command.kind}) was accepted before ${then.command.id} (${then.command.kind}) was sent, and decided after it (R21)`,
      );
    }
  }
  return faults;
}

/** R20: whoever was told that he was accepted, and was received in time, comes before the clock. */
export function beatenByAClock(
  all: readonly Decided[],
  rings: readonly { readonly clock: Clock; readonly position: number }[],
): readonly string[] {
  return all.flatMap(({ told, command, position = Number.POSITIVE_INFINITY }) => {
    const piece = command.milestoneId ?? (command.refundRequestId === null ? null : HELD_OVER);
    const wasAccepted = told.tries.some(({ status }) => status === 202);
    if (!wasAccepted || piece === null) return [];
    return rings
      .filter(({ clock }) => clock.what !== 'reminder' && clock.piece === piece)
      .filter(({ clock, position: rang }) => command.receivedAt <= clock.at && rang < position)
      .map(
        ({ clock }) =>
          `${command.id} (${command.kind}) was accepted with 202 and received in time, and ${clock.what} of ${new Date(clock.at).toISOString()} came first (R20)`,
      );
  });
}

const short = (body: unknown): string => JSON.stringify(body)?.slice(0, 300) ?? '';
