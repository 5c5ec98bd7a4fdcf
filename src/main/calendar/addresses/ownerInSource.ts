/** Reads the owner of a calendar from its address. */
import { percentDecoded } from '../../../shared/domain/common';

/**
 * Returns the e-mail address in a Google calendar's address, or null: `/calendar/ical/ana%40example.org/private-…/basic.ics`.
 * Shared calendars have names like `…@group.calendar.google.com`, which nobody is invited by.
 */
export function ownerInSource(source: string): string | null {
  const { hostname, pathname } = URL.parse(source) ?? {};
  if (hostname !== 'calendar.google.com' && hostname !== 'www.google.com') return null;
  const [, name = ''] = /^\/calendar\/(?:ical|feeds)\/([^/]+)\//.exec(pathname ?? '') ?? [];
  const address = percentDecoded(name).toLowerCase();
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) && !address.endsWith('calendar.google.com')
    ? address
    : null;
}
