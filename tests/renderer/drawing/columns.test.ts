import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/renderer/drawing/columns';

const spans = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([start, end]) => ({ start, end }));

describe('spans that follow each other', () => {
  it('each get the full width, even if they touch', () => {
    expect(columnsOf(spans([0, 10], [10, 20]))).toEqual([
      { column: 0, columns: 1 },
      { column: 0, columns: 1 },
    ]);
  });
});

describe('spans that overlap', () => {
  it('are placed side by side', () => {
    expect(columnsOf(spans([0, 10], [5, 15]))).toEqual([
      { column: 0, columns: 2 },
      { column: 1, columns: 2 },
    ]);
  });

  it('reuse a column once it is free', () => {
    expect(columnsOf(spans([0, 30], [0, 10], [10, 20]))).toEqual([
      { column: 0, columns: 2 },
      { column: 1, columns: 2 },
      { column: 1, columns: 2 },
    ]);
  });

  it('share a width with spans they overlap directly or indirectly, and with no others', () => {
    expect(columnsOf(spans([0, 10], [8, 18], [16, 26], [26, 30])).map(({ columns }) => columns)).toEqual([
      2, 2, 2, 1,
    ]);
  });
});

describe('no spans', () => {
  it('need no columns', () => {
    expect(columnsOf([])).toEqual([]);
  });
});
