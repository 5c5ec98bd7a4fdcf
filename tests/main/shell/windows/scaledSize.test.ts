import { describe, expect, it } from 'vitest';
import { scaledSize } from '../../../../src/main/shell/windows/scaledSize';

const popover = { width: 380, height: 620 };
const screen = { width: 1440, height: 870 };

describe('a window', () => {
  it('at the usual text size keeps its size', () => {
    expect(scaledSize(popover, 1, screen)).toEqual(popover);
  });

  it('with larger text grows with it', () => {
    expect(scaledSize(popover, 1.25, screen)).toEqual({ width: 475, height: 775 });
  });

  it('with smaller text shrinks with it', () => {
    expect(scaledSize(popover, 0.8, screen)).toEqual({ width: 304, height: 496 });
  });

  it('with text too large for the screen leaves a margin', () => {
    expect(scaledSize(popover, 2, screen)).toEqual({ width: 760, height: 854 });
    expect(scaledSize(popover, 1, { width: 320, height: 480 })).toEqual({ width: 304, height: 464 });
  });
});
