import { describe, expect, it } from 'vitest';
import { createConsentStore } from '../../../../src/main/signals/call/consentStore';
import { programsThatFail, programsThatPrint, recorded } from '../../../support/recordedPrograms';

const reg = String.raw`C:\Windows\System32\reg.exe`;
const store = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore`;
const onWindows = recorded('windows-microphone.txt').replaceAll('\n', '\r\n');
/** Chrome started recording at 18:44 that day. */
const thatMorning = Date.UTC(2026, 7, 8, 8);

const signal = (text: string, startedAt = thatMorning) =>
  createConsentStore(
    'microphone',
    programsThatPrint({ [`${reg} query ${store}\\microphone /s`]: text }),
    () => startedAt,
    reg,
  )();

const entry = (key: string, start = '0x1dd2765f6df10ec', stop = '0x0'): string =>
  [
    `HKEY_CURRENT_USER\\Software\\…\\ConsentStore\\microphone\\${key}`,
    `    LastUsedTimeStart    REG_QWORD    ${start}`,
    `    LastUsedTimeStop    REG_QWORD    ${stop}`,
    '',
  ].join('\r\n');

const clear = { kind: 'clear' };
const holds = (app?: string) => ({
  kind: 'holds',
  by: { device: 'microphone', ...(app !== undefined && { app }) },
});

describe('the record of the microphone', () => {
  it('names the program that is using it', async () => {
    expect(await signal(onWindows)).toEqual(holds('Chrome'));
  });

  it('is clear after all uses have ended', async () => {
    expect(await signal(onWindows.replace(/0x0\b/, '0x1dd27660a3b1c2d'))).toEqual(clear);
  });

  it('is clear if a use was cut off by a crash of the computer', async () => {
    expect(await signal(onWindows, Date.UTC(2026, 7, 8, 19))).toEqual(clear);
  });

  it('is clear if nothing was ever used', async () => {
    expect(await signal(entry('NonPackaged\\C:#Tools#new.exe', '0x0', '0x0'))).toEqual(clear);
  });
});

describe('the name of an app', () => {
  it.each([
    ['MSTeams_8wekyb3d8bbwe', 'MSTeams'],
    ['Microsoft.WindowsCamera_8wekyb3d8bbwe', 'WindowsCamera'],
    ['NonPackaged\\C:#Users#ana#AppData#Roaming#Zoom#bin#Zoom.exe', 'Zoom'],
    ['NonPackaged\\C:#Program Files#Mozilla Firefox#firefox.exe', 'Firefox'],
    ['NonPackaged\\C:#Apps#Zo\uFFFD.exe', undefined],
  ])('of %s is %s', async (key, app) => {
    expect(await signal(entry(key))).toEqual(holds(app));
  });
});

describe('the camera', () => {
  it('has its own record', async () => {
    const run = programsThatPrint({
      [`${reg} query ${store}\\webcam /s`]: entry('MSTeams_8wekyb3d8bbwe'),
    });
    expect(await createConsentStore('camera', run, () => thatMorning, reg)()).toEqual({
      kind: 'holds',
      by: { device: 'camera', app: 'MSTeams' },
    });
  });
});

describe('incomplete output', () => {
  it('is ignored where values are missing or not numbers', async () => {
    expect(await signal(entry('NonPackaged\\C:#a.exe', '0x1dd2765f6df10ec', 'zero'))).toEqual(clear);
    expect(await signal('HKEY_CURRENT_USER\\Software\\…\\microphone\\MSTeams_8wekyb3d8bbwe\r\n')).toEqual(
      clear,
    );
  });

  it('is unreadable without a key', async () => {
    expect(await signal('')).toEqual({ kind: 'unreadable', why: 'failed' });
  });

  it('is unreadable if Windows has no such record', async () => {
    expect(await createConsentStore('microphone', programsThatFail, () => thatMorning)()).toEqual({
      kind: 'unreadable',
      why: 'failed',
    });
  });
});
