import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hour, minute, overlaps, second } from '../../../../src/shared/domain/common/time';
import {
  at,
  describeIn,
  describeInEveryZone,
  meeting,
  transitionsOf,
  unannounced,
} from '../../../support/domain';
import { type ExtraTick, simulatedJournal, type World } from '../../../support/simulator';

/** Six meetings with no gap, a tight gap and a full gap between them, and one meeting within another. */
const meetings = () => [
  meeting('Standup', '09:00–09:30'),
  meeting('Review', '09:30–10:00'),
  meeting('Planning', '10:01–11:00'),
  meeting('Call', '10:20–10:40'),
  meeting('Lunch talk', '11:02–12:00'),
  meeting('Workshop', '13:00–14:00'),
];

const quietDay = (): World => ({
  start: at('08:00'),
  end: at('16:00'),
  meetings: meetings(),
  holds: [],
  sleeps: [],
  inputs: [],
  answers: ['done'],
  calls: [],
  preferences: unannounced,
  fast: { start: at('08:00'), end: at('08:00'), by: 0 },
});

/** Instants from one minute before a transition to twenty minutes after it, in milliseconds. */
const anyInstant = fc
  .record({
    ending: fc.nat(),
    offset: fc.oneof(
      fc.integer({ min: -minute, max: 20 * minute }),
      fc.integer({ min: -60, max: 1_200 }).map(seconds => seconds * second),
    ),
  })
  .map(({ ending, offset }) => {
    const ends = transitionsOf(meetings()).map(transition => transition.at);
    return (ends[ending % ends.length] ?? 0) + offset;
  });

const anySpan = fc
  .record({ start: anyInstant, length: fc.integer({ min: 1, max: 15 * minute }) })
  .map(({ start, length }) => ({ start, end: start + length }));

const anyCall = fc
  .record({ end: anyInstant, length: fc.integer({ min: 1, max: 90 * minute }) })
  .map(({ end, length }) => ({ start: end - length, end }));

const anyWorld: fc.Arbitrary<World> = fc
  .record({
    holds: fc.array(
      fc
        .tuple(
          anySpan,
          fc.constantFrom('paused' as const, 'locked' as const, 'typing' as const),
          fc.boolean(),
        )
        .map(([span, kind, endKnown]) => ({ ...span, kind, endKnown })),
      { maxLength: 5 },
    ),
    calls: fc
      .array(anyCall, { maxLength: 4 })
      .map(calls => calls.filter(call => !calls.some(other => other !== call && overlaps(other, call)))),
    sleeps: fc.array(anySpan, { maxLength: 2 }),
    inputs: fc.array(anyInstant, { maxLength: 6 }).map(inputs => inputs.toSorted((a, b) => a - b)),
    answers: fc.array(fc.constantFrom('done' as const, 'skipped' as const, 'later' as const), {
      minLength: 1,
      maxLength: 4,
    }),
    preferences: fc.record({
      resetSeconds: fc.constantFrom(20, 60, 180),
      graceSeconds: fc.constantFrom(60, 180, 900),
      postponeMinutes: fc.constantFrom(2, 5, 15),
      tight: fc.constantFrom('short' as const, 'cue' as const, 'nothing' as const),
      followCall: fc.boolean(),
      presentation: fc.constantFrom('cover' as const, 'card' as const),
      announce: fc.boolean(),
    }),
  })
  .map(drawn => ({ ...quietDay(), ...drawn }));

/**
 * Without input: being away while the clock is fast does count as being away. Without calls: they would begin and end by
 * another clock.
 */
const anyFastWorld: fc.Arbitrary<World> = fc
  .record({ world: anyWorld, span: anySpan, by: fc.integer({ min: minute, max: 10 * hour }) })
  .map(({ world, span, by }) => ({
    ...world,
    inputs: [],
    calls: [],
    answers: ['done'],
    fast: { ...span, by },
  }));

const anyTicks: fc.Arbitrary<readonly ExtraTick[]> = fc.array(
  fc.record({
    at: anyInstant,
    setBack: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10 * minute }), fc.constant(2 * hour)),
  }),
  { maxLength: 30 },
);

