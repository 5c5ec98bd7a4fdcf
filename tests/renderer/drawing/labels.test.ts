import { expect, it } from 'vitest';
import { placeLabels } from '../../../src/renderer/drawing/labels';

interface Item {
  readonly name: string;
  readonly at: number;
  readonly length: number;
}
const item = (name: string, at: number, length: number): Item => ({ name, at, length });
const place = (...items: readonly Item[]) =>
  placeLabels(items, {
    xOf: ({ at }) => at,
    widthOf: ({ length }) => length,
    width: 100,
    gap: 5,
    maxRows: 2,
  }).map(({ item, x, row }) => [item.name, x, row]);

it('labels that have room stand in the first row', () =>
  expect(place(item('a', 0, 20), item('b', 25, 20))).toEqual([
    ['a', 0, 0],
    ['b', 25, 0],
  ]));
it('a label that would touch the one before it stands in the next row', () =>
  expect(place(item('a', 0, 21), item('b', 25, 20), item('c', 30, 20))).toEqual([
    ['a', 0, 0],
    ['b', 25, 1],
    ['c', 30, 0],
  ]));
it('a label without room in any row is left out', () =>
  expect(place(item('a', 0, 40), item('b', 10, 40), item('c', 20, 20)).map(([name]) => name)).toEqual([
    'a',
    'b',
  ]));
it('a label that would leave the drawing moves back', () =>
  expect(place(item('a', 90, 30))).toEqual([['a', 70, 0]]));
