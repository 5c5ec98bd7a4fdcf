/** Random calendars with everything that calendar libraries get wrong. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

/** The unfolded lines of a VEVENT. */
export type Component = readonly string[];

/** How an event's times are written. */
export type GeneratedClock =
  | 'utc'
  | 'iana'
  | 'windows'
  | 'own'
  | 'customized'
  | 'suffix'
  | 'unknown'
  | 'floating'
  | 'date';

const zoneNames: Readonly<Partial<Record<GeneratedClock, string>>> = {
  iana: 'America/New_York',
  windows: 'W. Europe Standard Time',
  own: 'My Zone',
  customized: 'Customized Time Zone',
  suffix: '/freeassociation.sourceforge.net/Australia/Sydney',
  unknown: 'Middle Earth',
};

const timeZone = (tzid: string, standard: string, daylight: string): Component => [
  'BEGIN:VTIMEZONE',
  `TZID:${tzid}`,
  ...['BEGIN:STANDARD', 'DTSTART:19701025T030000', `TZOFFSETFROM:${daylight}`, `TZOFFSETTO:${standard}`],
  ...['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD'],
  ...['BEGIN:DAYLIGHT', 'DTSTART:19700329T020000', `TZOFFSETFROM:${standard}`, `TZOFFSETTO:${daylight}`],
  ...['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
  'END:VTIMEZONE',
];

export const timeZones: readonly Component[] = [
  timeZone('My Zone', '+0100', '+0200'),
  timeZone('Customized Time Zone', '-0330', '-0230'),
];

const date = (day: number): Temporal.PlainDate => Temporal.PlainDate.from('2025-01-01').add({ days: day });
const basic = (text: { toString(): string }): string => text.toString().replace(/[-:]/g, '');

/** A property with a local time on a day of 2025 (day 0 is 1 January). */
export function timed(name: string, clock: GeneratedClock, day: number, minutes: number): string {
  if (clock === 'date') return `${name};VALUE=DATE:${basic(date(day))}`;
  const at = date(day).toPlainDateTime('00:00').add({ minutes });
  const tzid = zoneNames[clock];
  const text = basic(at.toString({ smallestUnit: 'second' }));
  return `${name}${tzid === undefined ? '' : `;TZID=${tzid}`}:${text}${clock === 'utc' ? 'Z' : ''}`;
}

const days = fc.integer({ min: -30, max: 380 });
const minutesOfDay = fc.integer({ min: 0, max: 95 }).map(quarter => quarter * 15);
const clocks = fc.constantFrom<GeneratedClock>(
  ...(['utc', 'iana', 'windows', 'own', 'customized', 'suffix', 'unknown', 'floating', 'date'] as const),
);
const chance = (of: number) => fc.integer({ min: 1, max: of }).map(number => number === 1);

const rules = fc
  .tuple(
    fc.constantFrom(
      'FREQ=DAILY',
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=WEEKLY',
      'FREQ=WEEKLY;BYDAY=MO,WE,FR',
      'INTERVAL=2;FREQ=WEEKLY;BYDAY=TU;WKST=SU',
      'FREQ=MONTHLY;BYDAY=-1FR',
      'FREQ=MONTHLY;BYMONTHDAY=31',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      'FREQ=YEARLY',
      'freq=weekly',
      'FREQ=DAILY;INTERVAL=0',
      'FREQ=FORTNIGHTLY',
      'FREQ=SECONDLY',
      '',
    ),
    fc.oneof(
      fc.constant(''),
      fc.integer({ min: 1, max: 30 }).map(count => `;COUNT=${count}`),
      days.map(day => `;UNTIL=${basic(date(day))}T120000Z`),
      days.map(day => `;UNTIL=${basic(date(day))}`),
      fc.constantFrom(';COUNT=abc', ';COUNT=-1;UNTIL=20250601', ';UNTIL=never'),
    ),
  )
  .map(parts => `RRULE:${parts.join('')}`);

const words = fc.subarray([
  'STATUS:CANCELLED',
  'TRANSP:TRANSPARENT',
  'TYPE:foo',
  'ATTENDEE;MEMBER="mailto:a@x","mailto:b@x";PARTSTAT=DECLINED:mailto:me@example.org',
  'ATTENDEE;CN="Doe; Jane";PARTSTAT=ACCEPTED:mailto:me@example.org',
  'DESCRIPTION:Join\\, at https://us02web.zoom.us/j/1234\\nor don’t: öäü ☕ and some more words that are long',
]);

interface Times {
  readonly clock: GeneratedClock;
  readonly day: number;
  readonly minutes: number;
}

const lengths = ({ clock, day, minutes }: Times) =>
  clock === 'date'
    ? fc.constantFrom('', timed('DTEND', clock, day + 2, 0), 'DURATION:P1D')
    : fc.oneof(
        fc.constantFrom('', 'DURATION:PT45M', 'DURATION:P1D', 'DURATION:-PT5M'),
        fc.integer({ min: -30, max: 600 }).map(length => timed('DTEND', clock, day, minutes + length)),
      );

/** All components of one UID: a series or single event, with or without overrides, or overrides only. */
export const eventGroups = (uid: string): fc.Arbitrary<readonly Component[]> =>
  fc
    .record({ clock: clocks, day: days, minutes: minutesOfDay })
    .chain(times =>
      fc.tuple(
        fc.constant(times),
        lengths(times),
        fc.array(rules, { maxLength: 2 }),
        fc.array(
          fc.tuple(
            fc.constantFrom('EXDATE', 'RDATE', 'EXDATE-DATE', 'EXDATE-UTC'),
            fc.integer({ min: 0, max: 21 }),
          ),
          {
            maxLength: 3,
          },
        ),
        words,
        fc.array(overrides(times), { maxLength: 3 }),
        chance(6),
        fc.integer({ min: 0, max: 3 }),
      ),
    )
    .map(([times, length, rules, dates, words, overrides, isOrphaned, sequence]) => {
      const { clock, day, minutes } = times;
      const master = component(uid, sequence, [
        timed('DTSTART', clock, day, minutes),
        length,
        ...rules,
        ...dates.map(([name, offset]) => {
          const kind = name === 'EXDATE-DATE' ? 'date' : name === 'EXDATE-UTC' ? 'utc' : clock;
          return timed(name.slice(0, name.indexOf('DATE') + 4), kind, day + offset, minutes);
        }),
        ...words,
      ]);
      const others = overrides.map(({ sequence, lines }) => component(uid, sequence, lines));
      return isOrphaned && others.length > 0 ? others : [master, ...others];
    });

const overrides = (
  series: Times,
): fc.Arbitrary<{ readonly sequence: number; readonly lines: readonly string[] }> =>
  fc
    .record({
      offset: fc.integer({ min: 0, max: 21 }),
      named: fc.constantFrom('clock', 'date'),
      andFuture: chance(4),
      clock: fc.oneof(fc.constant(series.clock), clocks),
      shift: fc.integer({ min: -2, max: 2 }),
      minutes: minutesOfDay,
      sequence: fc.integer({ min: 0, max: 3 }),
      words,
    })
    .map(({ offset, named, andFuture, clock, shift, minutes, sequence, words }) => {
      const id = timed(
        'RECURRENCE-ID',
        named === 'date' ? 'date' : series.clock,
        series.day + offset,
        series.minutes,
      );
      return {
        sequence,
        lines: [
          andFuture ? id.replace('RECURRENCE-ID', 'RECURRENCE-ID;RANGE=THISANDFUTURE') : id,
          timed('DTSTART', clock, series.day + offset + shift, minutes),
          clock === 'date' ? '' : 'DURATION:PT30M',
          ...words,
        ],
      };
    });

const component = (uid: string, sequence: number, lines: readonly string[]): Component => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `SEQUENCE:${sequence}`,
  ...lines.filter(line => line !== ''),
  `SUMMARY:${uid}`,
  'END:VEVENT',
];

/** The components of a calendar with up to five UIDs. */
export const feeds: fc.Arbitrary<readonly Component[]> = fc
  .integer({ min: 1, max: 5 })
  .chain(count => fc.tuple(...Array.from({ length: count }, (_, index) => eventGroups(`event-${index}`))))
  .map(groups => groups.flat());

export interface Writing {
  readonly lineEnd: '\r\n' | '\n' | '\r';
  /** The maximum octets per line; 0 disables folding. */
  readonly width: number;
}

/** Returns a calendar's octets. Long lines are folded, even in the middle of a multi-octet character. */
export function octetsOf(components: readonly Component[], { lineEnd, width }: Writing): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...[...timeZones, ...components].flat(),
    'END:VCALENDAR',
    '',
  ];
  const pieces = lines.flatMap((line, index) => {
    const octets = Buffer.from(line);
    const size = width === 0 ? octets.length : width;
    const folded: Buffer[] = [octets.subarray(0, size)];
    for (let at = size; at < octets.length; at += size) {
      folded.push(Buffer.from(`${lineEnd} `), octets.subarray(at, at + size));
    }
    return index === lines.length - 1 ? folded : [...folded, Buffer.from(lineEnd)];
  });
  return Buffer.concat(pieces);
}
