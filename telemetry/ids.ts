import { type IdKind, isId } from '../domain/ids';

/** What a line of a log, or a span, is about. Ids only: a text that is no id of ours is never one of them. */
export type Ids = Readonly<Partial<Record<IdName, string>>>;

const names = {
  commandId: 'command',
  milestoneId: 'milestone',
  contractId: 'contract',
  refundRequestId: 'refundRequest',
  webhookEndpointId: 'webhookEndpoint',
  testClockId: 'testClock',
} as const satisfies Record<string, IdKind>;

type IdName = keyof typeof names;
const idNames = Object.keys(names) as IdName[];

/** An id under the name of what it is an id of. */
export function idsOf(value: unknown): Ids {
  if (typeof value !== 'string') return {};
  const name = idNames.find((one) => isId(names[one], value));
  return name === undefined ? {} : { [name]: value };
}

/** The ids that an object has of its own, under `id` and under the names of what they are ids of. */
export function idsIn(value: unknown): Ids {
  if (typeof value !== 'object' || value === null) return {};
  const fields = value as Record<string, unknown>;
  const own = idNames.map((name) => idsOf(fields[name]));
  return Object.assign({}, idsOf(fields.id), ...own);
}

/** What an activity was asked about: an id first, and a message or a command beside it. */
export const idsOfActivity = ([subject, message]: readonly unknown[]): Ids => ({
  ...idsOf(subject),
  ...idsOf(message),
  ...idsIn(message),
});

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `escrow.milestone.id` and the like. */
export const spanAttributesOf = (ids: Ids): Record<string, string> =>
  Object.fromEntries(Object.entries(ids).map(([name, id]) => [`escrow.${snake(name.slice(0, -2))}.id`, id]));
