/** Calendar text for the end-to-end tests, with meetings around the current time. */

export interface FeedEvent {
  readonly title: string;
  /** Epoch milliseconds, cut to whole seconds because the format has no fractions. */
  readonly start: number;
  readonly end: number;
  readonly uid?: string;
  readonly location?: string;
  readonly description?: string;
  readonly cancelled?: boolean;
}

const stamp = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

// RFC 5545 §3.3.11
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

const linesOf = ({
  title,
  start,
  end,
  uid,
  location,
  description,
  cancelled,
}: FeedEvent): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${uid ?? `${title.toLowerCase().replace(/\W+/g, '-')}@tests`}`,
  'DTSTAMP:20260101T000000Z',
  `DTSTART:${stamp(start)}`,
  `DTEND:${stamp(end)}`,
  `SUMMARY:${escaped(title)}`,
  ...(location === undefined ? [] : [`LOCATION:${escaped(location)}`]),
  ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
  ...(cancelled ? ['STATUS:CANCELLED'] : []),
  'END:VEVENT',
];

/** Builds a whole calendar, as sent by a server. */
export const feedText = (events: readonly FeedEvent[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//One Degree//Tests//EN',
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** The first whole second at least `ms` from now, in epoch milliseconds. A negative `ms` is in the past. */
export const fromNow = (ms: number): number => Math.ceil((Date.now() + ms) / 1000) * 1000;

/** When a meeting ends that a story waits for: there is time to publish the calendar and to prepare the windows. */
export const soon = 4_000;
