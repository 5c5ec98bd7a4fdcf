import { describe, expect, it } from 'vitest';
import { chromiumFlags } from '../../scripts/chromiumFlags';

describe.runIf(process.platform === 'linux')('the switches for Chromium', () => {
  const x11 = '--ozone-platform=x11';

  it('choose X11 in a Wayland session that has Xwayland', () => {
    expect(chromiumFlags({ WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' })).toContain(x11);
  });

  it('choose Wayland where there is nothing else', () => {
    expect(chromiumFlags({ WAYLAND_DISPLAY: 'wayland-0' })).toContain('--ozone-platform=wayland');
  });
});
