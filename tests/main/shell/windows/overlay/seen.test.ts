import { expect, it } from 'vitest';
import { watchUntilSeen } from '../../../../../src/main/shell/windows/overlay/seen';
import { fakeClock } from '../../../../support/fakeClock';

const overlayWindow = (isVisible: boolean, isDrawn: boolean) => ({
  window: { isVisible: () => isVisible },
  isDrawn: () => isDrawn,
});

function unseenAfter(...windows: readonly ReturnType<typeof overlayWindow>[]): number | null {
  const clock = fakeClock(0);
  let at: number | null = null;
  const stop = watchUntilSeen(
    () => windows,
    clock,
    () => {
      at ??= clock.now();
      stop();
    },
  );
  while (clock.runNext() !== null);
  return at;
}

it.each([
  ['is noticed after two seconds, if no window is visible', [overlayWindow(false, false)], 2_000],
  [
    'is noticed after twelve seconds, if a visible window is never drawn',
    [overlayWindow(true, false)],
    12_000,
  ],
  ['is not assumed of a window that is drawn', [overlayWindow(true, true)], null],
  [
    'is not assumed as long as one of the windows can be seen',
    [overlayWindow(false, false), overlayWindow(true, true)],
    null,
  ],
])('an overlay that cannot be seen %s', (_, windows, after) => {
  expect(unseenAfter(...windows)).toBe(after);
});
