import type { Actor } from '../domain/actor';
import { type Instant, toIso } from '../domain/instant';
import { explain, type RecordedType } from '../domain/record';
import type { Rule } from '../domain/rejection';

/** An event as the record keeps it: instants in milliseconds, amounts in minor units. */
type Recorded = {
  readonly id: number;
  readonly sequence: number;
  readonly contractId: string;
  readonly currency: string;
  readonly milestoneId: string | null;
  readonly refundRequestId: string | null;
  readonly type: RecordedType;
  readonly rule: Rule;
  readonly actor: Actor;
  readonly cause: string;
  readonly receivedAt: Instant;
  readonly recordedAt: Instant;
  readonly amount: number | null;
  readonly journalId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
};

/** Who caused a change and, where a platform acted for them, which. */
export const actorView = ({ role, id, via }: Actor) => ({
  role,
  id,
  ...(via === undefined ? {} : { via: { role: 'platform', id: via } }),
});

/** An event as everyone outside is told it: in a milestone's record, in the feed, in a webhook (R27). */
export function announcementOf(event: Recorded) {
  const { receivedAt, recordedAt, currency, ...told } = event;
  return {
    id: told.id,
    contractId: told.contractId,
    sequence: told.sequence,
    milestoneId: told.milestoneId,
    refundRequestId: told.refundRequestId,
    type: told.type,
    why: explain(event, currency),
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
