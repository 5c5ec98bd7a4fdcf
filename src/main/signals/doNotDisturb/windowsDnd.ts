/** Whether do not disturb (formerly focus assist and quiet hours) is on, from the Windows registry. */
import type { RunProgram } from '../program';
import { regExe } from '../registry';
import type { Signal } from '../signal';

const store = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\CloudStore\Store`;
const current = String.raw`${store}\DefaultAccount\Current`;
/** The key in early versions of Windows 10. */
const cached = String.raw`${store}\Cache\DefaultAccount\$$windows.data.notifications.quiethourssettings\Current`;

/**
 * The registry is the only way without native code. It only shows what the user switched, not automatic rules such as
 * for full-screen games.
 */
export const createWindowsDnd =
  (run: RunProgram, reg = regExe()): Signal =>
  async () => {
    const keys = await run(reg, ['query', current]);
    const profileKeys = keys.ok ? settingsKeys(keys.value) : [];
    const queries = profileKeys.length > 0 ? profileKeys.map(key => [key, '/s']) : [[cached]];
    const printed = await Promise.all(queries.map(query => run(reg, ['query', ...query, '/v', 'Data'])));
    const profile = profileIn(printed.map(one => (one.ok ? one.value : '')).join('\n'));
    if (profile === null) return { kind: 'unreadable', why: 'failed' };
    return profile === 'Unrestricted' ? { kind: 'clear' } : { kind: 'holds' };
  };

/** There is one key for the computer, and one for each Microsoft account. */
const settingsKeys = (listed: string): readonly string[] =>
  listed
    .split('\n')
    .map(line => line.trim())
    .filter(line => line.toLowerCase().endsWith('quiethourssettings'));

/** Returns the profile that was chosen last, or null. The values are in lines such as `Data  REG_BINARY  4342…`. */
function profileIn(printed: string): string | null {
  const values = [...printed.matchAll(/\bREG_BINARY\s+([0-9A-F]+)/gi)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex'),
  );
  const chosen = values
    .map(value => ({ profile: profileOf(value), at: changedAt(value) }))
    .filter(({ profile }) => profile !== null)
    .sort((a, b) => b.at - a.at)[0];
  return chosen?.profile ?? null;
}

/** Precedes the name of the profile. Its position differs between versions of Windows. */
const profileName = Buffer.from('Microsoft.QuietHoursProfile.', 'utf16le');

function profileOf(value: Buffer): string | null {
  // Searched as bytes, because a UTF-16 search would only find even positions.
  const start = value.indexOf(profileName);
  if (start < 0) return null;
  return /^\w+/.exec(value.toString('utf16le', start + profileName.length))?.[0] ?? null;
}

/** Returns Unix seconds, stored in 7 bits per byte, lowest first, after the tag 2A 06; 0 if there is no tag. */
function changedAt(value: Buffer): number {
  if (value.length < 15 || value.readUInt16BE(8) !== 0x2a06) return 0;
  return value.subarray(10, 15).reduceRight((seconds, byte) => seconds * 128 + (byte & 0x7f), 0);
}
