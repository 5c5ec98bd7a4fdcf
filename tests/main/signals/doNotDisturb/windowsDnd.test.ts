import { describe, expect, it } from 'vitest';
import { createWindowsDnd } from '../../../../src/main/signals/doNotDisturb/windowsDnd';
import { programsThatPrint, recorded } from '../../../support/recordedPrograms';

const reg = String.raw`C:\Windows\System32\reg.exe`;
const store = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\CloudStore\Store`;
const current = String.raw`HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\CloudStore\Store\DefaultAccount\Current`;
const settings = '$windows.data.donotdisturb.quiethourssettings';

const [holds, clear] = [{ kind: 'holds' }, { kind: 'clear' }];
const unreadable = { kind: 'unreadable', why: 'failed' };

const onWindows = (text: string): string => text.replaceAll('\n', '\r\n');
const hexOf = (profile: string): string => Buffer.from(profile, 'utf16le').toString('hex').toUpperCase();
const off = recorded('windows-quiet-hours.txt');
const on = off.replace(hexOf('Unrestricted'), hexOf('PriorityOnly'));

/** Output of Windows 11 with a value for the computer and one for a Microsoft account. */
const windows11 = (computer: string, account: string) =>
  createWindowsDnd(
    programsThatPrint({
      [String.raw`${reg} query ${store}\DefaultAccount\Current`]: onWindows(
        recorded('windows-settings-keys.txt'),
      ),
      [`${reg} query ${current}\\default${settings} /s /v Data`]: onWindows(computer),
      [`${reg} query ${current}\\{af15e3cc-9b2e-4769-8aee-f66a5de5bd97}${settings} /s /v Data`]:
        onWindows(account),
    }),
    reg,
  )();

describe('Windows 11', () => {
  it('has a profile', async () => {
    expect(await windows11(off, '')).toEqual(clear);
    expect(await windows11(on, '')).toEqual(holds);
  });

  it('uses the value that was changed last', async () => {
    // 8C95FDC506 encodes a time on 8 September 2025, lowest seven bits first; this is an hour later.
    const later = (text: string) => text.replace('8C95FDC506', '9CB1FDC506');
    expect(await windows11(later(on), off)).toEqual(holds);
    expect(await windows11(on, later(off))).toEqual(clear);
  });

  it('is unreadable if a value has another format', async () => {
    expect(await windows11('    Data    REG_BINARY    43420100', '    Data    REG_BINARY    ')).toEqual(
      unreadable,
    );
  });
});

const windows10 = (file: string) =>
  createWindowsDnd(
    programsThatPrint({
      [String.raw`${reg} query ${store}\Cache\DefaultAccount\$$windows.data.notifications.quiethourssettings\Current /v Data`]:
        onWindows(recorded(file)),
    }),
    reg,
  )();

describe('Windows 10', () => {
  it.each([
    ['windows-10-off.txt', clear],
    ['windows-10-priority-only.txt', holds],
    ['windows-10-alarms-only.txt', holds],
  ])('stored it elsewhere: %s', async (file, reading) => {
    expect(await windows10(file)).toEqual(reading);
  });
});

describe('a registry without a value', () => {
  it('is unreadable', async () => {
    expect(await createWindowsDnd(programsThatPrint({}), reg)()).toEqual(unreadable);
  });
});
