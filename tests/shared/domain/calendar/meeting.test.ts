import { describe, expect, it } from 'vitest';
import {
  type FeedOccurrences,
  meetingsOf,
  type Occurrence,
  safeJoinUrl,
  verdictsOf,
  type WhyNot,
} from '../../../../src/shared/domain/calendar/meeting';
import { at, meeting, occurrence } from '../../../support/domain';

const feed = (occurrences: readonly Occurrence[], addresses: readonly string[] = []): FeedOccurrences => ({
  occurrences,
  addresses,
});

/** What becomes of each occurrence, by title and in the order in which they are listed. */
const said = (feeds: readonly FeedOccurrences[], ignore: readonly string[] = []) =>
  verdictsOf(feeds, ignore).map(verdict => [
    verdict.occurrence.title,
    verdict.meeting === null ? verdict.why : 'meeting',
  ]);

/** Why this occurrence, alone in its feed, is no meeting. */
function whyNot(
  other: Partial<Occurrence>,
  addresses: readonly string[] = [],
  ignore: readonly string[] = [],
): WhyNot | 'meeting' | undefined {
  const [verdict] = verdictsOf([feed([occurrence('Review', '10:00–11:00', other)], addresses)], ignore);
  return verdict?.meeting === null ? verdict.why : 'meeting';
}

describe('an occurrence that makes you busy', () => {
  it('is a meeting, known by its series and the start that the series gave it', () => {
    const invited = [
      { addresses: ['ana@example.com'], declined: false },
      { addresses: ['ben@example.com'], declined: true },
    ];
    const review = occurrence('Review', '10:15–11:00', {
      uid: 'weekly-review',
      originalStart: at('10:00'),
      attendees: invited,
      joinLink: 'https://meet.example.com/review',
    });
    expect(meetingsOf(verdictsOf([feed([review], ['ana@example.com'])], []))).toEqual([
      {
        id: `weekly-review@${at('10:00')}`,
        uid: 'weekly-review',
        start: at('10:15'),
        end: at('11:00'),
        title: 'Review',
        joinLink: 'https://meet.example.com/review',
        attendees: 2,
      },
    ]);
  });
  it('keeps its id when it is moved', () => {
    const before = occurrence('Review', '10:00–11:00');
    const after = { ...occurrence('Review', '15:00–16:00'), originalStart: before.originalStart };
    const [first, second] = [before, after].map(one => meetingsOf(verdictsOf([feed([one])], []))[0]?.id);
    expect(first).toBe(second);
  });
  it('counts while it is tentative', () => expect(whyNot({ status: 'tentative' })).toBe('meeting'));
});

describe('an occurrence that does not', () => {
  it('is named with its reason', () => {
    expect(whyNot({ allDay: true })).toBe('all-day');
    expect(whyNot({ status: 'cancelled' })).toBe('cancelled');
    expect(whyNot({ free: true })).toBe('free');
  });
  it('has the most telling one of several reasons', () => {
    const end = at('10:01');
    expect(whyNot({ allDay: true, status: 'cancelled', free: true, end })).toBe('all-day');
    expect(whyNot({ status: 'cancelled', free: true, end })).toBe('cancelled');
    expect(whyNot({ free: true, end })).toBe('free');
    expect(whyNot({ end }, [], ['review'])).toBe('too-short');
  });
});

describe('the length of an occurrence', () => {
  it('is too short below five minutes', () => {
    expect(whyNot({ end: at('10:04:59') })).toBe('too-short');
    expect(whyNot({ end: at('10:00') })).toBe('too-short');
  });
  it('is enough at five minutes', () => expect(whyNot({ end: at('10:05') })).toBe('meeting'));
});

describe('an occurrence that somebody declined', () => {
  const declinedBy = (address: string): Partial<Occurrence> => ({
    attendees: [{ addresses: [address], declined: true }],
  });

  it('is none of my meetings when it was me', () =>
    expect(whyNot(declinedBy('ana@example.com'), ['ana@example.com'])).toBe('declined'));
  it.each([
    'ANA@Example.COM',
    'mailto:ana@example.com',
    'MAILTO:Ana@example.com',
    ' mailto: ana@example.com ',
  ])('knows me as %s', mine => {
    expect(whyNot(declinedBy('ana@example.com'), [mine])).toBe('declined');
    expect(whyNot(declinedBy(mine), ['ana@example.com'])).toBe('declined');
  });
  it('knows each of my addresses', () =>
    expect(whyNot(declinedBy('ana@home.example'), ['ana@example.com', 'ana@home.example'])).toBe('declined'));
  it('is a meeting when it was somebody else', () => {
    expect(whyNot(declinedBy('joana@example.com'), ['ana@example.com'])).toBe('meeting');
    expect(whyNot(declinedBy('ana@example.com'))).toBe('meeting');
  });
  it('is a meeting when I was invited and did not decline', () =>
    expect(
      whyNot({ attendees: [{ addresses: ['ana@example.com'], declined: false }] }, ['ana@example.com']),
    ).toBe('meeting'));
});

