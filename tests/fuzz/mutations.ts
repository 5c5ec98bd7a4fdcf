/** Ways to damage a calendar, controlled by a seeded random generator. */

/** Returns a random integer from 0 up to, but not including, the limit. */
export type RandomInt = (limit: number) => number;

export interface Mutation {
  readonly name: string;
  /** Whether it damages the calendar's structure, so that the result must not look intact. */
  readonly isStructural: boolean;
  readonly mutate: (octets: Buffer, draw: RandomInt) => Buffer;
}

const pick = <T>(items: readonly [T, ...T[]], draw: RandomInt): T => items[draw(items.length)] ?? items[0];

const asLines = (change: (lines: string[], draw: RandomInt) => readonly string[]): Mutation['mutate'] => {
  return (octets, draw) =>
    Buffer.from(change(octets.toString('latin1').split('\n'), draw).join('\n'), 'latin1');
};

/** Picks the index of a line that begins or ends an event or the calendar. */
function boundaryIn(lines: readonly string[], draw: RandomInt): number {
  const boundaries = lines.flatMap((line, index) =>
    /^(?:BEGIN|END):V(?:EVENT|CALENDAR)/.test(line) ? [index] : [],
  );
  return boundaries[draw(boundaries.length)] ?? 0;
}

const insertIntoEvent = (linesOf: (draw: RandomInt) => readonly string[]): Mutation['mutate'] =>
  asLines((lines, draw) => {
    const begins = lines.flatMap((line, index) => (line.startsWith('BEGIN:VEVENT') ? [index] : []));
    const at = (begins[draw(begins.length)] ?? 0) + 1;
    return lines.toSpliced(at, 0, ...linesOf(draw));
  });

const frequencies = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const numbers = (draw: RandomInt, first: number, last: number): string =>
  Array.from({ length: 1 + draw(12) }, () => first + draw(last - first + 1)).join(',');
const ruleParts: readonly [(draw: RandomInt) => string, ...((draw: RandomInt) => string)[]] = [
  draw => `COUNT=${pick(['1', '7', '1000000000', '-1', 'abc', '0'], draw)}`,
  draw => `INTERVAL=${pick(['0', '1', '2', '97', '999999999999', '-3'], draw)}`,
  draw => `UNTIL=${pick(['20250601T000000Z', '20250601', '99991231T235959Z', '00010101', 'x'], draw)}`,
  draw => `BYSECOND=${numbers(draw, 0, 59)}`,
  draw => `BYMINUTE=${numbers(draw, 0, 59)}`,
  draw => `BYHOUR=${numbers(draw, 0, 23)}`,
  draw => `BYMONTHDAY=${numbers(draw, -31, 31)}`,
  draw => `BYYEARDAY=${numbers(draw, -366, 366)}`,
  draw => `BYWEEKNO=${numbers(draw, -53, 53)}`,
  draw => `BYMONTH=${numbers(draw, 1, 12)}`,
  draw => `BYSETPOS=${numbers(draw, -366, 366)}`,
  draw => `BYDAY=${pick(['MO', '1MO,-1FR', '53SU', 'MO,TU,WE,TH,FR,SA,SU', 'XX'], draw)}`,
  draw => `WKST=${pick(['SU', 'MO', 'FR'], draw)}`,
  draw => 'MO,'.repeat(draw(100_000)),
];

function hostileRule(draw: RandomInt): readonly string[] {
  const parts = Array.from({ length: draw(5) }, () => pick(ruleParts, draw)(draw));
  return [`${pick(['RRULE', 'EXRULE'], draw)}:FREQ=${pick(frequencies, draw)};${parts.join(';')}`];
}

