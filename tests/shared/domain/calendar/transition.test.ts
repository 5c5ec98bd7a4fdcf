import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../../src/shared/domain/calendar/meeting';
import { meetingEndsOf, transitionsAhead } from '../../../../src/shared/domain/calendar/transition';
import { minute } from '../../../../src/shared/domain/common/time';
import {
  at,
  describeIn,
  describeInEveryZone,
  meeting,
  moved,
  transitionsOf,
  travelTo,
} from '../../../support/domain';

/** The instant, from, to and class of each transition. */
const summaryOf = (meetings: readonly Meeting[], resetSeconds = 60) =>
  transitionsOf(meetings, resetSeconds).map(({ at, from, to, class: kind }) => [
    at,
    from.title,
    to?.title ?? null,
    kind,
  ]);

describeInEveryZone('two meetings with time between them', () => {
  it('have a gap and a last transition', () => {
    const standup = meeting('Standup', '09:30–09:45');
    const review = meeting('Review', '10:00–11:00');
    expect(meetingEndsOf([standup, review], 60)).toEqual({
      transitions: [
        {
          id: `${standup.id}@${at('09:45')}`,
          at: at('09:45'),
          from: standup,
          next: review,
          to: review,
          class: 'gap',
        },
        {
          id: `${review.id}@${at('11:00')}`,
          at: at('11:00'),
          from: review,
          next: null,
          to: null,
          class: 'last',
        },
      ],
      stillIn: [],
    });
  });
});

describeInEveryZone('the time to the next meeting', () => {
  const classWhenNextIsAt = (next: string, resetSeconds?: number) =>
    transitionsOf([meeting('Standup', '09:30–10:00'), meeting('Review', `${next}–11:00`)], resetSeconds)[0]
      ?.class;

  it('is a gap if the reset and 30 more seconds fit', () => {
    expect(classWhenNextIsAt('10:01:30')).toBe('gap');
    expect(classWhenNextIsAt('10:03:30', 180)).toBe('gap');
  });
  it('is tight if they do not', () => {
    expect(classWhenNextIsAt('10:01:29')).toBe('tight');
    expect(classWhenNextIsAt('10:03:29', 180)).toBe('tight');
    expect(classWhenNextIsAt('10:00')).toBe('tight');
  });
});

describeInEveryZone('back-to-back meetings', () => {
  it('have a transition each', () =>
    expect(
      summaryOf([meeting('A', '09:00–10:00'), meeting('B', '10:00–11:00'), meeting('C', '11:00–12:00')]),
    ).toEqual([
      [at('10:00'), 'A', 'B', 'tight'],
      [at('11:00'), 'B', 'C', 'tight'],
      [at('12:00'), 'C', null, 'last'],
    ]));
});

describeInEveryZone('a meeting that ends while another is on', () => {
  const longer = () => meeting('Workshop', '09:30–12:00');

  it('is not a transition if they overlap, because you are still in the other', () => {
    const standup = meeting('Standup', '09:00–10:00');
    expect(meetingEndsOf([standup, longer()], 60)).toMatchObject({
      transitions: [{ from: longer(), at: at('12:00') }],
      stillIn: [{ at: at('10:00'), from: standup, stillIn: longer() }],
    });
  });
  it('is not a transition if it is within the other', () => {
    const call = meeting('Call', '10:00–10:30');
    expect(meetingEndsOf([longer(), call], 60)).toMatchObject({
      transitions: [{ from: longer(), at: at('12:00') }],
      stillIn: [{ at: at('10:30'), from: call, stillIn: longer() }],
    });
  });
  it('is not a transition even if a third meeting starts at that instant', () =>
    expect(summaryOf([longer(), meeting('A', '10:00–10:30'), meeting('B', '10:30–11:00')])).toEqual([
      [at('12:00'), 'Workshop', null, 'last'],
    ]));
});

describeInEveryZone('meetings that end at the same instant', () => {
  it('share one transition, named after the first of them', () =>
    expect(summaryOf([meeting('Late', '09:30–10:00'), meeting('Early', '09:00–10:00')])).toEqual([
      [at('10:00'), 'Early', null, 'last'],
    ]));
  it('name the same transition in any order', () => {
    const twins = [meeting('B', '09:00–10:00'), meeting('A', '09:00–10:00')];
    expect(transitionsOf(twins)).toEqual(transitionsOf(twins.toReversed()));
  });
});

describeInEveryZone('several meetings that could be next', () => {
  it('are represented by the first to start, then to end', () =>
    expect(
      summaryOf([
        meeting('A', '09:00–10:00'),
        meeting('Long', '10:30–12:00'),
        meeting('Short', '10:30–11:00'),
      ])[0],
    ).toEqual([at('10:00'), 'A', 'Short', 'gap']));
});

describeInEveryZone('a day without meetings', () => {
  it('has no ends', () => expect(meetingEndsOf([], 60)).toEqual({ transitions: [], stillIn: [] }));
});

describeInEveryZone('midnight', () => {
  const early = () => meeting('Early', '2026-06-11 00:05–01:00');

  it('separates a late end from tomorrow’s first meeting', () =>
    expect(summaryOf([meeting('Late', '23:00–23:59'), early()])[0]).toEqual([
      at('23:59'),
      'Late',
      null,
      'last',
    ]));
  it('does not hide which meeting is next', () =>
    expect(transitionsOf([meeting('Late', '23:00–23:59'), early()])[0]?.next).toEqual(early()));
  it('belongs to the day that it begins', () =>
    expect(
      summaryOf([meeting('Late', '23:00–00:00'), meeting('Early', '2026-06-11 09:00–10:00')])[0],
    ).toEqual([at('2026-06-11 00:00'), 'Late', 'Early', 'gap']));
  it('does not end a meeting that crosses it', () =>
    expect(
      summaryOf([meeting('Release', '23:30–00:30'), meeting('Early', '2026-06-11 09:00–10:00')]),
    ).toEqual([
      [at('2026-06-11 00:30'), 'Release', 'Early', 'gap'],
      [at('2026-06-11 10:00'), 'Early', null, 'last'],
    ]));
});

