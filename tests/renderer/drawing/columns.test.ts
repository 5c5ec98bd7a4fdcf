import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/renderer/drawing/columns';

const spans = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([start, end]) => ({ start, end }));

describe('spans that follow each other', () => {
  it('each get the full width, even if they touch', () => {
    expect(columnsOf(spans([0, 10], [10, 20]))).toEqual([
      { column: 0, span: 1, columns: 1 },
      { column: 0, span: 1, columns: 1 },
    ]);
  });
});

describe('spans that overlap', () => {
  it('are placed side by side', () => {
    expect(columnsOf(spans([0, 10], [5, 15]))).toEqual([
      { column: 0, span: 1, columns: 2 },
      { column: 1, span: 1, columns: 2 },
    ]);
  });

  it('reuse a column once it is free', () => {
    expect(columnsOf(spans([0, 30], [0, 10], [10, 20]))).toEqual([
      { column: 0, span: 1, columns: 2 },
      { column: 1, span: 1, columns: 2 },
      { column: 1, span: 1, columns: 2 },
    ]);
  });

  it('share a width with spans they overlap directly or indirectly, and with no others', () => {
    expect(columnsOf(spans([0, 10], [8, 18], [16, 26], [26, 30])).map(({ columns }) => columns)).toEqual([
      2, 2, 2, 1,
    ]);
  });
});

describe('columns to the right that are free', () => {
  it('are taken, up to the next one that is not', () => {
    const three = columnsOf(spans([0, 30], [0, 10], [0, 10], [10, 30]));
    expect(three.map(({ column, span }) => [column, span])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
      [1, 2],
    ]);
  });

  it('are not taken from a span that overlaps only part of it', () => {
    const stairs = columnsOf(spans([0, 10], [5, 15], [8, 12], [12, 20]));
    expect(stairs.map(({ column, span }) => [column, span])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
      [0, 1],
    ]);
  });
});

describe('no spans', () => {
  it('need no columns', () => {
    expect(columnsOf([])).toEqual([]);
  });
});
