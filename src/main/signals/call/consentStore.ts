/** Which app uses the microphone or camera on Windows 1903 and later, from the records that Settings → Privacy shows. */

import { win32 } from 'node:path';
import { hour, type Instant, minute } from '../../../shared/domain/common';
import type { HeldBy } from '../../../shared/domain/journal';
import { windowsApp } from '../appName';
import type { RunProgram } from '../program';
import { regExe } from '../registry';
import type { Signal } from '../signal';
import { readingOf } from './uses';

const store = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore`;

export interface ConsentTimes {
  now(): Instant;
  /** When the computer started; uses before that were cut off by a crash and are ignored. */
  startedAt(): Instant;
}

/** Creates the signal of a device. */
export const createConsentStore =
  (
    device: NonNullable<HeldBy['device']>,
    run: RunProgram,
    { now, startedAt }: ConsentTimes,
    reg = regExe(),
  ): Signal =>
  async () => {
    const key = win32.join(store, device === 'camera' ? 'webcam' : device);
    const answer = await run(reg, ['query', key, '/s']);
    if (!answer.ok || !answer.value.includes('HKEY_')) return { kind: 'unreadable', why: 'failed' };
    const found = usesIn(answer.value);
    const uses = found
      .filter(one => one !== 'unparsable')
      .filter(({ key, start }) => start >= startedAt() && !assistants.test(win32.basename(key)));
    const live = uses.filter(({ stop }) => stop === null);
    const isUnsure = found.includes('unparsable') || uses.some(use => isDoubtful(use, now()));
    if (live.length === 0 && isUnsure) {
      return { kind: 'unreadable', why: 'failed' };
    }
    return readingOf(live.map(({ key }) => ({ app: win32.basename(key), by: { device, ...nameOf(key) } })));
  };

/** A use that is longer is no call. */
const longestCall = 4 * hour;

/**
 * Recent builds of Windows 11 leave an end there while the device is in use. So one that is older than its beginning is no
 * end, and one beside a beginning of a moment ago need not be.
 */
const isDoubtful = ({ start, stop }: Use, now: Instant): boolean =>
  stop !== null && now - start < (stop < start ? longestCall : minute);

/** Voice typing, voice access and Cortana listen, but talk to nobody. */
const assistants =
  /^(MicrosoftWindows\.Client\.CBS_|Microsoft\.549981C3F5F10_|.*#(SpeechRuntime|VoiceAccess)\.exe$)/i;

interface Use {
  readonly key: string;
  readonly start: Instant;
  /** Null while the device is in use. */
  readonly stop: Instant | null;
}

const keyLine = /^HKEY_.*?(?=\s*$)/m;
const valueLine = (name: string): RegExp =>
  new RegExp(String.raw`^ +${name} +REG_QWORD +(0x[\da-f]+)\s*$`, 'mi');
const startLine = valueLine('LastUsedTimeStart');
const stopLine = valueLine('LastUsedTimeStop');

/** Any value of these names, in whatever form. */
const anyLine = /^ +LastUsedTime(?:Start|Stop) /gm;

/** Each key is on its own line, followed by its indented values. A key without both values was never used. */
const usesIn = (text: string): readonly (Use | 'unparsable')[] =>
  text.split(/^(?=HKEY_)/m).flatMap((part): readonly (Use | 'unparsable')[] => {
    const key = keyLine.exec(part)?.[0];
    const start = startLine.exec(part)?.[1];
    const stop = stopLine.exec(part)?.[1];
    const readable = [start, stop].filter(value => value !== undefined);
    if ((part.match(anyLine) ?? []).length > readable.length) return ['unparsable'];
    if (key === undefined || start === undefined || stop === undefined) return [];
    return [
      { key, start: instantOf(BigInt(start)), stop: BigInt(stop) === 0n ? null : instantOf(BigInt(stop)) },
    ];
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
