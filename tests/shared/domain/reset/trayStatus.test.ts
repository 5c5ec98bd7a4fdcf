import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../../src/shared/domain/calendar/meeting';
import { hour, type Instant, minute } from '../../../../src/shared/domain/common/time';
import {
  ringSteps,
  type TrayStatusInput,
  trayStatusAt,
} from '../../../../src/shared/domain/reset/trayStatus';
import {
  at,
  describeInEveryZone,
  hold,
  meeting,
  quietTrayStatus,
  transitionsOf,
} from '../../../support/domain';

const inputWith = (meetings: readonly Meeting[], other: Partial<TrayStatusInput> = {}): TrayStatusInput => ({
  meetings,
  transitions: transitionsOf(meetings),
  resetNow: false,
  pausedUntil: null,
  held: null,
  heldUntil: null,
  postponed: null,
  runningOver: null,
  stale: false,
  ...other,
});
const day = () => [meeting('Standup', '10:00–10:15'), meeting('Review', '13:00–15:00')];
const stateAt = (local: string, other: Partial<TrayStatusInput> = {}) =>
  trayStatusAt(inputWith(day(), other), at(local)).status.state;

describeInEveryZone('the tray status', () => {
  it('has the current meeting, the next one and the next transition', () => {
    const [standup, review] = day();
    expect(trayStatusAt(inputWith(day()), at('10:05'))).toEqual({
      status: {
        ...quietTrayStatus,
        state: 'in-meeting',
        ring: ringSteps,
        current: standup,
        next: review,
        nextTransition: transitionsOf(day())[0],
      },
      changesAt: at('10:15'),
    });
  });
  it('never changes on a day without meetings', () =>
    expect(trayStatusAt(inputWith([]), at('10:05'))).toEqual({
      status: quietTrayStatus,
      changesAt: null,
    }));
});

describeInEveryZone('the state', () => {
  it('is quiet until the last hour before a transition', () => {
    expect(stateAt('09:14:59')).toBe('quiet');
    expect(stateAt('09:15')).toBe('approaching');
  });
  it("is in-meeting from a meeting's start to its end", () => {
    expect(stateAt('09:59:59')).toBe('approaching');
    expect(stateAt('10:00')).toBe('in-meeting');
    expect(stateAt('10:15')).toBe('quiet');
    expect(stateAt('13:00')).toBe('in-meeting');
  });
  it('is quiet after the last meeting', () => expect(stateAt('15:00')).toBe('quiet'));
  it('is stale rather than any of these', () => expect(stateAt('10:05', { stale: true })).toBe('stale'));
  it('is paused rather than stale', () => {
    const paused = { stale: true, pausedUntil: at('10:10') };
    expect(stateAt('10:05', paused)).toBe('paused');
    expect(stateAt('10:10', paused)).toBe('stale');
  });
  it('is waiting while a reset is held or postponed, unless resets are paused', () => {
    const postponed = { until: at('10:20'), after: meeting('Standup', '10:00–10:15') };
    expect(stateAt('10:16', { held: hold('locked'), stale: true })).toBe('waiting');
    expect(stateAt('10:16', { postponed })).toBe('waiting');
    expect(stateAt('10:16', { held: hold('paused'), pausedUntil: at('10:30') })).toBe('paused');
  });
  it('is quiet while a reset is held only because it is outside working hours', () => {
    const held = hold('outside-hours', '18:00');
    const { status } = trayStatusAt(inputWith(day(), { held, heldUntil: at('10:18') }), at('10:16'));
    expect(status).toMatchObject({ state: 'quiet', held: null, heldUntil: null });
  });
  it('is reset rather than paused', () =>
    expect(stateAt('10:05', { stale: true, pausedUntil: at('10:10'), resetNow: true })).toBe('reset'));
});

