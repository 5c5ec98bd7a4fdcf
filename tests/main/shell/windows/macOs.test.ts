import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { giveKeysBackOnMac, macMenu, unhideOnMac } from '../../../../src/main/shell/windows/macOs';

/** An app with windows that are visible or not, and how often it was hidden as a whole. */
function mac() {
  const app = Object.assign(new EventEmitter(), { hidden: 0, hide: () => void app.hidden++ });
  const windows: ReturnType<typeof createWindow>[] = [];
  const createWindow = (visible: boolean, destroyed = false) =>
    Object.assign(new EventEmitter(), { isVisible: () => visible, isDestroyed: () => destroyed });
  giveKeysBackOnMac(app as unknown as Parameters<typeof giveKeysBackOnMac>[0], () => windows);
  return {
    app,
    add(visible: boolean, destroyed?: boolean) {
      const window = createWindow(visible, destroyed);
      windows.push(window);
      app.emit('browser-window-created', {}, window);
      return window;
    },
  };
}

describe('macOS', () => {
  it.each(['hide', 'closed'])('gets the keys back when the last window is gone: %s', event => {
    const { app, add } = mac();
    add(true, true);
    add(false).emit(event);
    expect(app.hidden).toBe(1);
  });

  it('gets nothing while another window is there', () => {
    const { app, add } = mac();
    add(true);
    add(false).emit('closed');
    expect(app.hidden).toBe(0);
  });

  it.each([
    ['darwin', true, 1],
    ['darwin', false, 0],
    ['linux', true, 0],
  ] as const)('shows windows again after the app was hidden: %s, %s', (platform, isHidden, times) => {
    let shown = 0;
    unhideOnMac({ isHidden: () => isHidden, show: () => void shown++ }, platform);
    expect(shown).toBe(times);
  });

  it('has keys for copying, and no developer tools', () => {
    expect(macMenu.map(({ role }) => role)).toEqual(['appMenu', 'editMenu', 'windowMenu']);
  });
});
