import { describe, expect, it } from 'vitest';
import { isWayland } from '../../../src/main/platform/desktopSession';

describe('a Wayland session', () => {
  it.each([
    [{ XDG_SESSION_TYPE: 'wayland' }, true],
    [{ WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, true],
    [{ XDG_SESSION_TYPE: 'x11', DISPLAY: ':0' }, false],
    [{}, false],
  ])('is detected from the environment: %o', (env, wayland) => {
    expect(isWayland(env)).toBe(wayland);
  });
});