describe('an ignore rule', () => {
  it('leaves out titles that hold it, in any case', () => {
    expect(whyNot({ title: 'Lunch with Ben' }, [], ['lunch'])).toBe('ignored');
    expect(whyNot({ title: 'late lunch' }, [], [' LUNCH '])).toBe('ignored');
  });
  it('leaves the others alone', () => expect(whyNot({ title: 'Launch' }, [], ['lunch'])).toBe('meeting'));
  it('leaves out nothing while it is blank', () => expect(whyNot({}, [], ['', '  '])).toBe('meeting'));
});

describe('the same event in two feeds', () => {
  const work = occurrence('Review', '10:00–11:00', { uid: 'work' });

  it('counts once, for the feed that is named first', () => {
    const renamed = occurrence('Review (copy)', '10:00–11:30', { uid: 'work' });
    expect(said([feed([work]), feed([renamed])])).toEqual([
      ['Review', 'meeting'],
      ['Review (copy)', 'duplicate'],
    ]);
    expect(said([feed([renamed]), feed([work])])).toEqual([
      ['Review', 'duplicate'],
      ['Review (copy)', 'meeting'],
    ]);
  });
  it('is known by title, start and end where the UIDs differ', () =>
    expect(said([feed([work]), feed([{ ...work, uid: 'work (home)' }])])).toEqual([
      ['Review', 'meeting'],
      ['Review', 'duplicate'],
    ]));
  it('is another event with another start, or with the same title alone', () => {
    expect(said([feed([work]), feed([{ ...work, start: at('10:30') }])])).toEqual([
      ['Review', 'meeting'],
      ['Review', 'meeting'],
    ]);
    expect(said([feed([work]), feed([{ ...work, uid: 'home', end: at('11:30') }])])).toEqual([
      ['Review', 'meeting'],
      ['Review', 'meeting'],
    ]);
  });
  it('counts in the second where it does not in the first', () => {
    const attendees = [{ addresses: ['ana@example.com'], declined: true }];
    expect(said([feed([{ ...work, attendees }], ['ana@example.com']), feed([work])])).toEqual([
      ['Review', 'declined'],
      ['Review', 'meeting'],
    ]);
  });
  it('counts once out of three', () =>
    expect(said([feed([work]), feed([work]), feed([work])])).toEqual([
      ['Review', 'meeting'],
      ['Review', 'duplicate'],
      ['Review', 'duplicate'],
    ]));
});

describe('two events of one feed that look alike', () => {
  it('both count: the feed means what it says', () =>
    expect(
      said([
        feed([
          occurrence('Busy', '10:00–11:00', { uid: 'one' }),
          occurrence('Busy', '10:00–11:00', { uid: 'two' }),
        ]),
      ]),
    ).toEqual([
      ['Busy', 'meeting'],
      ['Busy', 'meeting'],
    ]));
});

describe('occurrences of several feeds', () => {
  it('are listed by start, then end, then UID', () =>
    expect(
      said([
        feed([
          occurrence('D', '11:00–12:00'),
          occurrence('C', '10:00–11:00'),
          occurrence('B', '10:00–10:30'),
        ]),
        feed([occurrence('A', '10:00–11:00')]),
      ]).map(([title]) => title),
    ).toEqual(['B', 'A', 'C', 'D']));
});

describe('no feed', () => {
  it('brings nothing', () => expect(meetingsOf(verdictsOf([], ['lunch']))).toEqual([]));
});

describe('the way into a meeting', () => {
  it.each(['https://meet.google.com/abc-defg-hij', 'http://meet.example/1'])('is its link: %s', joinLink => {
    expect(safeJoinUrl({ joinLink })).toBe(joinLink);
  });

  it.each([
    'file:///etc/passwd',
    'zoommtg://zoom.us/join?confno=1',
    'javascript:alert(1)',
    'httpsx://host',
    ' https://meet.example/1',
    'smb://host/https://meet.example/1',
    'https:',
    '',
    null,
  ])('is none where that is no place on the web: %j', joinLink => {
    expect(safeJoinUrl({ joinLink })).toBeNull();
  });
});

describe('the builder of these tests', () => {
  it('makes the same meeting as the domain does', () =>
    expect(meetingsOf(verdictsOf([feed([occurrence('Standup', '09:30–09:45')])], []))).toEqual([
      meeting('Standup', '09:30–09:45'),
    ]));
});
