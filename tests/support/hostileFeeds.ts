/** Calendars made to keep a parser busy, each with one ordinary event at its end. */

const lines = (...parts: readonly (string | readonly string[])[]): string => parts.flat().join('\r\n');
const times = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\r\n');
const list = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join(',');

const event = (uid: string, ...parts: readonly string[]): string =>
  lines('BEGIN:VEVENT', `UID:${uid}`, `SUMMARY:Title of ${uid}`, parts, 'END:VEVENT');
const calendar = (...parts: readonly string[]): string =>
  lines('BEGIN:VCALENDAR', parts, ordinary, 'END:VCALENDAR', '');

const start = 'DTSTART:20261101T090000Z';
const end = 'DTEND:20261101T093000Z';
const ordinary = event('ordinary', 'DTSTART:20261128T100000Z', 'DTEND:20261128T110000Z');
const always = ['DTSTART:16010101T000000', 'DTEND:20261128T000000'];

/** The UTC time some seconds after the beginning of November 2026. */
function utc(seconds: number): string {
  const iso = new Date(Date.UTC(2026, 10, 1) + seconds * 1000).toISOString();
  // Not by a regular expression, because there are almost a million.
  return `${iso.slice(0, 4)}${iso.slice(5, 7)}${iso.slice(8, 13)}${iso.slice(14, 16)}${iso.slice(17, 19)}Z`;
}

const deepRule =
  'FREQ=MONTHLY;BYWEEKNO=1,-9,45,-42,-20,38,6,49,39,13,-50,8,-9,45,14,48,-15;BYMONTHDAY=-9,-4,29,-2';
const zone = (...observance: readonly string[]): string =>
  lines('BEGIN:VTIMEZONE', 'TZID:Own', observance, 'END:VTIMEZONE');
