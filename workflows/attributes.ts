import { patched, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { attributeKeys } from '../protocol/search-attributes';

/**
 * The search attributes this run has set, so that only a change costs an event. State of a module belongs to one
 * workflow execution: the SDK gives each its own modules.
 */
const shown = new Map<string, unknown>();
let trouble: string | null = null;
let [fails, held] = [false, false];
let showTrouble = (): void => undefined;

type Shown = {
  readonly state: string;
  readonly reviewDeadline: number | null;
  /** Until when an open refund request waits for its answer; null where none does, or its clock pauses. */
  readonly respondBy: number | null;
};

/** Shows in the list of workflows how something stands; one event a change, none without. */
export function showState({ state, reviewDeadline, respondBy }: Shown): void {
  noteHold(state);
  const updates = [
    ...changed(attributeKeys.NeedsAttention, fails || held),
    ...changed(attributeKeys.EscrowState, state),
    ...changed(attributeKeys.ReviewDeadline, dateOf(reviewDeadline)),
    ...changedSince('respond-by', attributeKeys.RespondBy, dateOf(respondBy)),
  ];
  if (updates.length > 0) upsertSearchAttributes(updates as never);
}

/** The same for a request for held-over money. @param state null while it is open */
export function showRequest({
  state,
  respondBy,
}: { readonly state: string | null } & Pick<Shown, 'respondBy'>): void {
  noteHold(state);
  const updates = [
    ...changed(attributeKeys.NeedsAttention, fails || held),
    ...changedSince('respond-by', attributeKeys.EscrowState, state),
    ...changedSince('respond-by', attributeKeys.RespondBy, dateOf(respondBy)),
  ];
  if (updates.length > 0) upsertSearchAttributes(updates as never);
}

/** What is on hold waits for ops. A run that began with an earlier version has not said so of itself. */
function noteHold(state: string | null): void {
  held = state === 'on_hold' && (held || patched('hold-needs-attention'));
}

const dateOf = (instant: number | null): Date | null => (instant === null ? null : new Date(instant));

/** Ops find by this what does not go on by itself. @param why in words, shown in the workflow's details */
export function needsAttention(needed: boolean, why: string | null = null): void {
  trouble = needed ? why : null;
  fails = needed;
  showTrouble();
  const updates = changed(attributeKeys.NeedsAttention, fails || held);
  if (updates.length > 0) upsertSearchAttributes(updates as never);
}

/** @param show renews what a person reads, as soon as there is trouble and again when it is over */
export function onTrouble(show: () => void): void {
  showTrouble = show;
}

/** What the last failure was, while it lasts. */
export const currentTrouble = (): string | null => trouble;

/** The same for an attribute that workflows which began with an earlier version have not set; asked only at a change. */
function changedSince(patch: string, key: { readonly name: string }, value: unknown) {
  if (same(standing(key), value) || !patched(patch)) return [];
  return changed(key, value);
}

function changed(key: { readonly name: string }, value: unknown): { key: unknown; value: unknown }[] {
  if (same(standing(key), value)) return [];
  shown.set(key.name, value);
  return [{ key, value }];
}

const standing = (key: { readonly name: string }): unknown =>
  shown.has(key.name) ? shown.get(key.name) : startedWith(key);

const startedWith = (key: { readonly name: string }): unknown =>
  workflowInfo().typedSearchAttributes.get(key as never) ?? (key.name === 'NeedsAttention' ? false : null);

const same = (a: unknown, b: unknown): boolean =>
  a === b || (a instanceof Date && b instanceof Date && a.getTime() === b.getTime());
