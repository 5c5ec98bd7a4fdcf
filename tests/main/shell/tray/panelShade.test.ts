import { describe, expect, it } from 'vitest';
import { panelShade } from '../../../../src/main/shell/tray/panelShade';

describe('the shade of the tray icon', () => {
  it.each([
    ['linux', ['KDE'], false, 'for-light'],
    ['linux', ['KDE'], true, 'for-dark'],
    ['linux', [], false, 'for-light'],
    // GNOME's bar is black in its light theme too.
    ['linux', ['ubuntu', 'GNOME'], false, 'for-dark'],
    ['linux', ['X-Cinnamon'], false, 'for-dark'],
    ['linux', ['Budgie', 'GNOME'], false, 'for-dark'],
    ['win32', ['GNOME'], false, 'for-light'],
    ['win32', [], true, 'for-dark'],
    // macOS inverts the image itself.
    ['darwin', [], true, 'for-light'],
  ] as const)('on %s, desktop %o, dark theme %s: %s', (platform, desktops, isSystemDark, shade) => {
    expect(panelShade('auto', { platform, desktops, isSystemDark })).toBe(shade);
  });

  it('is the one that the user chose', () => {
    const facts = { platform: 'linux', desktops: ['GNOME'], isSystemDark: true } as const;
    expect(panelShade('for-light', facts)).toBe('for-light');
  });
});
