/**
 * The expected occurrences (in local time) and problems of each calendar in tests/fixtures/calendar, derived from
 * RFC 5545. The numbers refer to the list of known bugs in calendar libraries.
 */

export interface FixtureCase {
  readonly file: string;
  readonly because: string;
  /** The zone of the expected times; `host` is the computer's. */
  readonly clocks: string | 'host';
  /** `uid day start–end`, with the day of the end if it differs. */
  readonly occurrences: readonly string[];
  readonly problems?: readonly string[];
}

const good = 'good 2025-03-10 09:00–10:00';

const odd = (
  file: string,
  because: string,
  occurrences: readonly string[],
  problem: string,
): FixtureCase => ({
  file,
  because,
  clocks: 'UTC',
  occurrences: [good, ...occurrences],
  problems: [`odd ${problem}`],
});

const berlin = (
  file: string,
  because: string,
  occurrences: readonly string[],
  problems: readonly string[] = [],
): FixtureCase => ({ file, because, clocks: 'Europe/Berlin', occurrences, problems });

const first = 'odd 2025-03-10 12:00–13:00';

export const fixtureCases: readonly FixtureCase[] = [
  odd('01-two-dtstarts', 'leaves out the event that starts twice', [], 'bad-event'),
  odd(
    '01-rule-fortnightly',
    'shows the first instance of an unknown frequency',
    [first],
    'rule-not-understood',
  ),
  odd(
    '01-rule-interval-zero',
    'takes INTERVAL=0 for 1',
    [first, 'odd 2025-03-11 12:00–13:00'],
    'part-ignored',
  ),
  odd(
    '01-rule-byday-unknown',
    'shows the first instance of an unknown weekday',
    [first],
    'rule-not-understood',
  ),
  odd('01-rule-until-garbage', 'shows the first instance of an unknown end', [first], 'rule-not-understood'),
  {
    ...odd(
      '01-rule-lower-case',
      'reads a rule in any letter case',
      [first, 'odd 2025-03-17 12:00–13:00'],
      '',
    ),
    problems: [],
  },
  { ...odd('01-rule-empty', 'takes an empty rule for none', [first], ''), problems: [] },
  {
    ...odd(
      '01-start-extended-format',
      'reads a start with dashes and colons',
      ['odd 2025-03-10 09:00–13:00', 'odd 2025-03-11 09:00–13:00', 'odd 2025-03-12 09:00–13:00'],
      '',
    ),
    problems: [],
  },

  berlin(
    '02-event-not-closed',
    'leaves out the event without END:VEVENT alone',
    ['first 2025-03-10 09:00–10:00', 'last 2025-03-12 09:00–10:00'],
    ['open bad-event'],
  ),
  berlin('02-two-calendars', 'reads both', ['first 2025-03-10 09:00–10:00', 'second 2025-03-11 09:00–10:00']),
  { file: '02-cr-only', because: 'takes CR for a line end', clocks: 'UTC', occurrences: [good] },
  { file: '02-crlf', because: 'reads CRLF', clocks: 'UTC', occurrences: [good] },

  berlin('03-type-property', 'knows a property TYPE from a component', ['typed 2025-03-10 09:00–10:00']),
  odd('03-rule-without-start', 'leaves out an event without start', [], 'bad-event'),

  berlin('04-attendee-member-list', 'sees me decline behind a list', [
    'declined 2025-03-10 09:00–10:00 declined',
  ]),
  berlin('04-attendee-empty-name', 'sees me decline behind CN=', [
    'declined 2025-03-10 09:00–10:00 declined',
  ]),
  berlin('04-attendee-quoted-semicolon', 'sees me decline behind quotes', [
    'declined 2025-03-10 09:00–10:00 declined',
  ]),
  {
    file: '04-empty-tzid',
    because: 'reads a TZID without a name in the zone of the computer',
    clocks: 'host',
    occurrences: ['floating 2025-03-10 09:00–10:00'],
    problems: ['floating unknown-zone'],
  },

  berlin('05-rdate', 'adds the dates to the rule', [
    'series 2025-03-10 09:00–10:00',
    'series 2025-03-11 09:00–10:00',
    'series 2025-03-20 15:00–16:00',
    'series 2025-03-22 15:00–16:00',
  ]),
  berlin('05-rdate-alone', 'adds the dates to the start', [
    'series 2025-03-10 09:00–10:00',
    'series 2025-03-20 15:00–16:00',
  ]),
  berlin('05-rdate-period', 'gives a period its own end', [
    'series 2025-03-10 09:00–10:00',
    'series 2025-03-20 15:00–17:00',
    'series 2025-03-21 15:00–15:15',
  ]),

  berlin('06-this-and-future', 'moves the later ones along, but for one with an override of its own', [
    'series 2025-03-10 09:00–10:00 Early',
    'series 2025-03-11 09:00–10:00 Early',
    'series 2025-03-12 10:30–12:00 Late',
    'series 2025-03-13 08:00–08:30 Own',
    'series 2025-03-14 10:30–12:00 Late',
  ]),
  berlin('07-orphan-overrides', 'shows each instance that I am invited to', [
    'invited 2025-03-10 09:00–10:00',
    'invited 2025-03-17 11:00–12:00',
  ]),
  berlin('08-interval-before-freq', 'reads the parts of a rule in any order', [
    'series 2025-03-10 09:00–10:00',
    'series 2025-03-24 09:00–10:00',
    'series 2025-04-07 09:00–10:00',
  ]),
  berlin('09-two-overrides-on-a-date', 'keeps both', [
    'series 2025-03-10 10:00–10:30',
    'series 2025-03-10 16:00–16:30',
    'series 2025-03-11 09:00–09:30',
    'series 2025-03-11 15:00–15:30',
  ]),
  {
    file: '10-timed-to-all-day',
    because: 'takes all-day from the override',
    clocks: 'host',
    occurrences: ['series 2025-03-10 09:00–10:00', 'series 2025-03-11 all-day'],
  },
  {
    file: '10-all-day-to-timed',
    because: 'takes the time from the override',
    clocks: 'host',
    occurrences: ['series 2025-03-10 all-day', 'series 2025-03-11 09:00–10:00'],
  },
  {
    file: '11-exdate-date-of-evening',
    because: 'excludes the day of the series own zone',
    clocks: 'America/New_York',
    occurrences: ['series 2025-06-10 21:00–22:00', 'series 2025-06-12 21:00–22:00'],
  },
  berlin('12-exdate-own-zone', 'reads the exception in the zone that the feed gives', [
    'series 2025-06-10 09:00–10:00',
    'series 2025-06-12 09:00–10:00',
  ]),
  {
    file: '12-exdate-floating',
    because: 'reads start and exception on the same clock',
    clocks: 'host',
    occurrences: ['series 2025-06-10 09:00–10:00', 'series 2025-06-12 09:00–10:00'],
  },
  berlin('12-exdate-floating-in-zoned-series', 'takes the exception for the series own clock', [
    'series 2025-06-10 09:00–10:00',
    'series 2025-06-12 09:00–10:00',
  ]),
  {
    file: '13-outlook-until',
    because: 'includes the day whose midnight UNTIL means',
    clocks: 'host',
    occurrences: [
      'series 2025-06-02 all-day',
      'series 2025-06-03 all-day',
      'series 2025-06-04 all-day',
      'series 2025-06-05 all-day',
    ],
  },
  {
    file: '13-until-last-second',
    because: 'ends with the day whose last second UNTIL is',
    clocks: 'host',
    occurrences: ['series 2025-06-02 all-day', 'series 2025-06-03 all-day', 'series 2025-06-04 all-day'],
  },
  berlin('14-recurrence-id-date', 'replaces the instance of that date', [
    'series 2025-06-10 09:00–10:00',
    'series 2025-06-11 14:00–15:00',
    'series 2025-06-12 09:00–10:00',
  ]),
  berlin('15-stale-override-excluded', 'drops it: the newer series excludes its instance', [
    'series 2025-06-10 09:00–10:00',
    'series 2025-06-12 09:00–10:00',
  ]),
  berlin('15-stale-override-not-generated', 'drops it: the newer series has no such instance', [
    'series 2025-06-10 10:00–11:00',
    'series 2025-06-11 10:00–11:00',
    'series 2025-06-12 10:00–11:00',
  ]),
  berlin('15-older-override-still-generated', 'keeps it: the newer series still has its instance', [
    'series 2025-06-10 09:00–10:00',
    'series 2025-06-11 14:00–15:00',
  ]),
  berlin('15-newest-override-of-two', 'shows the one of higher SEQUENCE', [
    'series 2025-06-10 09:00–10:00',
    'series 2025-06-11 15:00–16:00',
  ]),
  berlin('16-exrule', 'leaves out what the exception rule gives', [
    'series 2025-06-11 09:00–10:00',
    'series 2025-06-13 09:00–10:00',
    'series 2025-06-14 09:00–10:00',
  ]),
  berlin('16-two-rrules', 'follows both rules', [
    'series 2025-06-10 09:00–10:00',
    'series 2025-06-11 09:00–10:00',
    'series 2025-06-17 09:00–10:00',
    'series 2025-06-24 09:00–10:00',
  ]),
  odd(
    '16-count-garbage',
    'shows the first instance only, not an endless series',
    [first],
    'rule-not-understood',
  ),
  odd(
    '16-count-negative',
    'loses the COUNT alone',
    [first, 'odd 2025-03-11 12:00–13:00', 'odd 2025-03-12 12:00–13:00'],
    'part-ignored',
  ),
  {
    file: '17-floating-rule',
    because: 'stays at nine on the clocks of the computer',
    clocks: 'host',
    occurrences: [
      'series 2025-03-27 09:00–10:00',
      'series 2025-04-03 09:00–10:00',
      'series 2025-04-10 09:00–10:00',
    ],
  },
  {
    file: '18-floating-beside-vtimezone',
    because: 'is nobody else’s zone',
    clocks: 'host',
    occurrences: ['floating 2025-06-10 09:00–10:00'],
  },
  berlin('19-own-zone', 'follows the VTIMEZONE over its change of clocks', [
    'series 2025-03-27 09:00–10:00',
    'series 2025-04-03 09:00–10:00',
  ]),
  berlin('19-zone-by-suffix', 'knows the zone by the end of its name', ['evolution 2025-06-10 09:00–10:00']),
  {
    file: '19-unknown-zone',
    because: 'reads it in the zone of the computer and says so',
    clocks: 'host',
    occurrences: ['lost 2025-06-10 09:00–10:00'],
    problems: ['lost unknown-zone'],
  },
  {
    file: '20-customized-eastern-europe',
    because: 'changes clocks when the VTIMEZONE says, on 30 March at three',
    clocks: 'Europe/Helsinki',
    occurrences: ['series 2025-03-27 09:00–10:00', 'series 2025-04-03 09:00–10:00'],
  },
  {
    file: '20-customized-halifax',
    because: 'changes clocks when the VTIMEZONE says, on 9 March at two',
    clocks: 'America/Halifax',
    occurrences: ['series 2025-03-06 09:00–10:00', 'series 2025-03-13 09:00–10:00'],
  },
  berlin('20-windows-zone', 'knows the names of Windows', [
    'series 2025-03-27 09:00–10:00',
    'series 2025-04-03 09:00–10:00',
  ]),
  {
    file: '20-outlook-utc',
    because: 'reads a TZID with a colon in it',
    clocks: 'UTC',
    occurrences: ['outlook 2025-06-10 09:00–10:00'],
  },
  {
    file: '21-repeated-hour',
    because: 'means the first of the two (§3.3.5)',
    clocks: 'UTC',
    occurrences: ['night 2025-10-26 00:30–00:45'],
  },
  berlin('22-day-over-clock-change', 'ends at the same time of the next day (§3.3.6)', [
    'day 2025-03-29 12:00–2025-03-30 12:00',
  ]),

  {
    file: 'until-date-on-timed-series',
    because: 'includes that day in the zone of the series',
    clocks: 'America/New_York',
    occurrences: [
      'series 2025-06-10 21:00–22:00',
      'series 2025-06-11 21:00–22:00',
      'series 2025-06-12 21:00–22:00',
    ],
  },
  berlin('overnight-over-clock-change', 'lasts the same eight hours', [
    'night 2025-03-28 22:00–2025-03-29 06:00',
    'night 2025-03-29 22:00–2025-03-30 07:00',
    'night 2025-03-30 22:00–2025-03-31 06:00',
  ]),
  {
    file: 'calendar-zone-ignored',
    because: 'leaves a floating time to the computer',
    clocks: 'host',
    occurrences: ['floating 2025-06-10 09:00–10:00'],
  },
  berlin('end-before-start', 'has no length', ['backwards 2025-06-10 10:00–10:00']),
  berlin('spring-gap', 'starts as much later as clocks leap', ['gap 2025-03-30 03:30–04:00']),

  berlin('cancelled-series', 'is cancelled as a whole', [
    'series 2025-06-10 09:00–10:00 cancelled',
    'series 2025-06-11 09:00–10:00 cancelled',
  ]),
  berlin('cancelled-instance', 'is cancelled alone', [
    'series 2025-06-10 09:00–10:00',
    'series 2025-06-11 09:00–10:00 cancelled',
  ]),
  berlin('override-speaks-for-itself', 'takes over nothing of what the series says', [
    'series 2025-06-10 09:00–10:00 tentative free declined',
    'series 2025-06-11 09:00–10:00',
  ]),
  berlin('free-in-outlook', 'leaves me free', ['free 2025-06-10 09:00–10:00 free']),
  berlin('alarm-with-uid', 'keeps the alarm out of the event', ['event 2025-06-10 09:00–10:00']),
  berlin('override-moved-into-view', 'shows it where it was moved to', ['series 2025-06-10 09:00–10:00']),
  {
    file: 'without-uid',
    because: 'is told from others by what it says',
    clocks: 'UTC',
    occurrences: ['no-uid 2025-03-10 09:00–10:00 Nameless'],
  },
  ...['utf-8', 'bom', 'utf-16', 'folded-inside'].map(
    (kind): FixtureCase => ({
      file: `letters-${kind}`,
      because: 'gets the letters right',
      clocks: 'UTC',
      occurrences: ['letters 2025-03-10 09:00–10:00 Café, Öl \\new ; ☕'],
    }),
  ),
  {
    file: 'letters-windows-1252',
    because: 'gets the letters right',
    clocks: 'UTC',
    occurrences: ['letters 2025-03-10 09:00–10:00 Café, Öl \\new ;'],
  },
];

/** Feeds that must be refused as a whole. */
export const damagedFixtures = [
  { file: '02-truncated', damage: 'damaged' },
  { file: '02-two-calendars-without-the-first-begin', damage: 'damaged' },
  { file: '02-login-page', damage: 'web-page' },
  { file: '02-empty', damage: 'not-a-calendar' },
] as const;
