import { describe, expect, it } from 'vitest';
import { isNativeWayland, isWayland } from '../../../src/main/platform/desktopSession';

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

describe.runIf(process.platform === 'linux')('a process that is a Wayland client itself', () => {
  const session = { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' };

  it.each([
    ['wayland', '33.4.11', true],
    ['x11', '45.4.1', false],
    ['', '33.4.11', false],
    ['', '45.4.1', true],
  ])('is told by the switch, or else by Electron’s version: %j, %s', (chosen, electron, native) => {
    expect(isNativeWayland(session, chosen, electron)).toBe(native);
  });

  it('does not exist in an X11 session', () => {
    expect(isNativeWayland({ XDG_SESSION_TYPE: 'x11', DISPLAY: ':0' }, '', '45.4.1')).toBe(false);
  });
});
