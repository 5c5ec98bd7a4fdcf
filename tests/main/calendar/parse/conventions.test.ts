/** What is decided where senders do not keep to RFC 5545, or where it leaves something open. */
import { describe, expect, it } from 'vitest';
import { parseCalendar } from '../../../../src/main/calendar/parse/parseCalendar';
import { calendarOf, year2025 } from '../../../support/calendar';

const event = (...lines: readonly string[]): readonly string[] => [
  'BEGIN:VEVENT',
  ...(lines.some(line => line.startsWith('UID')) ? [] : ['UID:a']),
  ...lines,
  'END:VEVENT',
];
const iso = (at: number): string => new Date(at).toISOString().slice(0, 16);

/** Returns the starts and ends in UTC, and the problems. */
function read(...lines: readonly string[]) {
  const calendar = parseCalendar(calendarOf(...lines), year2025, 'Europe/Berlin');
  if (!calendar.ok) throw new Error(calendar.problem);
  return {
    times: calendar.value.occurrences.map(({ start, end }) => `${iso(start)}–${iso(end).slice(11)}`),
    problems: calendar.value.problems.map(({ what }) => what),
  };
}
const timesOf = (...lines: readonly string[]) => read(...event(...lines)).times;

describe('a time in another notation', () => {
  it.each([
    'DTSTART:20250610T0800Z',
    'DTSTART:2025-06-10T08:00:00Z',
    'DTSTART:2025-06-10T08:00:00.000Z',
    'DTSTART:2025-06-10 08:00Z',
    'DTSTART:20250610T100000+0200',
    'DTSTART:2025-06-10T10:00:00+02:00',
    'DTSTART;TZID=Europe/Berlin:20250610T1000',
  ])('%s is read', line => {
    expect(timesOf(line, 'DURATION:PT1H')).toEqual(['2025-06-10T08:00–09:00']);
  });

  it('24:00 is the end of the day', () =>
    expect(timesOf('DTSTART:20250610T220000Z', 'DTEND:20250610T240000Z')).toEqual([
      '2025-06-10T22:00–00:00',
    ]));

  it.each(['20250610T250000Z', '20250610T246000Z', '20250631T080000Z', '20250610T08', 'tomorrow'])(
    '%s is none',
    text => expect(read(...event(`DTSTART:${text}`)).problems).toEqual(['bad-event']),
  );
});

describe('a length in another notation', () => {
  it.each([
    ['PT1.5H', '2025-06-10T08:00–09:30'],
    ['PT0,5H', '2025-06-10T08:00–08:30'],
    ['P90M', '2025-06-10T08:00–09:30'],
    ['P1DT', '2025-06-10T08:00–08:00'],
    ['PT1W', '2025-06-10T08:00–08:00'],
    ['-PT1H', '2025-06-10T08:00–08:00'],
  ])('%s is read', (duration, time) => {
    expect(timesOf('DTSTART:20250610T080000Z', `DURATION:${duration}`)).toEqual([time]);
  });

  it('an empty DTEND or RECURRENCE-ID is none', () =>
    expect(timesOf('DTSTART:20250610T080000Z', 'DTEND:', 'RECURRENCE-ID:', 'DURATION:PT1H')).toEqual([
      '2025-06-10T08:00–09:00',
    ]));
});

describe('a property that is repeated', () => {
  it('is one if both say the same', () =>
    expect(timesOf('DTSTART:20250610T080000Z', 'DTSTART:20250610T0800Z', 'DURATION:PT1H')).toEqual([
      '2025-06-10T08:00–09:00',
    ]));
  it('costs the event if they differ', () =>
    expect(read(...event('DTSTART:20250610T080000Z', 'DTSTART:20250611T080000Z')).problems).toEqual([
      'bad-event',
    ]));
});

