import { isId } from '../../domain/ids';
import { findCommand } from '../../store/commands';
import { commandView } from '../commands';
import type { Shared } from '../deps';
import { type Answer, type Call, type Endpoint, get } from '../endpoint';
import { notFound } from '../problems';

export const commandRoutes = (deps: Shared): Endpoint[] => [
  get('/v1/commands/:id', (call) => show(deps, call)),
];

/** A command is its sender's alone, for ops too. */
async function show({ db }: Shared, { id, caller }: Call): Promise<Answer> {
  const command = isId('command', id) ? await findCommand(db, id) : null;
  const sender = command?.caller;
  if (!command || sender?.role !== caller.role || sender.id !== caller.id) throw notFound();
  return { status: 200, body: commandView(command) };
}
