/** Whether do not disturb is on on Windows, called focus assist and quiet hours before, from the registry. */
import type { RunProgram } from '../program';
import { regExe } from '../registry';
import type { Signal } from '../signal';

const store = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\CloudStore\Store`;
const current = String.raw`${store}\DefaultAccount\Current`;
/** Where Windows 10 kept it at first. */
const cached = String.raw`${store}\Cache\DefaultAccount\$$windows.data.notifications.quiethourssettings\Current`;

/**
 * Windows has no other way to ask without native code. This is what the user switched: a rule that silences by itself,
 * as it does for a game in full screen, does not stand here.
 */
export const createWindowsDnd =
  (run: RunProgram, reg = regExe()): Signal =>
  async () => {
    const keys = await run(reg, ['query', current]);
    const kept = keys.ok ? settingsKeys(keys.value) : [];
    const queries = kept.length > 0 ? kept.map(key => [key, '/s']) : [[cached]];
    const printed = await Promise.all(queries.map(query => run(reg, ['query', ...query, '/v', 'Data'])));
    const profile = profileIn(printed.map(one => (one.ok ? one.value : '')).join('\n'));
    if (profile === null) return { kind: 'unreadable', why: 'failed' };
    return profile === 'Unrestricted' ? { kind: 'clear' } : { kind: 'holds' };
  };

/** There is one for the computer, and one more for each Microsoft account, which it is named after. */
const settingsKeys = (listed: string): readonly string[] =>
  listed
    .split('\n')
    .map(line => line.trim())
    .filter(line => line.toLowerCase().endsWith('quiethourssettings'));

/** The profile that was chosen last; null where there is none. The values stand in lines such as `Data  REG_BINARY  4342…`. */
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

/** Among bytes whose order has changed from version to version, and followed by the profile's own name. */
const profileName = Buffer.from('Microsoft.QuietHoursProfile.', 'utf16le');

function profileOf(value: Buffer): string | null {
  // As bytes: text of two bytes a letter would be looked for at even places only.
  const start = value.indexOf(profileName);
  if (start < 0) return null;
  return /^\w+/.exec(value.toString('utf16le', start + profileName.length))?.[0] ?? null;
}

/** Unix seconds, seven bits a byte with the lowest first, behind the tag 2A 06; 0 where a value has none. */
function changedAt(value: Buffer): number {
  if (value.length < 15 || value.readUInt16BE(8) !== 0x2a06) return 0;
  return value.subarray(10, 15).reduceRight((seconds, byte) => seconds * 128 + (byte & 0x7f), 0);
}
