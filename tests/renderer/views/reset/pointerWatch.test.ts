import { describe, expect, it } from 'vitest';
import { createPointerWatch } from '../../../../src/renderer/views/reset/pointerWatch';

describe('a pointer that', () => {
  it('lay where the reset appeared has not been moved', () =>
    expect(createPointerWatch().move(900, 500)).toBe(false));

  it('is jogged as the hand leaves it has not been moved on purpose', () => {
    const pointer = createPointerWatch();
    pointer.move(900, 500);
    expect(pointer.move(910, 510)).toBe(false);
  });

  it('goes elsewhere has been moved', () => {
    const pointer = createPointerWatch();
    pointer.move(900, 500);
    expect(pointer.move(910, 530)).toBe(true);
  });

  it('clicks without having moved means what was there before', () => {
    const pointer = createPointerWatch();
    pointer.press();
    expect(pointer.isBlind(1)).toBe(true);
    pointer.press();
    expect(pointer.isBlind(1)).toBe(false);
  });

  it('moves and clicks means what is there', () => {
    const pointer = createPointerWatch();
    pointer.move(900, 500);
    pointer.press();
    expect(pointer.isBlind(1)).toBe(false);
  });
});

it('a click by keyboard or screen reader is never blind', () =>
  expect(createPointerWatch().isBlind(0)).toBe(false));
