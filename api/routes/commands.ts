import type { Actor } from '../../domain/actor';
import { isId } from '../../domain/ids';
import { findCommand } from '../../store/commands';
import type { Caller } from '../auth';
import { commandView } from '../commands';
import type { Shared } from '../deps';
import { type Answer, type Call, type Endpoint, get } from '../endpoint';
import { notFound } from '../problems';

export const commandRoutes = (deps: Shared): Endpoint[] => [
  get('/v1/commands/:id', (call) => show(deps, call)),
];

/**
 * A command is its sender's alone, for ops too: the holder of the token it was sent with. Named for a user, the
 * holder sees that user's only.
 */
async function show({ db }: Shared, { id, caller, idempotency: holder }: Call): Promise<Answer> {
  const command = isId('command', id) ? await findCommand(db, id) : null;
  const sender = command?.caller;
  // One that concerns no contract is answered by what it made, such as a test clock.
  if (command === null || command.contractId === null) throw notFound();
  if (sender?.role !== holder.role || sender.id !== holder.id) throw notFound();
  if (caller.via !== undefined && !isSame(caller, command.actor)) throw notFound();
  return { status: 200, body: commandView(command) };
}

const isSame = (caller: Caller, actor: Actor) => caller.role === actor.role && caller.id === actor.id;
