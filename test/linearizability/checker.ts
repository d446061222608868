/**
 * Whether a history of concurrent operations is linearizable: whether there is one order of them, which keeps every
 * "was answered before the other was asked", in which a sequential object would have given each the answer that it
 * got. The search is that of Wing and Gong, with Lowe's memory of what has been tried.
 *
 * Herlihy and Wing, Linearizability (1990); Wing and Gong, Testing and verifying concurrent objects (1993);
 * Lowe, Testing for linearizability (2017).
 */

export type Operation<Op> = {
  readonly op: Op;
  /** When it was asked. */
  readonly call: number;
  /** When it was answered; null where it never was, so that it may have happened at any time since, or not at all. */
  readonly return: number | null;
  /** The place in the history of an operation that comes before it. */
  readonly after?: number;
};

/** A sequential object. */
export type Spec<State, Op> = {
  readonly initial: State;
  /** Every state that the operation, answered as it was, can lead to from here; none where it cannot happen here. */
  step(state: State, op: Op): readonly State[];
  /** The same text for states that are the same. */
  key(state: State): string;
  /** Whether an operation, answered as it was, has no effect whenever it happens: the search need not try it later. */
  readonly isRead?: (op: Op) => boolean;
};

export type Verdict<State> =
  | {
      readonly linearizable: true /** An order that explains the history, by place in it. */;
      readonly order: readonly number[];
    }
  | { readonly linearizable: false; readonly furthest: Furthest<State> }
  /** The search was given up: nothing is known. */
  | { readonly linearizable: null };

/** The longest order that explains a part of the history, and what then could not be explained. */
export type Furthest<State> = {
  readonly order: readonly number[];
  readonly state: State;
  readonly stuck: readonly number[];
};

/** A point of the search: what has happened, and the state that it has led to. */
type Point<State> = {
  readonly state: State;
  readonly done: Done;
  readonly parent: Point<State> | null;
  /** What happened last; -1 at the beginning. */
  readonly last: number;
};

/** Every operation before the first place, and those named. By the order of calls, this is short. */
type Done = { readonly first: number; readonly beyond: ReadonlySet<number> };

/**
 * @param most how many points may be looked at before it is given up
 */
export function checkLinearizable<State, Op>(
  spec: Spec<State, Op>,
  history: readonly Operation<Op>[],
  most = 1_000_000,
): Verdict<State> {
  const byCall = history.map((_, place) => place).sort((one, other) => callOf(one) - callOf(other));
  const rank = new Map(byCall.map((place, index) => [place, index]));
  function callOf(place: number): number {
    return history[place]?.call ?? 0;
  }

  const seen = new Set<string>();
  const begin: Point<State> = {
    state: spec.initial,
    done: { first: 0, beyond: new Set() },
    parent: null,
    last: -1,
  };
  const stack: Point<State>[] = [begin];
  let furthest = begin;
  let deepest = 0;
  for (let looked = 0; stack.length > 0; looked++) {
    if (looked >= most) return { linearizable: null };
    const point = stack.pop() as Point<State>;
    const next = candidates(history, byCall, point.done);
    if (next.complete) return { linearizable: true, order: orderOf(point) };
    const depth = point.done.first + point.done.beyond.size;
    if (depth > deepest) [deepest, furthest] = [depth, point];
    stack.push(...pointsAfter(spec, history, point, next.places, rank, seen));
  }
  const stuck = candidates(history, byCall, furthest.done).places;
  return { linearizable: false, furthest: { order: orderOf(furthest), state: furthest.state, stuck } };
}

/** What may happen next: all that was asked before anything else that has not happened yet was answered. */
function candidates<Op>(history: readonly Operation<Op>[], byCall: readonly number[], done: Done) {
  const places: number[] = [];
  let firstReturn = Number.POSITIVE_INFINITY;
  let complete = true;
  for (let index = done.first; index < byCall.length; index++) {
    const place = byCall[index] as number;
    const operation = history[place] as Operation<Op>;
    if (operation.call > firstReturn) {
      complete = false;
      break;
    }
    if (done.beyond.has(index)) continue;
    if (operation.return !== null) {
      complete = false;
      firstReturn = Math.min(firstReturn, operation.return);
    }
    places.push(place);
  }
  return { complete, places: places.filter((place) => (history[place]?.call ?? 0) <= firstReturn) };
}

function pointsAfter<State, Op>(
  spec: Spec<State, Op>,
  history: readonly Operation<Op>[],
  point: Point<State>,
  places: readonly number[],
  rank: ReadonlyMap<number, number>,
  seen: Set<string>,
): Point<State>[] {
  const points: Point<State>[] = [];
  const here = spec.key(point.state);
  for (const place of places) {
    const { op, after } = history[place] as Operation<Op>;
    if (after !== undefined && !has(point.done, rank.get(after) ?? 0)) continue;
    const done = withDone(point.done, rank.get(place) ?? 0);
    for (const state of spec.step(point.state, op)) {
      const key = spec.key(state);
      const next = { state, done, parent: point, last: place };
      // What has no effect, now or later, may as well happen now: nothing else is lost by it.
      if (key === here && spec.isRead?.(op)) return isNew(seen, done, key) ? [next] : [];
      if (isNew(seen, done, key)) points.push(next);
    }
  }
  // The first asked is tried first.
  return points.reverse();
}

const has = ({ first, beyond }: Done, index: number) => index < first || beyond.has(index);

function withDone({ first, beyond }: Done, index: number): Done {
  const more = new Set(beyond).add(index);
  let from = first;
  while (more.delete(from)) from += 1;
  return { first: from, beyond: more };
}

function isNew(seen: Set<string>, { first, beyond }: Done, key: string): boolean {
  const point = `${first}:${[...beyond].sort((one, other) => one - other).join(',')}|${key}`;
  if (seen.has(point)) return false;
  seen.add(point);
  return true;
}

function orderOf<State>(point: Point<State>): number[] {
  const order: number[] = [];
  for (let one: Point<State> | null = point; one !== null && one.last >= 0; one = one.parent)
    order.push(one.last);
  return order.reverse();
}
