/** Finds out whose calendar a feed is, to recognize what its owner declined. */
import { canonicalAddress } from '../../../shared/domain/calendar';
import { type Property, unescaped } from './contentLine';
import { createPropertyReader } from './lines';
import type { ComponentBlock } from './split';

/** Enough events to tell; reading the attendees of all would take long. */
const maxSample = 1_000;
const minEvents = 10;
const minShare = 0.9;

/**
 * Returns the owner's addresses: that in the calendar's name, and that of the one attendee who is in nine of ten events
 * with attendees, if there are at least ten.
 *
 * @param name X-WR-CALNAME
 */
export function ownerOf(
  text: string,
  events: readonly ComponentBlock[],
  name: string | null,
): readonly string[] {
  const named = unescaped(name ?? '').trim();
  const found = new Set<string>();
  if (/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(named) && !isSharedCalendar(named))
    found.add(canonicalAddress(named));
  const usual = usualAttendee(text, events);
  if (usual !== null) found.add(usual);
  return [...found];
}

/** Google's names of calendars that aren't a person's. */
const isSharedCalendar = (address: string): boolean =>
  /@(?:group|resource|import)\.(?:v\.)?calendar\.google\.com$/i.test(address);

function usualAttendee(text: string, events: readonly ComponentBlock[]): string | null {
  const counts = new Map<string, number>();
  let sample = 0;
  // Spread over the feed, whose oldest events may be of another address.
  const step = Math.ceil(events.length / maxSample);
  for (let index = 0; index < events.length; index += step) {
    const block = events[index];
    if (block === undefined) break;
    const addresses = new Set(attendeesIn({ text, ...block }).map(addressOf));
    addresses.delete('');
    if (addresses.size === 0) continue;
    sample += 1;
    for (const address of addresses) counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  if (sample < minEvents) return null;
  const usual = [...counts].filter(([, count]) => count >= minShare * sample);
  return usual.length === 1 ? (usual[0]?.[0] ?? null) : null;
}

const attendeesIn = createPropertyReader(['ATTENDEE']);

const addressOf = ({ value }: Property): string => {
  const address = canonicalAddress(value);
  return address.includes('@') ? address : '';
};
