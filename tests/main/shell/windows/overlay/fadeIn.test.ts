import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { createFadeIn } from '../../../../../src/main/shell/windows/overlay/fadeIn';
import { fakeClock } from '../../../../support/fakeClock';

const window = { isDestroyed: () => false } as BrowserWindow;

async function fading(isComposited: boolean) {
  const clock = fakeClock(0);
  const shares: number[] = [];
  const fadeIn = createFadeIn(clock, {
    isComposited: async () => isComposited,
    setOpacity: (_, opacity) => void shares.push(opacity),
  });
  fadeIn.look();
  await Promise.resolve();
  await Promise.resolve();
  return { clock, shares, fadeIn };
}

describe('a window that is about to be shown', () => {
  it('fades in over 1.2 seconds where windows can be translucent', async () => {
    const { clock, shares, fadeIn } = await fading(true);
    fadeIn.prepare(window);
    fadeIn.start();
    expect(shares[0]).toBe(0);
    while (clock.now() < 600) clock.runNext();
    expect(shares.at(-1)).toBeGreaterThan(0.5);
    expect(shares.at(-1)).toBeLessThan(1);
    while (clock.timers() > 0) clock.runNext();
    expect(shares.at(-1)).toBe(1);
    expect(clock.now()).toBeGreaterThanOrEqual(1_200);
    expect(clock.now()).toBeLessThan(1_300);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  });

  it('is opaque at once where they can’t', async () => {
    const { shares, fadeIn } = await fading(false);
    fadeIn.prepare(window);
    fadeIn.start();
    expect(shares).toEqual([]);
  });

  it('stays as it is when the fade is stopped, for it is about to go', async () => {
    const { clock, shares, fadeIn } = await fading(true);
    fadeIn.prepare(window);
    fadeIn.start();
    clock.runNext();
    fadeIn.stop();
    expect(shares.at(-1)).toBeLessThan(1);
    expect(clock.timers()).toBe(0);
  });
});
