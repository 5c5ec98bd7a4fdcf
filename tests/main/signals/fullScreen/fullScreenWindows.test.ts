import { describe, expect, it } from 'vitest';
import type { DesktopWindow } from '../../../../src/main/platform/desktopWindows';
import { createFullScreenWindows } from '../../../../src/main/signals/fullScreen/fullScreenWindows';
import { createSwayFullScreen } from '../../../../src/main/signals/fullScreen/swayFullScreen';
import { fail, ok } from '../../../../src/shared/domain/common/result';
import { programsThatPrint, recorded } from '../../../support/recordedPrograms';

const film: DesktopWindow = { id: 1, pid: 200, app: 'vlc', fullScreen: true, hidden: false };
const reading = (window: DesktopWindow, wayland = false) =>
  createFullScreenWindows(async () => ok([{ ...film, id: 2, fullScreen: false }, window]), 100, wayland)();

const clear = { kind: 'clear' };
const unsupported = { kind: 'unreadable', why: 'unsupported' };

describe('a window in full screen', () => {
  it('holds, and is named', async () =>
    expect(await reading(film)).toEqual({ kind: 'holds', by: { app: 'Vlc' } }));
  it('may have no name', async () =>
    expect(await reading({ ...film, app: null })).toEqual({ kind: 'holds' }));
  it('of this app does not count', async () => expect(await reading({ ...film, pid: 100 })).toEqual(clear));
  it('that nobody sees does not count', async () =>
    expect(await reading({ ...film, hidden: true })).toEqual(clear));
});

describe('a Wayland session', () => {
  it('tells of X11 programs only', async () => {
    expect(await reading(film, true)).toMatchObject({ kind: 'holds' });
    expect(await reading({ ...film, fullScreen: false }, true)).toEqual(unsupported);
  });
});

describe('a display without a window manager', () => {
  it('does not tell', async () =>
    expect(await createFullScreenWindows(async () => fail('unreadable'), 100, false)()).toEqual(unsupported));
});

describe('sway', () => {
  const tree = recorded('sway-1.7/tree.json');
  const pid = Number(/"pid": (\d+)/.exec(tree)?.[1]);
  const sway = (text: string, ownPid = 100) =>
    createSwayFullScreen(programsThatPrint({ 'swaymsg -r -t get_tree': text }), ownPid)();

  it('tells of a window in full screen', async () =>
    expect(await sway(tree)).toEqual({ kind: 'holds', by: { app: 'XTerm' } }));
  it('does not count windows of this app, or of a workspace that nobody sees', async () => {
    expect(await sway(tree, pid)).toEqual(clear);
    expect(await sway(tree.replaceAll('"visible": true', '"visible": false'))).toEqual(clear);
  });
  it('is asked by its own program', async () => {
    expect(await createSwayFullScreen(programsThatPrint({}), 1)()).toEqual({
      kind: 'unreadable',
      why: 'missing',
      program: 'swaymsg',
    });
    expect(await sway('{}')).toMatchObject({ why: 'failed' });
  });
});
