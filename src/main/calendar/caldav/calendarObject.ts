/** Splits a calendar object of a server into its events and the time zones that it repeats (RFC 4791 §4.1). */

import { append } from '../../../shared/domain/common';
import { outermostComponents } from '../outermostComponents';

/** The events of one object, with CRLF line ends, and its time zones. */
export interface SplitObject {
  readonly events: string;
  readonly zones: readonly string[];
}

/** Attachments may be in the object itself, and are not shown anywhere. */
const leftOut = /^ATTACH[;:]/i;

/**
 * Returns the VEVENTs of an object, with the VTIMEZONEs beside them; null if it is no calendar object at all. An event
 * without an end stays without one, so that the parser can name it.
 */
export function splitObject(text: string): SplitObject | null {
  if (!/^BEGIN:VCALENDAR[ \t]*$/im.test(text)) return null;
  const events: string[] = [];
  const zones: string[] = [];
  let block: string[] = [];
  let name: string | null = null;
  let skipping = false;

  const close = (): void => {
    if (name === 'VEVENT') append(events, block);
    if (name === 'VTIMEZONE') zones.push(block.join('\r\n'));
    block = [];
    name = null;
  };

  for (const line of text.split(/\r\n|\n|\r/)) {
    const mark = /^(BEGIN|END):(\w[\w-]*)[ \t]*$/i.exec(line);
    const component = mark?.[2]?.toUpperCase();
    if (component === 'VCALENDAR') continue;
    if (mark !== null && outermostComponents.has(component ?? '')) {
      if (mark[1]?.toUpperCase() === 'BEGIN') {
        close();
        name = component ?? null;
        block.push(line);
      } else if (name === component) {
        block.push(line);
        close();
      }
      continue;
    }
    if (name === null || line === '') continue;
    const isFolded = /^[ \t]/.test(line);
    skipping = isFolded ? skipping : leftOut.test(line);
    if (!skipping) block.push(line);
  }
  if (name === 'VEVENT') close();
  return { events: events.join('\r\n'), zones };
}
