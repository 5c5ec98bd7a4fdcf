/** Which app uses microphone or camera on Windows: the record that Settings → Privacy shows, since version 1903. */

import { win32 } from 'node:path';
import type { Instant } from '../../../shared/domain/common';
import type { HeldBy } from '../../../shared/domain/journal';
import { windowsApp } from '../appName';
import type { RunProgram } from '../program';
import { regExe } from '../registry';
import type { Signal } from '../signal';

const store = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore`;

/**
 * @param startedAt when the computer was started: a use that a crash of it cut off stays on record as going on
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

/** `stop` is 0 while it lasts. */
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

/** Each key stands on a line of its own, its values indented below it. One that was never used has none of ours. */
const usesIn = (text: string): readonly Use[] =>
  text.split(/^(?=HKEY_)/m).flatMap(part => {
    const key = keyLine.exec(part)?.[0];
    const start = startLine.exec(part)?.[1];
    const stop = stopLine.exec(part)?.[1];
    if (key === undefined || start === undefined || stop === undefined) return [];
    return [{ key, start: BigInt(start), stop: BigInt(stop) }];
  });

/** A FILETIME counts tenths of microseconds since 1601. */
const instantOf = (filetime: bigint): Instant => Number(filetime / 10_000n) - 11_644_473_600_000;

/**
 * Below `NonPackaged` a program goes by its path, with # for \; elsewhere by the family of its package, as in
 * `Microsoft.WindowsCamera_8wekyb3d8bbwe`, where what follows the last _ is the publisher.
 */
function nameOf(key: string): { readonly app?: string } {
  const last = win32.basename(key);
  const app = key.includes('\\NonPackaged\\')
    ? windowsApp(last.replaceAll('#', '\\'))
    : last.replace(/_[^_]*$/, '').replace(/^.*\./, '');
  // `reg` writes in the console's code page: a letter beyond ASCII cannot be read.
  return app === '' || app.includes('\uFFFD') ? {} : { app };
}
