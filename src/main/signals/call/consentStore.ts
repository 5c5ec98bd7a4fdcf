/** Which app uses the microphone or camera on Windows 1903 and later, from the records that Settings → Privacy shows. */

import { win32 } from 'node:path';
import type { Instant } from '../../../shared/domain/common';
import type { HeldBy } from '../../../shared/domain/journal';
import { windowsApp } from '../appName';
import type { RunProgram } from '../program';
import { regExe } from '../registry';
import type { Signal } from '../signal';

const store = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore`;

/**
 * Creates the signal of a device.
 *
 * @param startedAt returns when the computer started; uses before that were cut off by a crash and are ignored
 */
export const createConsentStore =
  (
    device: NonNullable<HeldBy['device']>,
    run: RunProgram,
    startedAt: () => Instant,
    reg = regExe(),
  ): Signal =>
  async () => {
    const key = win32.join(store, device === 'camera' ? 'webcam' : device);
    const answer = await run(reg, ['query', key, '/s']);
    if (!answer.ok || !answer.value.includes('HKEY_')) return { kind: 'unreadable', why: 'failed' };
    const use = usesIn(answer.value).find(
      ({ start, stop }) => stop === 0n && instantOf(start) >= startedAt(),
    );
    return use === undefined ? { kind: 'clear' } : { kind: 'holds', by: { device, ...nameOf(use.key) } };
  };

/** `start` and `stop` are FILETIMEs; `stop` is 0 while the device is in use. */
interface Use {
  readonly key: string;
  readonly start: bigint;
  readonly stop: bigint;
}

const keyLine = /^HKEY_.*?(?=\s*$)/m;
const valueLine = (name: string): RegExp =>
  new RegExp(String.raw`^ +${name} +REG_QWORD +(0x[\da-f]+)\s*$`, 'mi');
const startLine = valueLine('LastUsedTimeStart');
const stopLine = valueLine('LastUsedTimeStop');

/** Each key is on its own line, followed by its indented values. A key without both values was never used. */
const usesIn = (text: string): readonly Use[] =>
  text.split(/^(?=HKEY_)/m).flatMap(part => {
    const key = keyLine.exec(part)?.[0];
    const start = startLine.exec(part)?.[1];
    const stop = stopLine.exec(part)?.[1];
    if (key === undefined || start === undefined || stop === undefined) return [];
    return [{ key, start: BigInt(start), stop: BigInt(stop) }];
  });

/** A FILETIME counts units of 100 ns since 1601. */
const instantOf = (filetime: bigint): Instant => Number(filetime / 10_000n) - 11_644_473_600_000;

/**
 * Below `NonPackaged`, a key is the path of a program with # for \. Otherwise it is a package family name such as
 * `Microsoft.WindowsCamera_8wekyb3d8bbwe`, which ends with the publisher.
 */
function nameOf(key: string): { readonly app?: string } {
  const last = win32.basename(key);
  const app = key.includes('\\NonPackaged\\')
    ? windowsApp(last.replaceAll('#', '\\'))
    : last.replace(/_[^_]*$/, '').replace(/^.*\./, '');
  // `reg` prints in the console's code page, so characters beyond ASCII are lost.
  return app === '' || app.includes('\uFFFD') ? {} : { app };
}
