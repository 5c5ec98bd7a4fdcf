import type { LoginItemSettings, Settings } from 'electron';
import { describe, expect, it } from 'vitest';
import {
  createMacLoginItem,
  createWindowsLoginItem,
} from '../../../../src/main/shell/launchAtLogin/loginItem';

/** A fake of Electron's login items that records its calls. */
function system(takes: boolean, item: Partial<LoginItemSettings> = {}) {
  const told: Settings[] = [];
  let now = { openAtLogin: false, executableWillLaunchAtLogin: false, status: 'not-registered', ...item };
  return {
    told,
    getLoginItemSettings: () => now as LoginItemSettings,
    setLoginItemSettings(settings: Settings) {
      told.push(settings);
      const { openAtLogin = false } = settings;
      if (takes) now = { ...now, openAtLogin, executableWillLaunchAtLogin: openAtLogin };
    },
  };
}

const done = { ok: true, value: null };
const refused = { ok: false, problem: { kind: 'refused' } };

describe('launch at login on Windows', () => {
  const command = ['C:\\One Degree.exe', '--user-data-dir=D:\\my data', '--hidden'] as const;

  it('sets the whole command and enables it', () => {
    const windows = system(true);
    const item = createWindowsLoginItem(windows, command);
    expect([item.read(), item.set(true), item.read()]).toEqual(['off', done, 'on']);
    expect(windows.told).toEqual([
      {
        path: 'C:\\One Degree.exe',
        args: ['"--user-data-dir=D:\\my data"', '--hidden'],
        openAtLogin: true,
        enabled: true,
      },
    ]);
  });

  it('doubles a backslash at the end, which would escape the closing quote', () => {
    const windows = system(true);
    createWindowsLoginItem(windows, ['C:\\One Degree.exe', '--user-data-dir=D:\\my data\\']).set(true);
    expect(windows.told).toMatchObject([{ args: ['"--user-data-dir=D:\\my data\\\\"'] }]);
  });

  it('is off if disabled in the Task Manager', () => {
    const windows = system(true, { openAtLogin: true, executableWillLaunchAtLogin: false });
    expect(createWindowsLoginItem(windows, command).read()).toBe('off');
  });

  it('is refused if nothing changed', () => {
    expect(createWindowsLoginItem(system(false), command).set(true)).toEqual(refused);
  });
});

describe('launch at login on macOS', () => {
  it('registers the app itself', () => {
    const mac = system(true);
    const item = createMacLoginItem(mac);
    expect([item.read(), item.set(true), item.read(), item.set(false), item.read()]).toEqual([
      'off',
      done,
      'on',
      done,
      'off',
    ]);
    expect(mac.told).toEqual([{ openAtLogin: true }, { openAtLogin: false }]);
  });

  it('may need the user’s approval, which is not a refusal', () => {
    const item = createMacLoginItem(system(false, { status: 'requires-approval' }));
    expect([item.set(true), item.read()]).toEqual([done, 'needs-approval']);
  });

  it('is refused if nothing changed', () => {
    expect(createMacLoginItem(system(false)).set(true)).toEqual(refused);
  });
});
