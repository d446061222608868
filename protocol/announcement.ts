import type { Actor } from '../domain/actor';
import { toIso } from '../domain/instant';
import { explain, type RecordedEvent } from '../domain/record';

/** Who caused a change and, where a platform acted for them, which. */
export const actorView = ({ role, id, via }: Actor) => ({
  role,
  id,
  ...(via === undefined ? {} : { via: { role: 'platform', id: via } }),
});

/** An event as everyone outside is told it: in a milestone's record, in the feed, in a webhook (R27). */
export function announcementOf(event: RecordedEvent) {
  const { receivedAt, recordedAt, currency, ...told } = event;
  return {
    id: told.id,
    contractId: told.contractId,
    sequence: told.sequence,
    milestoneId: told.milestoneId,
    refundRequestId: told.refundRequestId,
    type: told.type,
    why: explain(event),
    actor: actorView(told.actor),
    amount: told.amount,
    currency,
    receivedAt: toIso(receivedAt),
    recordedAt: toIso(recordedAt),
    rule: told.rule,
    cause: told.cause,
    journalId: told.journalId,
    data: told.data,
  };
}

export type Announcement = ReturnType<typeof announcementOf>;

/** The body of a webhook, as Standard Webhooks has it. */
export const webhookBody = (announcement: Announcement): string =>
  JSON.stringify({ type: announcement.type, timestamp: announcement.recordedAt, data: announcement });

/** The id under which a webhook of this event is sent, whatever the endpoint and the attempt. */
export const webhookMessageId = ({ id }: Pick<Announcement, 'id'>): string => `evt_${id}`;
