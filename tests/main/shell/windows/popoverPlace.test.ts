import { describe, expect, it } from 'vitest';
import { isOnPanel, type PopoverScreen, popoverPlace } from '../../../../src/main/shell/windows/popoverPlace';

const size = { width: 380, height: 620 };
const bounds = { x: 100, y: 50, width: 1440, height: 900 };
const screenWith = (inset: {
  top?: number;
  bottom?: number;
  left?: number;
  right?: number;
}): PopoverScreen => {
  const { top = 0, bottom = 0, left = 0, right = 0 } = inset;
  const workArea = { x: 100 + left, y: 50 + top, width: 1440 - left - right, height: 900 - top - bottom };
  return { bounds, workArea };
};

describe('the place of a popover', () => {
  describe('without the position of the icon', () => {
    it.each([
      ['at the top', { top: 30 }, { x: 1152, y: 88 }],
      ['at the bottom', { bottom: 40 }, { x: 1152, y: 282 }],
      ['at the bottom, under a thin bar', { top: 20, bottom: 40 }, { x: 1152, y: 282 }],
      ['on the left', { left: 60 }, { x: 168, y: 322 }],
      ['on the right', { right: 60 }, { x: 1092, y: 322 }],
      ['hidden', {}, { x: 1152, y: 58 }],
    ])('is beside a panel %s', (_panel, inset, place) => {
      expect(popoverPlace(size, screenWith(inset), undefined, 'top')).toEqual(place);
    });
  });

  describe('with the position of the icon', () => {
    it.each([
      ['in a panel at the top', { top: 30 }, { x: 800, y: 60 }, { x: 610, y: 88 }],
      ['near the corner', { top: 30 }, { x: 1500, y: 60 }, { x: 1152, y: 88 }],
      ['in a panel at the bottom', { bottom: 40 }, { x: 800, y: 930 }, { x: 610, y: 282 }],
      ['in a panel on the left', { left: 60 }, { x: 110, y: 900 }, { x: 168, y: 322 }],
      ['in a panel on the right', { right: 60 }, { x: 1530, y: 400 }, { x: 1092, y: 90 }],
    ])('is beside an icon %s', (_where, inset, icon, place) => {
      expect(popoverPlace(size, screenWith(inset), icon, 'top')).toEqual(place);
    });
  });
});

describe('a point', () => {
  it.each([
    [{ x: 800, y: 60 }, true],
    [{ x: 800, y: 80 }, false],
    [{ x: 20, y: 60 }, false],
  ])('at %j is on the panel: %s', (point, expected) => {
    expect(isOnPanel(point, screenWith({ top: 30 }))).toBe(expected);
  });
});
