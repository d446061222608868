import { type Act, type Spot, spots } from './acts';
import { MOST_HELD } from './armed-stack';
import { type Cell, cellsOf, type Groups, groupOf } from './matrix';

/** Every cell: as many as one process holds are struck by one kill. */
export function wholeMatrix(acts: readonly Act[]): Groups[] {
  const cells = inColumns(cellsOf(acts));
  const of = (group: string) => cells.filter((cell) => groupOf(cell) === group);
  return [
    ...chunks(of('api'), MOST_HELD.api).map((api): Groups => ({ api })),
    ...chunks(of('unattended'), MOST_HELD.api).map((unattended): Groups => ({ unattended })),
    ...chunks(of('worker'), MOST_HELD.worker).map((worker): Groups => ({ worker })),
    ...chunks(of('webhooks'), MOST_HELD.endpoints).map((webhooks): Groups => ({ webhooks })),
    // A pass is held by the first that it holds: only one point of it can be met at a time.
    ...bySpot(of('dispatched')).map((dispatched): Groups => ({ dispatched })),
    ...bySpot(of('swept')).map((swept): Groups => ({ swept })),
  ];
}

/** Every point with one act and every act at one point, by few kills. */
export function diagonal(acts: readonly Act[]): Groups[] {
  const used = new Map<Act, number>(acts.map((act) => [act, 0]));
  const all = cellsOf(acts);
  const picked: Cell[] = [];
  const pick = (cells: readonly Cell[]) => {
    const [cell] = [...cells].sort((a, b) => (used.get(a.act) ?? 0) - (used.get(b.act) ?? 0));
    if (cell === undefined) return;
    used.set(cell.act, (used.get(cell.act) ?? 0) + 1);
    picked.push(cell);
  };
  // Two points of one pass cannot be met at a time: the whole matrix meets them all.
  const passedOver = ['worker sweep.sent', 'worker dispatch.told'];
  for (const spot of spots.filter((one) => !passedOver.includes(one)))
    for (const alone of [false, true])
      pick(all.filter((cell) => cell.spot === spot && alone === (groupOf(cell) === 'unattended')));
  for (const act of acts)
    if (used.get(act) === 0) pick(all.filter((cell) => cell.act === act && groupOf(cell) === 'worker'));
  const of = (group: string) => picked.filter((cell) => groupOf(cell) === group);
  return [
    { unattended: of('unattended'), api: of('api'), swept: of('swept'), worker: of('worker') },
    { webhooks: of('webhooks'), dispatched: of('dispatched') },
  ];
}

const columnOf = (spot: Spot): number => spots.indexOf(spot);

const inColumns = (cells: readonly Cell[]): Cell[] =>
  [...cells].sort((a, b) => columnOf(a.spot) - columnOf(b.spot));

const bySpot = (cells: readonly Cell[]): Cell[][] =>
  spots.map((spot) => cells.filter((cell) => cell.spot === spot)).filter((some) => some.length > 0);

const chunks = (cells: readonly Cell[], most: number): Cell[][] =>
  cells.length === 0 ? [] : [cells.slice(0, most), ...chunks(cells.slice(most), most)];
