import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { attributeKeys } from '../protocol/search-attributes';

/**
 * The search attributes this run has set, so that only a change costs an event. State of a module belongs to one
 * workflow execution: the SDK gives each its own modules.
 */
const shown = new Map<string, unknown>();
let trouble: string | null = null;
let showTrouble = (): void => undefined;

type Shown = { readonly state: string; readonly reviewDeadline: number | null };

/** Shows the milestone's state in the list of workflows; one event a change, none without. */
export function showState({ state, reviewDeadline }: Shown): void {
  const updates = [
    ...changed(attributeKeys.EscrowState, state),
    ...changed(attributeKeys.ReviewDeadline, reviewDeadline === null ? null : new Date(reviewDeadline)),
  ];
  if (updates.length > 0) upsertSearchAttributes(updates as never);
}

/** Ops find by this what does not go on by itself. @param why in words, shown in the workflow's details */
export function needsAttention(needed: boolean, why: string | null = null): void {
  trouble = needed ? why : null;
  showTrouble();
  const updates = changed(attributeKeys.NeedsAttention, needed);
  if (updates.length > 0) upsertSearchAttributes(updates as never);
}

/** @param show renews what a person reads, as soon as there is trouble and again when it is over */
export function onTrouble(show: () => void): void {
  showTrouble = show;
}

/** What the last failure was, while it lasts. */
export const currentTrouble = (): string | null => trouble;

function changed(key: { readonly name: string }, value: unknown): { key: unknown; value: unknown }[] {
  const before = shown.has(key.name) ? shown.get(key.name) : startedWith(key);
  if (same(before, value)) return [];
  shown.set(key.name, value);
  return [{ key, value }];
}

const startedWith = (key: { readonly name: string }): unknown =>
  workflowInfo().typedSearchAttributes.get(key as never) ?? (key.name === 'NeedsAttention' ? false : null);

const same = (a: unknown, b: unknown): boolean =>
  a === b || (a instanceof Date && b instanceof Date && a.getTime() === b.getTime());
