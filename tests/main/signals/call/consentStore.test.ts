import { describe, expect, it } from 'vitest';
import { createConsentStore } from '../../../../src/main/signals/call/consentStore';
import { programsThatFail, programsThatPrint, recorded } from '../../../support/recordedPrograms';

const reg = String.raw`C:\Windows\System32\reg.exe`;
const store = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore`;
const onWindows = recorded('windows-microphone.txt').replaceAll('\n', '\r\n');
/** Chrome started recording at 18:44 that day. */
const thatMorning = Date.UTC(2026, 7, 8, 8);

const evening = Date.UTC(2026, 7, 8, 20);

const signal = (text: string, startedAt = thatMorning, now = evening) =>
  createConsentStore(
    'microphone',
    programsThatPrint({ [`${reg} query ${store}\\microphone /s`]: text }),
    { now: () => now, startedAt: () => startedAt },
    reg,
  )();

const times = { now: () => evening, startedAt: () => thatMorning };

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
    expect(await signal(onWindows)).toMatchObject(holds('Chrome'));
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
    expect(await signal(entry(key))).toMatchObject(holds(app));
    if (app === undefined) expect(await signal(entry(key))).not.toHaveProperty('by.app');
  });
});

describe('the camera', () => {
  it('has its own record', async () => {
    const run = programsThatPrint({
      [`${reg} query ${store}\\webcam /s`]: entry('MSTeams_8wekyb3d8bbwe'),
    });
    const by = { device: 'camera', app: 'MSTeams' };
    expect(await createConsentStore('camera', run, times, reg)()).toEqual({
      kind: 'holds',
      by,
      uses: [{ app: 'MSTeams_8wekyb3d8bbwe', by }],
    });
  });
});

it('names every app that listens, but for assistants', async () => {
  const zoom = entry('NonPackaged\\C:#Zoom#Zoom.exe');
  const cortana = entry('Microsoft.549981C3F5F10_8wekyb3d8bbwe');
  expect(await signal(cortana)).toEqual(clear);
  expect(await signal(cortana + zoom + entry('MSTeams_8wekyb3d8bbwe'))).toMatchObject({
    uses: [{ by: { app: 'Zoom' } }, { by: { app: 'MSTeams' } }],
  });
});

/** As reported for Windows 11 build 26220: while the microphone is in use, its record has an end nevertheless. */
describe('a build that leaves an end there', () => {
  const waveLink = 'Elgato.WaveLink_g54w8ztgkx496';
  const minute = 60_000;
  const started = Date.UTC(2026, 7, 8, 18);
  const filetime = (at: number) => `0x${((BigInt(at) + 11_644_473_600_000n) * 10_000n).toString(16)}`;
  const used = (stop: number) => entry(waveLink, filetime(started), filetime(stop));
  const unreadable = { kind: 'unreadable', why: 'failed' };

  it('is unreadable while that end is older than the beginning, for up to four hours', async () => {
    const text = used(started - minute);
    for (const [after, reading] of [
      [0, unreadable],
      [90 * minute, unreadable],
      [239 * minute, unreadable],
      [240 * minute, clear],
    ] as const) {
      expect(await signal(text, thatMorning, started + after)).toEqual(reading);
    }
  });

  it('is unreadable for a minute after the beginning whatever the end, and then clear', async () => {
    const text = used(started + 1_000);
    expect(await signal(text, thatMorning, started + 2_000)).toEqual(unreadable);
    expect(await signal(text, thatMorning, started + minute)).toEqual(clear);
  });

  it('holds if another app’s use has no end', async () => {
    const text = used(started - minute) + entry('MSTeams_8wekyb3d8bbwe');
    expect(await signal(text, thatMorning, started + minute)).toMatchObject(holds('MSTeams'));
  });
});

describe('incomplete output', () => {
  it('is unreadable where a value is no number, unless another app listens', async () => {
    const strange = entry('NonPackaged\\C:#a.exe', '0x1dd2765f6df10ec', '(null)');
    expect(await signal(strange)).toEqual({ kind: 'unreadable', why: 'failed' });
    expect(await signal(strange + entry('MSTeams_8wekyb3d8bbwe'))).toMatchObject(holds('MSTeams'));
  });

  it('is ignored where values are missing', async () => {
    expect(await signal('HKEY_CURRENT_USER\\Software\\…\\microphone\\MSTeams_8wekyb3d8bbwe\r\n')).toEqual(
      clear,
    );
  });

  it('is unreadable without a key', async () => {
    expect(await signal('')).toEqual({ kind: 'unreadable', why: 'failed' });
  });

  it('is unreadable if Windows has no such record', async () => {
    expect(await createConsentStore('microphone', programsThatFail, times)()).toEqual({
      kind: 'unreadable',
      why: 'failed',
    });
  });
});
