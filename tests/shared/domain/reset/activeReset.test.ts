import { expect, it } from 'vitest';
import {
  type ActiveReset,
  endOfUserReset,
  outcomeOf,
  resetEndingAt,
} from '../../../../src/shared/domain/reset/activeReset';
import type { Hold } from '../../../../src/shared/domain/reset/hold';
import { at, describeInEveryZone, hold, meeting, moved, reset } from '../../../support/domain';
import { reviewAt, standup, transition, workday } from '../../../support/morning';

/** A reset that began when Standup ended; Review is at 11:00. */
const active = (other: Partial<ActiveReset> = {}): ActiveReset => ({
  entry: reset(transition('11:00'), '10:00', 'short', { reason: 'closed' }),
  transition: transition('11:00'),
  endsAt: at('10:01'),
  byUser: false,
  ...other,
});
const own = () => active({ transition: null, byUser: true });
const ends = (reset: ActiveReset, now: string, holds: readonly Hold[] = [], meetings = both()) =>
  resetEndingAt(reset, holds, meetings, at(now));
const both = () => [standup(), reviewAt('11:00')];
const endActiveReset = (reason: string) => ({ how: 'cut-short', reason });

describeInEveryZone('a reset on the screen', () => {
  it('continues until its time is up', () => {
    expect(ends(active(), '10:00:59')).toBe(null);
    expect(ends(active(), '10:01')).toEqual({ how: 'done' });
  });
  it('ends when the next meeting starts', () =>
    expect(ends(active(), '10:00:30', [], [standup(), reviewAt('10:00:30')])).toEqual({ how: 'done' }));
  it('is cut short if its meeting turns out to be still on', () =>
    expect(ends(active(), '10:00:30', [], [moved(standup(), '09:30–10:30')])).toEqual(
      endActiveReset('still-in'),
    ));
  it.each(['locked', 'asleep', 'on-a-call', 'sharing', 'paused'] as const)(
    'is cut short by a hold: %s',
    kind => expect(ends(active(), '10:00:30', [hold(kind)])).toMatchObject(endActiveReset(kind)),
  );
  it.each(['do-not-disturb', 'typing'] as const)('continues during a hold: %s', kind =>
    expect(ends(active(), '10:00:30', [hold(kind)])).toBe(null),
  );
  it('is cut short by the screen lock rather than by another hold', () =>
    expect(ends(active(), '10:00:30', [hold('on-a-call'), hold('locked')])).toMatchObject(
      endActiveReset('locked'),
    ));
  it('includes the cause of the hold', () => {
    const by = { app: 'Chrome' };
    expect(ends(active(), '10:00:30', [{ ...hold('on-a-call'), by }])).toEqual({
      ...endActiveReset('on-a-call'),
      by,
    });
  });
});

describeInEveryZone('a reset that the user started', () => {
  it.each(['on-a-call', 'sharing', 'paused'] as const)('continues during a hold: %s', kind =>
    expect(ends(own(), '10:00:30', [hold(kind)])).toBe(null),
  );
  it('continues during a meeting', () =>
    expect(ends(own(), '10:00:30', [], [meeting('Standup', '09:30–10:30')])).toBe(null));
  it('is cut short by the screen lock', () =>
    expect(ends(own(), '10:00:30', [hold('locked')])).toMatchObject(endActiveReset('locked')));
  it('has its full length, or ends when the next meeting starts', () => {
    expect(endOfUserReset(both(), 60, at('10:30'))).toBe(at('10:31'));
    expect(endOfUserReset(both(), 60, at('10:59:30'))).toBe(at('11:00'));
    expect(endOfUserReset([], 60, at('10:30'))).toBe(at('10:31'));
  });
});

describeInEveryZone('a reset that ended', () => {
  const outcome = (how: 'done' | 'skip' | 'later' | 'still-in', next = '11:00') =>
    outcomeOf({ how }, transition(next), workday(next), at('10:00:10'));

  it('is done or skipped', () =>
    expect([outcome('done'), outcome('skip')]).toEqual([{ outcome: 'done' }, { outcome: 'skipped' }]));
  it("is postponed, or skipped if it can't be", () => {
    expect(outcome('later')).toEqual({ outcome: 'postponed', reason: 'later', until: at('10:05:10') });
    expect(outcome('later', '10:03')).toEqual({ outcome: 'skipped' });
    expect(outcomeOf({ how: 'later' }, null, workday('11:00'), at('10:00:10'))).toEqual({
      outcome: 'skipped',
    });
  });
  it('is offered again when the meeting may be over', () =>
    expect(outcome('still-in')).toEqual({ outcome: 'postponed', reason: 'still-in', until: at('10:10') }));
  it('is short if it was cut short, with the reason', () =>
    expect(
      outcomeOf(
        { how: 'cut-short', reason: 'locked' },
        transition('11:00'),
        workday('11:00'),
        at('10:00:10'),
      ),
    ).toEqual({ outcome: 'short', reason: 'locked' }));
});