describe('an end without a zone', () => {
  it('takes that of the start', () =>
    expect(timesOf('DTSTART;TZID=America/New_York:20250610T040000', 'DTEND:20250610T050000')).toEqual([
      '2025-06-10T08:00–09:00',
    ]));
  it('gives its own to a start without one', () =>
    expect(timesOf('DTSTART:20250610T040000', 'DTEND;TZID=America/New_York:20250610T050000')).toEqual([
      '2025-06-10T08:00–09:00',
    ]));
});

describe('a start that its rule would not make', () => {
  const start = ['DTSTART:20250610T080000Z', 'DURATION:PT1H'];
  it('is the first instance, and COUNT counts it', () =>
    expect(timesOf(...start, 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3')).toEqual([
      '2025-06-10T08:00–09:00',
      '2025-06-16T08:00–09:00',
      '2025-06-23T08:00–09:00',
    ]));
  it('is the only one of COUNT=1', () =>
    expect(timesOf(...start, 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=1')).toEqual(['2025-06-10T08:00–09:00']));
  it('can be excluded', () =>
    expect(timesOf(...start, 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2', 'EXDATE:20250610T080000Z')).toEqual([
      '2025-06-16T08:00–09:00',
    ]));
});

describe('a rule', () => {
  const monthly = (rule: string) =>
    timesOf('DTSTART:20250131T080000Z', 'DURATION:PT1H', `RRULE:${rule};COUNT=3`).map(time =>
      time.slice(5, 10),
    );
  it('leaves out days that a month lacks', () =>
    expect(monthly('FREQ=MONTHLY')).toEqual(['01-31', '03-31', '05-31']));
  it('moves them to the next day with SKIP=FORWARD', () =>
    expect(monthly('RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD')).toEqual(['01-31', '03-01', '03-31']));
  it('moves them to the day before with SKIP=BACKWARD', () =>
    expect(monthly('RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD')).toEqual(['01-31', '02-28', '03-31']));
  it('shows a day once that two of them are moved to', () =>
    expect(monthly('RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30,31;SKIP=BACKWARD')).toEqual([
      '01-31',
      '02-28',
      '03-30',
    ]));
  it.each(['RSCALE=CHINESE;FREQ=MONTHLY', 'FREQ=WEEKLY;COUNT=0', 'FREQ=WEEKLY;COUNT='])(
    '%s is not understood and shows the first instance',
    rule =>
      expect(read(...event('DTSTART:20250610T080000Z', 'DURATION:PT1H', `RRULE:${rule}`))).toEqual({
        times: ['2025-06-10T08:00–09:00'],
        problems: ['rule-not-understood'],
      }),
  );
  it('ends with an UNTIL that has dashes', () =>
    expect(timesOf('DTSTART:20250610T080000Z', 'RRULE:FREQ=DAILY;UNTIL=2025-06-11T08:00:00Z')).toHaveLength(
      2,
    ));
});

describe('single events with one UID', () => {
  const single = (day: number, sequence = 0) =>
    event(`DTSTART:202506${day}T080000Z`, 'DURATION:PT1H', `SEQUENCE:${sequence}`);
  it('all stand', () =>
    expect(read(...single(10), ...single(11), ...single(12)).times).toEqual([
      '2025-06-10T08:00–09:00',
      '2025-06-11T08:00–09:00',
      '2025-06-12T08:00–09:00',
    ]));
  it('are one that was moved if one has a higher SEQUENCE', () =>
    expect(read(...single(10), ...single(11, 1)).times).toEqual(['2025-06-11T08:00–09:00']));
  it('are replaced by their overrides', () => {
    const moved = event('RECURRENCE-ID:20250611T080000Z', 'DTSTART:20250611T120000Z', 'DURATION:PT1H');
    expect(read(...single(10), ...single(11), ...moved).times).toEqual([
      '2025-06-10T08:00–09:00',
      '2025-06-11T12:00–13:00',
    ]);
  });
});

describe('a VTIMEZONE', () => {
  const zone = (tzid: string, offset: string, start = '16010101T000000') => [
    'BEGIN:VTIMEZONE',
    `TZID:${tzid}`,
    'BEGIN:STANDARD',
    `DTSTART:${start}`,
    `TZOFFSETTO:${offset}`,
    'END:STANDARD',
    'END:VTIMEZONE',
  ];
  const at = (tzid: string) => event(`DTSTART;TZID=${tzid}:20250610T080000`, 'DURATION:PT1H');
  const start = (tzid: string, ...zones: readonly string[]) =>
    read(...zones, ...at(tzid)).times[0]?.slice(11, 16);

  it('is found by its name in other letters, escapes and blanks', () =>
    expect(start('"my office, hall 2 "', ...zone('My Office\\, Hall 2', '+0300'))).toBe('05:00'));
  it('wins over an abbreviation', () => {
    expect(start('EST', ...zone('EST', '-0400'))).toBe('12:00');
    expect(start('EST')).toBe('13:00');
  });
  it('wins over an offset in the name', () =>
    expect(start('GMT+5', ...zone('GMT+5', '-0500'))).toBe('13:00'));
  it('does not win over an IANA name', () =>
    expect(start('Asia/Tokyo', ...zone('Asia/Tokyo', '+0300'))).toBe('23:00'));
  it('does not win over a Windows name whose rules are newer', () =>
    expect(start('W. Europe Standard Time', ...zone('W. Europe Standard Time', '+0300'))).toBe('06:00'));
  it('wins over a Windows name whose rules are older', () =>
    expect(
      start('W. Europe Standard Time', ...zone('W. Europe Standard Time', '+0300', '20240101T000000')),
    ).toBe('05:00'));
});

describe('a zone of which only the offset is known', () => {
  it.each(['UTC+03:00', '"(GMT+03:00) Somewhere"', '+03:00'])('%s is named as a problem', tzid =>
    expect(read(...event(`DTSTART;TZID=${tzid}:20250610T110000`, 'DURATION:PT1H'))).toEqual({
      times: ['2025-06-10T08:00–09:00'],
      problems: ['fixed-offset'],
    }),
  );
});

describe('a feed', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const titles = (text: string) => {
    const calendar = parseCalendar(bytes(text), year2025, 'UTC');
    return calendar.ok ? calendar.value.occurrences.map(({ title }) => title) : calendar.problem;
  };
  const lines = [
    'BEGIN:VCALENDAR',
    ...event('SUMMARY:Sync', 'DTSTART:20250610T080000Z'),
    'END:VCALENDAR',
    '',
  ];

  it('may follow other lines and blanks', () =>
    expect(titles(`HTTP/1.1 200 OK\r\n\r\n\t ${lines.join('\r\n')}`)).toEqual(['Sync']));
  it('may be indented as a whole', () =>
    expect(titles(lines.map(line => `    ${line}`).join('\r\n'))).toEqual(['Sync']));
  it('has busy blocks only if it has no events', () => {
    const busy = [
      'BEGIN:VFREEBUSY',
      'FREEBUSY:20250610T080000Z/PT1H',
      'FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20250611T080000Z/PT1H,nonsense',
      'END:VFREEBUSY',
    ];
    expect(read(...busy)).toEqual({
      times: ['2025-06-10T08:00–09:00', '2025-06-11T08:00–09:00'],
      problems: ['bad-event'],
    });
    expect(read(...busy, ...event('DTSTART:20250612T080000Z')).times).toHaveLength(1);
  });
  it('cancels its own events with METHOD:CANCEL, and no others', () => {
    const feed = [
      ...[
        'BEGIN:VCALENDAR',
        'METHOD:CANCEL',
        ...event('UID:off', 'DTSTART:20250610T080000Z'),
        'END:VCALENDAR',
      ],
      ...[
        'BEGIN:VCALENDAR',
        'METHOD:PUBLISH',
        ...event('UID:on', 'DTSTART:20250611T080000Z'),
        'END:VCALENDAR',
      ],
    ].join('\r\n');
    const calendar = parseCalendar(bytes(feed), year2025, 'UTC');
    expect(calendar.ok && calendar.value.occurrences.map(({ status }) => status)).toEqual([
      'cancelled',
      'confirmed',
    ]);
  });
});