const standard = (...parts: readonly string[]): string =>
  lines('BEGIN:STANDARD', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', parts, 'END:STANDARD');
const inOwnZone = event('own', 'DTSTART;TZID=Own:20261128T090000', 'DURATION:PT1H');

/** The text of each, by what it does. */
export const hostileFeeds: Readonly<Record<string, () => string>> = {
  'has 200,000 extra dates in one event': () =>
    calendar(event('a', start, end, `RDATE:${list(200_000, utc)}`)),
  'has 200,000 extra dates in one event, on a line each': () =>
    calendar(
      event(
        'a',
        start,
        end,
        times(200_000, index => `RDATE:${utc(index)}`),
      ),
    ),
  'has 200,000 exceptions that are no dates': () =>
    calendar(event('a', start, end, 'RRULE:FREQ=DAILY', `EXDATE:${list(200_000, index => `x${index}`)}`)),
  'has exceptions in 100,000 unknown zones': () =>
    calendar(
      event(
        'a',
        start,
        end,
        times(100_000, index => `EXDATE;TZID=Zone ${index}:20261128T100000`),
      ),
    ),
  'has 200,000 broken events': () =>
    calendar(times(200_000, index => lines('BEGIN:VEVENT', `UID:${index}`, 'DTSTART:x', 'END:VEVENT'))),
  'has 500,000 events without an end': () =>
    calendar(
      times(500_000, () => 'BEGIN:VEVENT'),
      'END:VEVENT',
    ),
  'has 150,000 changes to one series': () =>
    calendar(
      event('a', start, end, 'RRULE:FREQ=HOURLY'),
      times(150_000, index => event('a', `RECURRENCE-ID:${utc(index * 60)}`, start, end)),
    ),
  'has 3,000 changes to a series of 20,000 dates': () =>
    calendar(
      event('a', start, end, 'SEQUENCE:9', `RDATE:${list(20_000, index => utc(index * 60))}`),
      times(3_000, index => event('a', `RECURRENCE-ID:${utc(index * 60)}`, start, end)),
    ),
  'has a rule that takes the engine minutes': () =>
    calendar(times(3, index => event(`a${index}`, ...always, `RRULE:${deepRule}`))),
  'has 300 slow rules in one event': () =>
    calendar(
      event(
        'a',
        ...always,
        times(300, index => `RRULE:FREQ=MONTHLY;BYWEEKNO=${1 + (index % 53)};BYMONTHDAY=5`),
      ),
    ),
  'has 4,000 different slow rules': () =>
    calendar(
      times(4_000, index =>
        event(
          `a${index}`,
          ...always,
          `RRULE:FREQ=YEARLY;BYWEEKNO=${1 + (index % 53)};INTERVAL=${1 + (index % 80)}`,
        ),
      ),
    ),
  'has 5,000 daily events that last for 2,700 years': () =>
    calendar(
      times(5_000, index =>
        event(`a${index}`, 'DTSTART:19700101T000000Z', 'DURATION:P999999D', 'RRULE:FREQ=DAILY;BYDAY=MO,TU'),
      ),
    ),
  'has rules with a huge COUNT and INTERVAL': () =>
    calendar(
      times(3_000, index =>
        event(
          `a${index}`,
          start,
          end,
          `RRULE:FREQ=HOURLY;INTERVAL=${999_999_999 + index};COUNT=999999999999`,
        ),
      ),
    ),
  'has 1,500 rules with a BYSETPOS among 9,000 times': () =>
    calendar(
      times(1_500, index =>
        event(
          `a${index}`,
          ...always,
          `RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE;BYHOUR=1,2,3;BYMINUTE=4,5;BYSETPOS=${1 + (index % 366)}`,
        ),
      ),
    ),
  'has 3,000 rules that find nothing in any second': () =>
    calendar(
      times(3_000, index =>
        event(`a${index}`, start, end, `RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;BYSECOND=${index % 60}`),
      ),
    ),
  'nests a million components': () =>
    calendar(
      'BEGIN:VEVENT',
      start,
      times(1_000_000, () => 'BEGIN:X'),
      'END:VEVENT',
    ),
  'ends in 200 KB of carriage returns': () => calendar() + '\r'.repeat(200_000),
  'has 25 MB of carriage returns': () => calendar('\r'.repeat(25_000_000)),
  'has lines of a megabyte': () =>
    calendar(
      times(20, index => event(`a${index}`, start, end, `DESCRIPTION:${'https://zoom.us/ '.repeat(60_000)}`)),
    ),
  'has a link that ends in 2,000 brackets': () =>
    calendar(
      times(400, index => event(`a${index}`, start, end, `URL:https://zoom.us/j/1${')'.repeat(2_000)}`)),
    ),
  'folds a line after each letter': () =>
    calendar(event('a', start, end, `DESCRIPTION:${'\r\n x'.repeat(240_000)}`)),
  'has 100,000 attendees': () =>
    calendar(
      event(
        'a',
        start,
        end,
        times(100_000, index => `ATTENDEE:mailto:${index}@example.org`),
      ),
    ),
  'has 150,000 parameters in quotes that never end': () =>
    calendar(event('a', start, end, `ATTENDEE${';CN="x'.repeat(150_000)}`)),
  'has 150,000 alarms': () =>
    calendar(
      event(
        'a',
        start,
        end,
        times(150_000, () => lines('BEGIN:VALARM', 'TRIGGER:-PT1M', 'END:VALARM')),
      ),
    ),
  'has 100,000 observances in a time zone': () =>
    calendar(
      zone(
        times(100_000, index =>
          standard('DTSTART:19700101T000000', `RRULE:FREQ=YEARLY;BYMONTH=${1 + (index % 12)}`),
        ),
      ),
      inOwnZone,
    ),
  'changes the offset of a time zone every hour': () =>
    calendar(zone(times(2_000, () => standard('DTSTART:16010101T000000', 'RRULE:FREQ=HOURLY'))), inOwnZone),
  'has 200,000 dates in a time zone': () =>
    calendar(zone(standard('DTSTART:19700101T000000', `RDATE:${list(200_000, utc)}`)), inOwnZone),
};