describeInEveryZone('a day without interruptions', () => {
  it('has one reset at each transition', () =>
    expect(simulatedJournal(quietDay()).map(({ at, outcome, seconds }) => [at, outcome, seconds])).toEqual([
      [at('09:30'), 'done', 20],
      [at('10:00'), 'done', 20],
      [at('11:00'), 'done', 60],
      [at('12:00'), 'done', 60],
      [at('14:00'), 'done', 60],
    ]));
});

describeIn('Europe/Berlin', 'a sleep across transitions', () => {
  it('logs them as late and continues with the next', () =>
    expect(
      simulatedJournal({ ...quietDay(), sleeps: [{ start: at('09:10'), end: at('10:30') }] })
        .map(({ at, outcome, reason }) => [at, outcome, reason])
        .slice(0, 3),
    ).toEqual([
      [at('10:30'), 'missed', 'late'],
      [at('10:30'), 'missed', 'late'],
      [at('11:00'), 'done', undefined],
    ]));
});

describeIn(
  'Europe/Berlin',
  'a hold from the announcement until there is no room for a reset any more',
  () => {
    it.each([0, 1])('is the reason, with %i extra ticks', count => {
      const world: World = {
        ...quietDay(),
        holds: [{ start: at('11:00') + 1, end: at('11:01:10') + 2, kind: 'paused', endKnown: false }],
        preferences: { ...unannounced, resetSeconds: 20, tight: 'nothing', announce: true },
      };
      const ticks = [{ at: at('11:00:01'), setBack: 0 }].slice(0, count);
      expect(simulatedJournal(world, ticks)).toContainEqual(
        expect.objectContaining({ at: at('11:01:10') + 1, outcome: 'missed', reason: 'paused' }),
      );
    });
  },
);

describe('any day, with holds, sleep, input and answers', () => {
  const clocks = 'with whatever clock, but for one set back to before what went by unseen';
  describeIn('Europe/Berlin', `at any number of extra ticks, and ${clocks}`, () => {
    it('has the same journal as with only the requested ticks', () =>
      fc.assert(
        fc.property(anyWorld, anyTicks, (world, ticks) => {
          expect(simulatedJournal(world, ticks)).toEqual(simulatedJournal(world));
        }),
        { numRuns: 1_000 },
      ));
  });

  describeIn('Australia/Sydney', 'for each of its transitions', () => {
    it('has exactly one final answer, at or after its instant, or after its call', () =>
      fc.assert(
        fc.property(anyWorld, anyTicks, (world, ticks) => {
          const journal = simulatedJournal(world, ticks);
          const transitions = transitionsOf(world.meetings, world.preferences.resetSeconds);
          const standing = journal.filter(({ outcome }) => outcome !== 'postponed');
          expect(standing.map(({ transition }) => transition).toSorted()).toEqual(
            transitions.map(({ id }) => id).toSorted(),
          );
          for (const entry of journal) {
            const { at, to } = transitions.find(({ id }) => id === entry.transition) ?? {};
            const isEarly = entry.at < (at ?? Number.NaN);
            if (isEarly) expect(world.calls.map(({ end }) => end)).toContain(entry.endedAt);
            else expect(entry.at).toBeGreaterThanOrEqual(at ?? Number.NaN);
            if (entry.seconds === 0 || to === null || to === undefined) continue;
            const backToBack = to.start === at ? 20 * second : 0;
            expect(entry.at + entry.seconds * second).toBeLessThanOrEqual(to.start + backToBack);
          }
        }),
        { numRuns: 300 },
      ));
  });

  describeIn('America/New_York', 'when the clock jumps ahead and is corrected', () => {
    it('shows every later reset that it would have shown, and none twice', () =>
      fc.assert(
        fc.property(anyFastWorld, world => {
          const shownIn = (journal: ReturnType<typeof simulatedJournal>) =>
            journal.filter(({ outcome }) => outcome === 'done').map(({ transition }) => transition);
          const shown = shownIn(simulatedJournal(world));
          const later = transitionsOf(world.meetings).filter(({ at }) => at >= world.fast.end);
          const rightly = shownIn(simulatedJournal({ ...world, fast: { ...world.fast, by: 0 } }));
          expect(shown).toEqual([...new Set(shown)]);
          expect(shown).toEqual(
            expect.arrayContaining(rightly.filter(id => later.some(transition => transition.id === id))),
          );
        }),
        { numRuns: 1_000 },
      ));
  });
});
