import { describe, expect, it } from 'vitest';
import {
  type FeedOccurrences,
  meetingsOf,
  type Occurrence,
  verdictsOf,
  type WhyNot,
} from '../../../../src/shared/domain/calendar/meeting';
import { at, meeting, occurrence } from '../../../support/domain';

const feed = (occurrences: readonly Occurrence[], addresses: readonly string[] = []): FeedOccurrences => ({
  occurrences,
  addresses,
});

/** The verdict for each occurrence, by title, in the order returned. */
const verdictsBy = (feeds: readonly FeedOccurrences[], ignore: readonly string[] = []) =>
  verdictsOf(feeds, ignore).map(verdict => [
    verdict.occurrence.title,
    verdict.meeting === null ? verdict.why : 'meeting',
  ]);

/** Why an occurrence, alone in its feed, is not a meeting. */
function whyNot(
  other: Partial<Occurrence>,
  addresses: readonly string[] = [],
  ignore: readonly string[] = [],
): WhyNot | 'meeting' | undefined {
  const [verdict] = verdictsOf([feed([occurrence('Review', '10:00–11:00', other)], addresses)], ignore);
  return verdict?.meeting === null ? verdict.why : 'meeting';
}

describe('an occurrence that makes you busy', () => {
  it('is a meeting, identified by its UID and original start', () => {
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
  it('counts if it is tentative', () => expect(whyNot({ status: 'tentative' })).toBe('meeting'));
});

describe('an occurrence that does not make you busy', () => {
  it('is returned with the reason', () => {
    expect(whyNot({ allDay: true })).toBe('all-day');
    expect(whyNot({ status: 'cancelled' })).toBe('cancelled');
    expect(whyNot({ free: true })).toBe('free');
  });
  it('is returned with the most specific of several reasons', () => {
    const end = at('10:01');
    expect(whyNot({ allDay: true, status: 'cancelled', free: true, end })).toBe('all-day');
    expect(whyNot({ status: 'cancelled', free: true, end })).toBe('cancelled');
    expect(whyNot({ free: true, end })).toBe('free');
    expect(whyNot({ end }, [], ['review'])).toBe('too-short');
  });
});

describe('the length of an occurrence', () => {
  it('is too short if it is under five minutes', () => {
    expect(whyNot({ end: at('10:04:59') })).toBe('too-short');
    expect(whyNot({ end: at('10:00') })).toBe('too-short');
  });
  it('is long enough at five minutes', () => expect(whyNot({ end: at('10:05') })).toBe('meeting'));
});

describe('an occurrence that someone declined', () => {
  const declinedBy = (address: string): Partial<Occurrence> => ({
    attendees: [{ addresses: [address], declined: true }],
  });

  it('is not a meeting if it was the user', () =>
    expect(whyNot(declinedBy('ana@example.com'), ['ana@example.com'])).toBe('declined'));
  it.each([
    'ANA@Example.COM',
    'mailto:ana@example.com',
    'MAILTO:Ana@example.com',
    ' mailto: ana@example.com ',
  ])('recognizes the user as %s', mine => {
    expect(whyNot(declinedBy('ana@example.com'), [mine])).toBe('declined');
    expect(whyNot(declinedBy(mine), ['ana@example.com'])).toBe('declined');
  });
  it("recognizes each of the user's addresses", () =>
    expect(whyNot(declinedBy('ana@home.example'), ['ana@example.com', 'ana@home.example'])).toBe('declined'));
  it('is a meeting if it was someone else', () => {
    expect(whyNot(declinedBy('joana@example.com'), ['ana@example.com'])).toBe('meeting');
    expect(whyNot(declinedBy('ana@example.com'))).toBe('meeting');
  });
  it('is a meeting if the user was invited and did not decline', () =>
    expect(
      whyNot({ attendees: [{ addresses: ['ana@example.com'], declined: false }] }, ['ana@example.com']),
    ).toBe('meeting'));
});

describe('an ignore rule', () => {
  it('excludes titles that contain it, ignoring case', () => {
    expect(whyNot({ title: 'Lunch with Ben' }, [], ['lunch'])).toBe('ignored');
    expect(whyNot({ title: 'late lunch' }, [], [' LUNCH '])).toBe('ignored');
  });
  it('does not exclude other titles', () =>
    expect(whyNot({ title: 'Launch' }, [], ['lunch'])).toBe('meeting'));
  it('excludes nothing if it is blank', () => expect(whyNot({}, [], ['', '  '])).toBe('meeting'));
});

describe('the same event in two feeds', () => {
  const work = occurrence('Review', '10:00–11:00', { uid: 'work' });

  it('counts once, in the first feed', () => {
    const renamed = occurrence('Review (copy)', '10:00–11:30', { uid: 'work' });
    expect(verdictsBy([feed([work]), feed([renamed])])).toEqual([
      ['Review', 'meeting'],
      ['Review (copy)', 'duplicate'],
    ]);
    expect(verdictsBy([feed([renamed]), feed([work])])).toEqual([
      ['Review', 'duplicate'],
      ['Review (copy)', 'meeting'],
    ]);
  });
  it('is recognized by title, start and end if the UIDs differ', () =>
    expect(verdictsBy([feed([work]), feed([{ ...work, uid: 'work (home)' }])])).toEqual([
      ['Review', 'meeting'],
      ['Review', 'duplicate'],
    ]));
  it('is a different event if the start differs, or if only the title is the same', () => {
    expect(verdictsBy([feed([work]), feed([{ ...work, start: at('10:30') }])])).toEqual([
      ['Review', 'meeting'],
      ['Review', 'meeting'],
    ]);
    expect(verdictsBy([feed([work]), feed([{ ...work, uid: 'home', end: at('11:30') }])])).toEqual([
      ['Review', 'meeting'],
      ['Review', 'meeting'],
    ]);
  });
  it('counts in the second feed if it does not count in the first', () => {
    const attendees = [{ addresses: ['ana@example.com'], declined: true }];
    expect(verdictsBy([feed([{ ...work, attendees }], ['ana@example.com']), feed([work])])).toEqual([
      ['Review', 'declined'],
      ['Review', 'meeting'],
    ]);
  });
  it('counts once even in three feeds', () =>
    expect(verdictsBy([feed([work]), feed([work]), feed([work])])).toEqual([
      ['Review', 'meeting'],
      ['Review', 'duplicate'],
      ['Review', 'duplicate'],
    ]));
});

describe('two identical-looking events in one feed', () => {
  it('both count, because the feed lists them separately', () =>
    expect(
      verdictsBy([
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

describe('occurrences from several feeds', () => {
  it('are sorted by start, then end, then UID', () =>
    expect(
      verdictsBy([
        feed([
          occurrence('D', '11:00–12:00'),
          occurrence('C', '10:00–11:00'),
          occurrence('B', '10:00–10:30'),
        ]),
        feed([occurrence('A', '10:00–11:00')]),
      ]).map(([title]) => title),
    ).toEqual(['B', 'A', 'C', 'D']));
});

describe('an empty list of feeds', () => {
  it('has no verdicts', () => expect(meetingsOf(verdictsOf([], ['lunch']))).toEqual([]));
});

describe('the test builder', () => {
  it('builds the same meeting as the domain', () =>
    expect(meetingsOf(verdictsOf([feed([occurrence('Standup', '09:30–09:45')])], []))).toEqual([
      meeting('Standup', '09:30–09:45'),
    ]));
});
