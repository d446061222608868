import type { Actor } from '../domain/actor';

/** Who caused a row, as commands, events, bonuses and journals keep it. */
export type ActorRow = {
  actor_role: Actor['role'];
  actor_id: string;
  /** The platform that acted for this user. */
  actor_via: string | null;
};

export const actorColumns = ({ role, id, via }: Actor): ActorRow => ({
  actor_role: role,
  actor_id: id,
  actor_via: via ?? null,
});

export const toActor = ({ actor_role: role, actor_id: id, actor_via: via }: ActorRow): Actor =>
  via === null ? { role, id } : { role, id, via };
