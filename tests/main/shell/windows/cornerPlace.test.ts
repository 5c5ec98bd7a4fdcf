import { describe, expect, it } from 'vitest';
import { cardRows, cornerPlace } from '../../../../src/main/shell/windows/cornerPlace';

const screen = { x: 0, y: 0, width: 1440, height: 900 };
const card = { width: 360, height: 300 };

describe('a card', () => {
  it('is at the top right, with some room around it', () =>
    expect(cornerPlace(card, 0, screen)).toEqual({ x: 1056, y: 24 }));

  it('is at the same place if its window has room for a shadow', () =>
    expect(cornerPlace({ width: 408, height: 348 }, 24, screen)).toEqual({ x: 1032, y: 0 }));

  it('is below a panel, on the display it belongs to', () =>
    expect(cornerPlace(card, 0, { x: 1440, y: 27, width: 1280, height: 773 })).toEqual({ x: 2336, y: 51 }));

  it('does not begin to the left of a display that is narrower', () =>
    expect(cornerPlace(card, 0, { ...screen, width: 320 })).toEqual({ x: 0, y: 24 }));
});

describe('rounded corners', () => {
  const rows = cardRows({ width: 100, height: 60 }, 0);

  it('leave the middle whole, and out what is round it at the corners', () => {
    expect(rows).toContainEqual({ x: 0, y: 12, width: 100, height: 36 });
    expect(rows[0]).toEqual({ x: 9, y: 0, width: 82, height: 1 });
    expect(rows[11]).toEqual({ x: 0, y: 11, width: 100, height: 1 });
  });

  it('are the same at the foot', () =>
    expect(rows.filter(({ y }) => y === 0 || y === 59).map(({ x, width }) => [x, width])).toEqual([
      [9, 82],
      [9, 82],
    ]));

  it('leave out the room for a shadow', () =>
    expect(cardRows({ width: 148, height: 108 }, 24)).toEqual(
      rows.map(row => ({ ...row, x: row.x + 24, y: row.y + 24 })),
    ));

  it('cover every row once', () => expect(rows.reduce((sum, { height }) => sum + height, 0)).toBe(60));
});
