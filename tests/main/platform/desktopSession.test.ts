import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  currentDesktops,
  deniesFullScreenToToolbars,
  hasDisplay,
  isNativeWayland,
  isWayland,
} from '../../../src/main/platform/desktopSession';

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

describe('the desktop', () => {
  it('may have several names, or none', () => {
    expect(currentDesktops({ XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' })).toEqual(['ubuntu', 'GNOME']);
    expect(currentDesktops({ XDG_CURRENT_DESKTOP: '' })).toEqual([]);
    expect(currentDesktops({})).toEqual([]);
  });

  it.each([
    ['ubuntu:GNOME', true],
    ['X-Cinnamon', true],
    ['Budgie:GNOME', true],
    ['Budgie', true],
    ['Pantheon', true],
    ['MATE', true],
    ['GNOME-Flashback:GNOME', true],
    ['KDE', false],
    ['XFCE', false],
    ['LXQt', false],
    ['', false],
  ])('has a window manager that denies full screen to a toolbar: %j → %s', (name, expected) => {
    expect(deniesFullScreenToToolbars({ XDG_CURRENT_DESKTOP: name })).toBe(expected);
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

describe.runIf(process.platform === 'linux')('a display', () => {
  it.each([
    [{}, false],
    [{ DISPLAY: '' }, false],
    [{ DISPLAY: ':58999' }, false],
    [{ DISPLAY: 'unix:58999.0' }, false],
    [{ DISPLAY: 'elsewhere:0' }, true],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, true],
  ])('is there if somebody answers: %o → %s', async (env, expected) => {
    expect(await hasDisplay(env)).toBe(expected);
  });

  it('is not there if its server has left its file behind', async () => {
    const path = '/tmp/.X11-unix/X58997';
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
    expect(await hasDisplay({ DISPLAY: ':58997' })).toBe(false);
    rmSync(path);
    const server = createServer().listen(path);
    await once(server, 'listening');
    expect(await hasDisplay({ DISPLAY: ':58997' })).toBe(true);
    server.close();
  });

  it('may be on a port only', async () => {
    const server = createServer().listen(64_996, '127.0.0.1');
    await once(server, 'listening');
    expect(await hasDisplay({ DISPLAY: ':58996' })).toBe(true);
    server.close();
  });

  it('may be at a socket without a file', async () => {
    const server = createServer().listen('\0/tmp/.X11-unix/X58998');
    expect(await hasDisplay({ DISPLAY: ':58998' })).toBe(true);
    server.close();
  });
});
