import { describe, expect, it } from 'vitest';
import {
  canonicalAddress,
  type FeedOccurrences,
  meetingsOf,
  type Occurrence,
  verdictsOf,
  type WhyNot,
} from '../../../../src/shared/domain/calendar/meeting';
import { meetingEndsOf } from '../../../../src/shared/domain/calendar/transition';
import { at, meeting, occurrence } from '../../../support/domain';

const feed = (occurrences: readonly Occurrence[], addresses: readonly string[] = []): FeedOccurrences => ({
  occurrences,
  addresses,
});

/** The verdict for each occurrence, by title, in the order returned. */
const verdictsBy = (feeds: readonly FeedOccurrences[], ignore: readonly string[] = []) =>
  verdictsOf(feeds, { ignore, counted: [] }).map(verdict => [
    verdict.occurrence.title,
    verdict.meeting === null ? verdict.why : 'meeting',
  ]);

/** Why an occurrence, alone in its feed, is not a meeting. */
function whyNot(
  other: Partial<Occurrence>,
  addresses: readonly string[] = [],
  ignore: readonly string[] = [],
): WhyNot | 'meeting' | undefined {
  const [verdict] = verdictsOf([feed([occurrence('Review', '10:00–11:00', other)], addresses)], {
    ignore,
    counted: [],
  });
  return verdict?.meeting === null ? verdict.why : 'meeting';
}

describe('an occurrence that makes you busy', () => {
  it('is a meeting, identified by its UID and original start', () => {
    const invited = [
      { addresses: ['ana@example.com'], declined: false, unanswered: false },
      { addresses: ['ben@example.com'], declined: true, unanswered: false },
    ];
    const review = occurrence('Review', '10:15–11:00', {
      uid: 'weekly-review',
      originalStart: at('10:00'),
      attendees: invited,
      joinLink: 'https://meet.example.com/review',
    });
    expect(meetingsOf(verdictsOf([feed([review], ['ana@example.com'])]))).toEqual([
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
    const [first, second] = [before, after].map(one => meetingsOf(verdictsOf([feed([one])]))[0]?.id);
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
    attendees: [{ addresses: [address], declined: true, unanswered: false }],
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
      whyNot({ attendees: [{ addresses: ['ana@example.com'], declined: false, unanswered: false }] }, [
        'ana@example.com',
      ]),
    ).toBe('meeting'));
});

describe('an occurrence that goes on beside meetings', () => {
  it('is one that lasts for eight hours or longer', () => {
    expect(whyNot({ end: at('17:59:59') })).toBe('meeting');
    expect(whyNot({ end: at('18:00') })).toBe('background');
  });
  it('is one that its writer marks so', () => expect(whyNot({ background: true })).toBe('background'));
  it('is called free rather than that', () => expect(whyNot({ background: true, free: true })).toBe('free'));
  it('is a meeting if its series is counted after all', () => {
    const offsite = occurrence('Offsite', '09:00–17:30', { uid: 'offsite' });
    const verdictFor = (...counted: readonly string[]) =>
      verdictsOf([feed([offsite])], { ignore: [], counted })[0]?.meeting?.title;
    expect(verdictFor('another')).toBeUndefined();
    expect(verdictFor('offsite')).toBe('Offsite');
  });
  it('keeps no transition', () => {
    const day = [occurrence('Out of town', '08:00–18:00'), occurrence('Standup', '10:00–10:30')];
    const { transitions, stillIn } = meetingEndsOf(meetingsOf(verdictsOf([feed(day)])), 60);
    expect([transitions.map(transition => transition.at), stillIn]).toEqual([[at('10:30')], []]);
  });
});

describe('a title that says that it is cancelled', () => {
  it.each([
    'Canceled: Review',
    'Cancelled: Review',
    'Abgesagt: Review',
    'Annulé : Review',
    'Annulé\u00a0: Review',
    'Cancelado: Review',
    'キャンセル: Review',
    '已取消：Review',
  ])('%s is cancelled', title => expect(whyNot({ title })).toBe('cancelled'));
  it.each(['Cancelled flights', 'How it was cancelled: a review', 'Reviewed: Canceled'])('%s is not', title =>
    expect(whyNot({ title })).toBe('meeting'),
  );
});

describe('an occurrence that the user has not accepted', () => {
  const invited: Partial<Occurrence> = {
    attendees: [{ addresses: ['ana@example.com'], declined: false, unanswered: true }],
  };
  const verdict = (other: Partial<Occurrence>, countsUnanswered?: boolean) => {
    const [first] = verdictsOf([
      { ...feed([occurrence('Review', '10:00–11:00', other)], ['ana@example.com']), countsUnanswered },
    ]);
    return first?.meeting === null ? first.why : 'meeting';
  };
  it('is a meeting', () => {
    expect(verdict(invited)).toBe('meeting');
    expect(verdict({ tentative: true })).toBe('meeting');
  });
  it('is none in a feed whose switch says so', () => {
    expect(verdict(invited, false)).toBe('unanswered');
    expect(verdict({ tentative: true }, false)).toBe('unanswered');
    expect(verdict({}, false)).toBe('meeting');
  });
});

describe('addresses of Gmail', () => {
  it.each(['anasilva@gmail.com', 'Ana.Silva@googlemail.com', 'ana.silva+work@gmail.com'])('%s is one', mine =>
    expect(canonicalAddress(mine)).toBe('anasilva@gmail.com'),
  );
  it('elsewhere dots and plus matter', () =>
    expect(canonicalAddress('Ana.Silva+work@example.com')).toBe('ana.silva+work@example.com'));
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
    const attendees = [{ addresses: ['ana@example.com'], declined: true, unanswered: false }];
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
  it('has no verdicts', () =>
    expect(meetingsOf(verdictsOf([], { ignore: ['lunch'], counted: [] }))).toEqual([]));
});

describe('the test builder', () => {
  it('builds the same meeting as the domain', () =>
    expect(meetingsOf(verdictsOf([feed([occurrence('Standup', '09:30–09:45')])]))).toEqual([
      meeting('Standup', '09:30–09:45'),
    ]));
});