describeIn('Europe/Berlin', 'the night when the clocks change', () => {
  it('keeps ends at their instants when the clock skips an hour', () =>
    expect(
      summaryOf([meeting('Release', '2026-03-29 01:30–03:30'), meeting('Check', '2026-03-29 03:31–04:00')]),
    ).toEqual([
      [at('2026-03-29 03:30'), 'Release', 'Check', 'tight'],
      [at('2026-03-29 04:00'), 'Check', null, 'last'],
    ]));
  it('keeps a 25-hour day together', () =>
    expect(
      summaryOf([meeting('Release', '2026-10-25 00:00–00:30'), meeting('Late', '2026-10-25 23:30–23:45')])[0],
    ).toEqual([at('2026-10-25 00:30'), 'Release', 'Late', 'gap']));
});

describeIn('America/New_York', 'the night when the clocks change', () => {
  it('distinguishes the two 01:30s in autumn', () => {
    const first = meeting('First', '2026-11-01 01:00–01:30');
    const hourLater = { start: first.start + 60 * minute, end: first.end + 60 * minute };
    const second = { ...meeting('Second', '2026-11-01 01:00–01:30'), ...hourLater };
    expect(summaryOf([first, second])).toEqual([
      [first.end, 'First', 'Second', 'gap'],
      [second.end, 'Second', null, 'last'],
    ]);
  });
  it('separates the days at midnight in spring', () =>
    expect(
      summaryOf([meeting('Late', '2026-03-07 23:00–23:30'), meeting('Early', '2026-03-08 03:00–03:30')])[0],
    ).toEqual([at('2026-03-07 23:30'), 'Late', null, 'last']));
});

describeIn('Europe/Berlin', 'travel to another zone', () => {
  it('keeps instants and ids, and uses the days of the new zone', () => {
    const day = [meeting('Late', '22:00–23:00'), meeting('Early', '2026-06-11 00:30–01:00')];
    const athome = transitionsOf(day);
    travelTo('America/New_York');
    const abroad = transitionsOf(day);
    expect(abroad.map(({ id, at }) => [id, at])).toEqual(athome.map(({ id, at }) => [id, at]));
    expect(athome[0]?.class).toBe('last');
    expect(abroad[0]?.class).toBe('gap');
  });
});

describe('a meeting that is moved', () => {
  it('has a new transition of the same meeting', () => {
    const before = meeting('Review', '10:00–11:00');
    const after = moved(before, '10:00–11:30');
    expect([before, after].map(one => transitionsOf([one])[0]?.id)).toEqual([
      `${before.id}@${at('11:00')}`,
      `${before.id}@${at('11:30')}`,
    ]);
  });
});

/** Up to a dozen meetings of five minutes to three hours within two days, on the minute. */
const anyMeetings = fc.array(
  fc.record({ begin: fc.integer({ min: 0, max: 2_880 }), length: fc.integer({ min: 5, max: 180 }) }),
  { maxLength: 12 },
);
const meetingsFrom = (drawn: readonly { readonly begin: number; readonly length: number }[]): Meeting[] =>
  drawn.map(({ begin, length }, index) => {
    const start = at('00:00') + begin * minute;
    return {
      ...meeting(`M${index}`, '00:00–01:00'),
      id: `M${index}@${start}`,
      start,
      end: start + length * minute,
    };
  });

describeInEveryZone('any meetings', () => {
  it('have at each end either a transition or a meeting that is still on', () =>
    fc.assert(
      fc.property(anyMeetings, drawn => {
        const meetings = meetingsFrom(drawn);
        const { transitions, stillIn } = meetingEndsOf(meetings, 60);
        const goesOn = (end: number) => meetings.some(({ start, end: other }) => start < end && other > end);
        const ends = [...new Set(meetings.map(({ end }) => end))].sort((a, b) => a - b);
        expect(transitions.map(({ at }) => at)).toEqual(ends.filter(end => !goesOn(end)));
        expect(stillIn.map(({ at }) => at)).toEqual(ends.filter(goesOn));
        for (const { at: end, stillIn: other } of stillIn) {
          expect(other.start < end && end < other.end).toBe(true);
        }
      }),
    ));
  it('have the same ends in any order', () =>
    fc.assert(
      fc.property(
        anyMeetings.chain(drawn =>
          fc.tuple(
            fc.constant(drawn),
            fc.shuffledSubarray(
              drawn.map((_, i) => i),
              { minLength: drawn.length },
            ),
          ),
        ),
        ([drawn, order]) => {
          const meetings = meetingsFrom(drawn);
          const shuffled = order.flatMap(index => meetings[index] ?? []);
          expect(meetingEndsOf(shuffled, 60)).toEqual(meetingEndsOf(meetings, 60));
        },
      ),
    ));
});

describeInEveryZone('the number of transitions ahead', () => {
  it('is that of the meetings, without transitions that are over', () => {
    const day = [
      meeting('Standup', '09:30–09:45'),
      meeting('Workshop', '10:00–12:00'),
      meeting('Call', '10:30–11:00'),
      meeting('Review', '11:00–12:00'),
      meeting('Retro', '12:00–12:30'),
    ];
    const counts = ['09:00', '09:45', '12:00', '12:30'].map(time => transitionsAhead(day, at(time)));
    expect(counts).toEqual([3, 2, 1, 0]);
    expect(counts[0]).toBe(transitionsOf(day).length);
  });
});
