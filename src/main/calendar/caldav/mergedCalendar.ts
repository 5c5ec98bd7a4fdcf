/** Merges the objects of a calendar into one VCALENDAR. */
import type { StoredObjects } from './objectStore';

/** Yields the lines of the merged calendar, with CRLF inside each. */
export function* mergedCalendar({ objects, zones }: StoredObjects): Generator<string> {
  yield 'BEGIN:VCALENDAR';
  yield 'VERSION:2.0';
  yield 'PRODID:-//One Degree//Account//EN';
  /** The zone that has each name; others of the same name get a new one. */
  const owners = new Map<string, string>();
  const renamed = new Map<string, { readonly from: string; readonly to: string }>();
  const written = new Set<string>();
  const used = new Set([...objects.values()].flatMap(object => object.zones));
  for (const [key, text] of zones) {
    if (!used.has(key)) continue;
    const name = nameOf(text);
    const owner = owners.get(name);
    if (owner === undefined) owners.set(name, key);
    else if (!isStandardName(name))
      renamed.set(key, { from: name, to: `${name} ${owners.size + renamed.size}` });
    if (owner === undefined || renamed.has(key)) {
      written.add(key);
      yield renameZone(text, renamed.get(key));
    }
  }
  for (const { events, zones: own } of objects.values()) {
    if (events === '') continue;
    yield own.reduce((text, key) => renameZone(text, renamed.get(key)), events);
  }
  yield 'END:VCALENDAR';
}

const unfolded = (text: string): string => text.replace(/\r\n[ \t]/g, '');

const nameOf = (zone: string): string => /^TZID[^:\r\n]*:(.*)$/im.exec(unfolded(zone))?.[1]?.trim() ?? '';

/** Names whose rules the parser knows better than any object. */
function isStandardName(name: string): boolean {
  if (/ Standard Time$/.test(name)) return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

function renameZone(
  text: string,
  change: { readonly from: string; readonly to: string } | undefined,
): string {
  if (change === undefined) return text;
  const from = change.from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return unfolded(text)
    .replace(new RegExp(`^(TZID[^:\\r\\n]*:)${from}[ \\t]*$`, 'im'), (_, start) => `${start}${change.to}`)
    .replace(new RegExp(`(;TZID=)"?${from}"?(?=[:;])`, 'gi'), (_, start) => `${start}${change.to}`);
}