export const mutations: readonly [Mutation, ...Mutation[]] = [
  {
    name: 'cut off',
    isStructural: true,
    mutate: (octets, draw) => octets.subarray(0, draw(Math.max(1, octets.indexOf('END:VCALENDAR')))),
  },
  {
    name: 'octets flipped',
    isStructural: false,
    mutate: (octets, draw) => {
      const flipped = Buffer.from(octets);
      for (let times = 1 + draw(8); times > 0; times -= 1) {
        const at = draw(flipped.length);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << draw(8));
      }
      return flipped;
    },
  },
  {
    name: 'a boundary altered',
    isStructural: true,
    mutate: asLines((lines, draw) => {
      const index = boundaryIn(lines, draw);
      const line = lines[index] ?? '';
      const at = draw(line.trimEnd().length);
      const letter = String.fromCharCode(line.charCodeAt(at) ^ (1 << draw(5)));
      return lines.with(index, line.slice(0, at) + letter + line.slice(at + 1));
    }),
  },
  {
    name: 'a boundary removed',
    isStructural: true,
    mutate: asLines((lines, draw) => lines.toSpliced(boundaryIn(lines, draw), 1)),
  },
  {
    name: 'a boundary duplicated',
    isStructural: true,
    mutate: asLines((lines, draw) => {
      const index = boundaryIn(lines, draw);
      return lines.toSpliced(index, 0, lines[index] ?? '');
    }),
  },
  {
    name: 'a line removed',
    isStructural: false,
    mutate: asLines((lines, draw) => lines.toSpliced(draw(lines.length), 1)),
  },
  {
    name: 'a line duplicated',
    isStructural: false,
    mutate: asLines((lines, draw) => {
      const index = draw(lines.length);
      return lines.toSpliced(draw(lines.length), 0, lines[index] ?? '');
    }),
  },
  { name: 'a hostile rule', isStructural: false, mutate: insertIntoEvent(hostileRule) },
  {
    name: 'nulls',
    isStructural: false,
    mutate: (octets, draw) => {
      const at = draw(octets.length);
      return Buffer.concat([octets.subarray(0, at), Buffer.alloc(1 + draw(64)), octets.subarray(at)]);
    },
  },
  {
    name: 'deep nesting',
    isStructural: false,
    mutate: insertIntoEvent(draw => Array.from({ length: draw(20_000) }, () => 'BEGIN:VALARM')),
  },
  {
    name: 'a long list',
    isStructural: false,
    mutate: insertIntoEvent(draw => [`EXDATE:${'20250310T090000Z,'.repeat(draw(5_000))}`]),
  },
  {
    name: 'UTF-16',
    isStructural: false,
    mutate: octets => Buffer.from(octets.toString('latin1'), 'utf16le'),
  },
  {
    name: 'Latin-1 letters',
    isStructural: false,
    mutate: insertIntoEvent(draw => [
      `SUMMARY:${String.fromCharCode(...Array.from({ length: 40 }, () => 0x80 + draw(0x80)))}`,
    ]),
  },
];

/** Used rarely, because each adds about 10 MB. */
export const heavyMutations: readonly [Mutation, ...Mutation[]] = [
  {
    name: 'a line of 10 MB',
    isStructural: false,
    mutate: insertIntoEvent(() => [`DESCRIPTION:${'https://zoom.us/'.repeat(650_000)}`]),
  },
  {
    name: 'parameters of 10 MB',
    isStructural: false,
    mutate: insertIntoEvent(() => [`ATTENDEE${';CN="'.repeat(2_000_000)}:x`]),
  },
  {
    name: 'a name of 10 MB',
    isStructural: false,
    mutate: insertIntoEvent(() => [`DTSTART${'X'.repeat(10_000_000)}`]),
  },
  {
    name: '10 MB of folds',
    isStructural: false,
    mutate: insertIntoEvent(() => [`RRULE:FREQ=DAILY${'\r\n ;'.repeat(2_500_000)}`]),
  },
  {
    name: '10 MB of dates',
    isStructural: false,
    mutate: insertIntoEvent(() => [`RDATE:${'20250310T090000Z,'.repeat(600_000)}`]),
  },
  {
    name: '10 MB of nesting',
    isStructural: false,
    mutate: insertIntoEvent(() => ['BEGIN:X\n'.repeat(1_250_000)]),
  },
];