describeInEveryZone('the ring', () => {
  const ringAt = (local: string) => trayStatusAt(inputWith(day()), at(local)).status.ring;

  it('takes six steps in the last hour, each for ten minutes', () =>
    expect(
      ['09:14:59', '09:15', '09:24:59', '09:25', '09:35', '09:45', '09:55', '10:05', '10:14:59'].map(ringAt),
    ).toEqual([0, 1, 1, 2, 3, 4, 5, 6, 6]));
  it('starts again after the transition', () => {
    expect(ringAt('10:15')).toBe(0);
    expect(ringAt('14:00')).toBe(1);
  });
});

/** The instants at which the status says it changes, one after another. */
function changesFrom(input: TrayStatusInput, start: Instant, end: Instant): readonly Instant[] {
  const changes: Instant[] = [];
  for (let now = start; ; ) {
    const { changesAt } = trayStatusAt(input, now);
    if (changesAt === null || changesAt >= end) return changes;
    expect(changesAt).toBeGreaterThan(now);
    changes.push(changesAt);
    now = changesAt;
  }
}

describeInEveryZone('the changes of a day', () => {
  it('are at meetings, the end of a pause and the steps of the ring', () =>
    expect(
      changesFrom(
        inputWith([meeting('Standup', '10:00–10:15')], { pausedUntil: at('08:30') }),
        at('08:00'),
        at('12:00'),
      ),
    ).toEqual(
      ['08:30', '09:15', '09:25', '09:35', '09:45', '09:55', '10:00', '10:05', '10:15'].map(time => at(time)),
    ));
});

const anyDay = fc.array(
  fc.record({ begin: fc.integer({ min: 0, max: 600 }), length: fc.integer({ min: 5, max: 120 }) }),
  { maxLength: 10 },
);

describe('any day', () => {
  const meetingsFrom = (drawn: readonly { readonly begin: number; readonly length: number }[]) =>
    drawn
      .map(({ begin, length }) => {
        const start = at('08:00') + begin * minute;
        return { ...meeting('M', '08:00–09:00'), start, end: start + length * minute };
      })
      .sort((a, b) => a.start - b.start || a.end - b.end);

  it('changes at most six times an hour besides its meetings, and never within the same minute', () =>
    fc.assert(
      fc.property(anyDay, drawn => {
        const meetings = meetingsFrom(drawn);
        const changes = changesFrom(inputWith(meetings), at('07:00'), at('21:00'));
        const edges = new Set(meetings.flatMap(({ start, end }) => [start, end]));
        const steps = changes.filter(change => !edges.has(change));
        for (const from of changes) {
          expect(steps.filter(step => from <= step && step < from + hour).length).toBeLessThanOrEqual(
            ringSteps,
          );
        }
        const shortest = Math.min(...changes.slice(1).map((change, index) => change - (changes[index] ?? 0)));
        expect(shortest).toBeGreaterThanOrEqual(minute);
      }),
    ));
  it('has the same status between two changes', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 14 * hour }), (drawn, offset) => {
        const input = inputWith(meetingsFrom(drawn));
        const now = at('07:00') + offset;
        const { status, changesAt } = trayStatusAt(input, now);
        const until = (changesAt ?? at('22:00')) - 1;
        expect(trayStatusAt(input, until).status).toEqual(status);
        if (changesAt !== null) expect(trayStatusAt(input, changesAt).status).not.toEqual(status);
      }),
    ));
  it('never steps the ring back before its transition', () =>
    fc.assert(
      fc.property(anyDay, drawn => {
        const input = inputWith(meetingsFrom(drawn));
        const statuses = [at('07:00'), ...changesFrom(input, at('07:00'), at('21:00'))].map(
          now => trayStatusAt(input, now).status,
        );
        for (const [index, trayStatus] of statuses.entries()) {
          const before = statuses[index - 1];
          if (before?.nextTransition !== trayStatus.nextTransition) continue;
          expect(trayStatus.ring).toBeGreaterThanOrEqual(before?.ring ?? 0);
        }
      }),
    ));
});
