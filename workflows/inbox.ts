import { defaultPayloadConverter, type RawValue } from '@temporalio/common';
import { patched, setHandler, uuid4 } from '@temporalio/workflow';
import { isId } from '../domain/ids';
import { fromIso, type Instant, type Milliseconds } from '../domain/instant';
import { clampReceived } from '../domain/milestone/clock';
import { actFields } from '../protocol/signals';
import { contentId } from './content-id';
import type { Present } from './present';
import { defineRawSignal, defineRawUpdate } from './raw-signal';

/** A signal as it waits for its turn. */
export type Mail<Type extends string = string> = {
  readonly commandId: string;
  readonly type: Type;
  /** The act's own fields, of a signal that came past the API. */
  readonly fields: unknown;
  /** What it does, in money terms, and who sent it, as the API described them. */
  readonly summary?: string;
  readonly sender?: string;
  readonly receivedAt: Instant;
  /** When it reached the workflow, by the contract's clock. */
  readonly arrivedAt: Instant;
  readonly unreadable?: string;
};

/**
 * The messages a workflow has been sent, in the order in which they were received (R20). A handler only puts them
 * here and never throws: whatever the payload, a signal neither blocks nor fails the workflow.
 */
export class Inbox<Type extends string> {
  private readonly waiting: Mail<Type>[] = [];
  private readonly seen = new Set<string>();
  /** What has come before the row was read, which says by what clock it came. */
  private undated: ((ahead: Milliseconds) => Mail<Type>)[] | null = [];
  /** Counts what has come, so that a sleeper notices. */
  arrivals = 0;

  constructor(private readonly present: Present) {}

  /**
   * Takes signals of this name from now on, and updates, which are the same message handed over in another way: whoever
   * sends an update learns no more by its answer than that the message is here.
   */
  accept(type: Type, description: string): void {
    const take = (raw: RawValue | undefined) => {
      const now = Date.now();
      const dated = (ahead: Milliseconds) => read(type, raw, now + ahead);
      if (this.undated === null) this.put(dated(this.present.ahead));
      else this.undated.push(dated);
    };
    setHandler(defineRawSignal(type), take, { description });
    setHandler(defineRawUpdate(type), take, { description });
  }

  /** The row was read: what has come so far is put in its place. */
  open(): void {
    const came = this.undated ?? [];
    this.undated = null;
    for (const dated of came) this.put(dated(this.present.ahead));
  }

  private put(mail: Mail<Type>): void {
    const message = `${mail.type} ${mail.commandId}`;
    if (this.seen.has(message)) return;
    this.seen.add(message);
    this.putBack(mail);
  }

  /** Puts a message in its place by the instant it was received; of two at the same instant, the earlier arrival first. */
  putBack(mail: Mail<Type>): void {
    this.waiting.splice(this.placeOf(mail), 0, mail);
    this.arrivals += 1;
  }

  /** Behind all that were not received later. Halved, not walked: ten thousand may come at once. */
  private placeOf({ receivedAt }: Mail<Type>): number {
    let [from, to] = [0, this.waiting.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.waiting[middle] as Mail<Type>).receivedAt > receivedAt) to = middle;
      else from = middle + 1;
    }
    return from;
  }

  first(): Mail<Type> | undefined {
    return this.waiting[0];
  }

  takeFirst(): void {
    this.waiting.shift();
  }

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /**
   * Whether the next run can take over what waits: it comes as one payload, and one that is too large would fail this
   * run's task, and every retry of it, for ever. Until it can, this run goes on, and what waits grows fewer.
   */
  get canBeCarried(): boolean {
    let bytes = 0;
    return this.waiting.every((mail) => {
      bytes += sizeOf(mail);
      return bytes <= MOST_CARRIED;
    });
  }

  /** What the next run has to take over. */
  carry(): readonly Mail<Type>[] {
    return [...this.waiting];
  }
}

/** Half of what Temporal takes as one payload: the rest is for what it is sealed in. */
const MOST_CARRIED = 1024 * 1024;

const sizes = new WeakMap<Mail, number>();

/** The bytes of a message as it is carried. Asked only once a run has become long, and then once of each. */
function sizeOf(mail: Mail): number {
  const known = sizes.get(mail);
  if (known !== undefined) return known;
  const size = defaultPayloadConverter.toPayload(mail).data?.length ?? 0;
  sizes.set(mail, size);
  return size;
}

/** A signal that came past the API gets an id of its own and counts as received now. */
function read<Type extends string>(type: Type, raw: RawValue | undefined, now: Instant): Mail<Type> {
  // One for each message, whether it is used or not: runs that began with an earlier version count them.
  const counted = `cmd_${uuid4().replaceAll('-', '')}`;
  const times = { type, receivedAt: now, arrivedAt: now };
  const direct = () => ({
    ...{ commandId: patched('ids-by-content') ? contentId(type, raw) : counted },
    ...times,
  });
  const payload = decode(raw);
  if ('unreadable' in payload) return { ...direct(), fields: {}, unreadable: payload.unreadable };
  const { value } = payload;
  const { commandId, receivedAt, summary, actor } = value;
  const fields = actFields(value);
  if (commandId === undefined) return { ...direct(), fields };
  if (typeof commandId !== 'string' || !isId('command', commandId)) {
    return {
      ...direct(),
      fields,
      unreadable: 'commandId: must be cmd_ and 32 hexadecimal digits, or left out',
    };
  }
  const claimed = typeof receivedAt === 'string' ? fromIso(receivedAt) : null;
  const described = {
    ...(typeof summary === 'string' ? { summary: summary.slice(0, MOST_SUMMARY) } : {}),
    ...(typeof actor === 'string' ? { sender: actor.slice(0, MOST_SUMMARY) } : {}),
  };
  return { ...times, commandId, fields, receivedAt: clampReceived(claimed ?? now, now), ...described };
}

/** Characters of a summary that are shown; Temporal takes 200 bytes. */
const MOST_SUMMARY = 150;

/** As for the API's bodies: no act is larger. */
const MOST_BYTES = 256 * 1024;
/** An act is three levels deep. Far deeper ones can be decoded, but not encoded again. */
const MOST_LEVELS = 16;

function decode(raw: RawValue | undefined): { value: Record<string, unknown> } | { unreadable: string } {
  if (raw === undefined) return { value: {} };
  const bytes = raw.payload.data?.length ?? 0;
  if (bytes > MOST_BYTES) return { unreadable: `the payload has ${bytes} bytes; at most ${MOST_BYTES}` };
  try {
    const value = defaultPayloadConverter.fromPayload<unknown>(raw.payload);
    if (value === undefined) return { value: {} };
    if (!isDeeper(value, MOST_LEVELS)) return asObject(value);
    return { unreadable: `the payload is nested deeper than ${MOST_LEVELS} levels` };
  } catch {
    return { unreadable: 'the payload cannot be decoded; send one JSON object' };
  }
}

function asObject(value: unknown): { value: Record<string, unknown> } | { unreadable: string } {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)) {
    return { value: value as Record<string, unknown> };
  }
  return { unreadable: 'the payload must be a JSON object' };
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1));
}
