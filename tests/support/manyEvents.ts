/** Large calendars, as of a busy person over ten years. The same seed gives the same calendar. */

import { seededRandom } from '../../src/shared/domain/common/random';

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'W. Europe Standard Time', null] as const;
const rules = [
  'FREQ=WEEKLY;BYDAY=MO',
  'FREQ=WEEKLY;BYDAY=TU,TH',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
  'FREQ=DAILY',
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  'FREQ=MONTHLY;BYDAY=1MO',
  'FREQ=MONTHLY;BYMONTHDAY=15',
  'FREQ=YEARLY',
] as const;

const firstYear = 2016;
const years = 10;
const shareRecurring = 0.3;
const days = years * 365;

/**
 * Builds a calendar of `events` VEVENTs, about 550 bytes each, over ten years from 2016. 30 % of them recur, some
 * without an end and some with exceptions.
 */
export function manyEvents(events: number, seed = 1): string {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//One Degree//Many events//EN'];
  for (let index = 0; index < events; index += 1) {
    const day = below(days);
    const minutes = 7 * 60 + below(44) * 15;
    const length = [15, 30, 30, 45, 60, 60, 90][below(7)] ?? 30;
    const zone = zones[below(zones.length)] ?? null;
    const time = (day: number, minutes: number): string => timeAt(day, minutes, zone);
    const recurs = random() < shareRecurring;
    lines.push(
      'BEGIN:VEVENT',
      `UID:${index.toString(16).padStart(8, '0')}-${seed}@many.example.org`,
      'DTSTAMP:20260101T000000Z',
      `DTSTART${time(day, minutes)}`,
      `DTEND${time(day, minutes + length)}`,
    );
    if (recurs) {
      const rule = rules[below(rules.length)] ?? rules[0];
      const kind = below(4);
      const end =
        kind === 0
          ? ''
          : kind === 1
            ? `;COUNT=${2 + below(60)}`
            : `;UNTIL=${dayText(day + below(900))}T235959Z`;
      lines.push(`RRULE:${rule}${end}`);
      if (below(3) === 0) lines.push(`EXDATE${time(day + 7, minutes)}`);
    }
    lines.push(...detailsOf(index, below));
    lines.push('END:VEVENT');
  }
  return [...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function detailsOf(index: number, below: (limit: number) => number): readonly string[] {
  return [
    `SUMMARY:Meeting ${index} about topic ${below(500)}`,
    `LOCATION:Room ${below(40)}\\, floor ${below(9)}`,
    `DESCRIPTION:Agenda\\n1. What happened since the last time\\n2. What is in th`,
    ` e way\\n3. What comes next\\nhttps://us02web.zoom.us/j/${10_000_000 + below(90_000_000)}`,
    'STATUS:CONFIRMED',
    `SEQUENCE:${below(4)}`,
    `ORGANIZER;CN=Person ${below(200)}:mailto:person${below(200)}@example.org`,
    `ATTENDEE;CN=Person ${below(200)};PARTSTAT=ACCEPTED:mailto:person${below(200)}@example.org`,
  ];
}

const two = (value: number): string => String(value).padStart(2, '0');

function dayText(day: number): string {
  const date = new Date(Date.UTC(firstYear, 0, 1 + day));
  return `${date.getUTCFullYear()}${two(date.getUTCMonth() + 1)}${two(date.getUTCDate())}`;
}

function timeAt(day: number, minutes: number, zone: string | null): string {
  const time = `${dayText(day)}T${two(Math.floor(minutes / 60))}${two(minutes % 60)}00`;
  return zone === null ? `:${time}Z` : `;TZID=${zone}:${time}`;
}
