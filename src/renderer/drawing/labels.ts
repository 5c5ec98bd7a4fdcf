/** Places labels under the things they name, in as few rows as keep them from overlapping. */

export interface Label<Item> {
  readonly item: Item;
  /** Where it begins, in the units of the drawing. */
  readonly x: number;
  /** 0 is the first row. */
  readonly row: number;
}

export interface LabelSpace<Item> {
  /** The place of the item, where its label begins if there is room. */
  readonly xOf: (item: Item) => number;
  readonly widthOf: (item: Item) => number;
  /** The drawing's width: a label that would leave it moves back. */
  readonly width: number;
  readonly gap: number;
  readonly maxRows: number;
}

/** Returns the labels that find room, from left to right. Expects items in order of their places. */
export function placeLabels<Item>(
  items: readonly Item[],
  { xOf, widthOf, width, gap, maxRows }: LabelSpace<Item>,
): readonly Label<Item>[] {
  const ends: number[] = [];
  return items.flatMap((item): Label<Item> | [] => {
    const length = widthOf(item);
    const x = Math.max(0, Math.min(xOf(item), width - length));
    const free = ends.findIndex(end => end + gap <= x);
    const row = free === -1 ? ends.length : free;
    if (row >= maxRows) return [];
    ends[row] = x + length;
    return { item, x, row };
  });
}
