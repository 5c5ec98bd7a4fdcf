import { describe, expect, it } from 'vitest';
import {
  delayUntilFirst,
  followsCalls,
  followsInput,
  isNear,
  nextCheckAt,
  paceFor,
  pendingResetAt,
  throttledCheckAt,
} from '../../../../src/shared/domain/reset/pendingReset';
import { at, hold, meeting, reset, situation, transitionAt } from '../../../support/domain';

const now = at('10:00');
const anyTransition = () => transitionAt('10:00', [meeting('Standup', '09:00–10:00')]);

describe('a future reset', () => {
  const comes = (time: string) => ({ kind: 'idle', until: at(time) }) as const;

  it('is not near: the next check is when its window should be prepared', () => {
    expect([isNear(comes('10:30'), now), nextCheckAt(comes('10:30'), now)]).toEqual([false, at('10:29:45')]);
  });

  it('is near from fifteen seconds before: the next check is when it is due', () => {
    expect([isNear(comes('10:00:15'), now), nextCheckAt(comes('10:00:15'), now)]).toEqual([
      true,
      at('10:00:15'),
    ]);
  });

  it('needs no check if there is none', () => {
    const none = { kind: 'idle', until: null } as const;
    expect([isNear(none, now), nextCheckAt(none, now)]).toEqual([false, null]);
  });
});

describe('a reset that waits for the first touch', () => {
  const waits = (until: string) =>
    ({ kind: 'wait', transition: anyTransition(), hold: hold('away', until), until: at(until) }) as const;

  it('is looked after every second, for no event tells of the touch', () => {
    expect(nextCheckAt(waits('10:01'), now)).toBe(at('10:00:01'));
    expect(nextCheckAt(waits('10:00:00.500'), now)).toBe(at('10:00:00.500'));
  });
});

describe('a reset that the user has postponed', () => {
  const meetings = [meeting('Standup', '09:00–09:30')];
  const later = reset(transitionAt('09:30', meetings), '09:30:10', 'postponed', {
    reason: 'later',
    until: at('10:30'),
  });
  const far = { kind: 'idle', until: at('10:30') } as const;
  const followed = (resets: readonly (typeof later)[]) => {
    const known = situation(meetings, { resets });
    return [followsCalls(known, far, now), followsInput(known, far, now)];
  };

  it('has calls and input followed, because a call cancels it', () =>
    expect(followed([later])).toEqual([true, true]));
  it('has them followed no longer than that', () =>
    expect(followed([{ ...later, until: at('10:00') }])).toEqual([false, false]));
});

describe('a reset that depends on the signals', () => {
  it('is near, and waits only for them', () => {
    expect([
      isNear({ kind: 'awaiting-signals' }, now),
      nextCheckAt({ kind: 'awaiting-signals' }, now),
    ]).toEqual([true, null]);
  });
});

describe('the pending decision', () => {
  const meetings = [meeting('Standup', '09:00–09:30'), meeting('Review', '09:30–10:00')];
  const standup = transitionAt('09:30', meetings);
  const review = transitionAt('10:00', meetings);
  const pending = (time: string, isFresh: boolean, other: Partial<Parameters<typeof situation>[1]> = {}) =>
    pendingResetAt(situation(meetings, other), isFresh, () => 'id', at(time));
  const record = (transition: typeof standup, time: string, outcome: 'missed' | 'natural') => ({
    ...reset(transition, time, outcome),
    id: 'id',
  });

  it('comes after all records for the journal, newest first', () =>
    expect(pending('11:00', false)).toEqual({
      records: [
        { ...record(review, '11:00', 'missed'), reason: 'late' },
        { ...record(standup, '11:00', 'missed'), reason: 'late' },
      ],
      pending: { kind: 'idle', until: null },
    }));

  it('waits for the signals before showing a reset or treating the user as away', () => {
    const away = { lastInput: at('09:50'), resets: [reset(standup, '09:30', 'done')] };
    const awaiting = { records: [], pending: { kind: 'awaiting-signals' } };
    expect([pending('10:00', false), pending('10:01', false, away)]).toEqual([awaiting, awaiting]);
    expect(pending('10:00', true)).toMatchObject({ records: [], pending: { kind: 'show' } });
    expect(pending('10:01', true, away)).toMatchObject({
      records: [record(review, '10:01', 'natural')],
      pending: { kind: 'idle' },
    });
  });
});

describe('the signals', () => {
  it('are read fast near a reset or a due prompt, otherwise not at all', () => {
    expect(paceFor(true, false, [])).toBe('fast');
    expect(paceFor(false, false, [hold('on-a-call')])).toBe(null);
  });

  it('are read slowly while a prompt is held by something that does not announce its end', () => {
    expect(paceFor(false, true, [hold('on-a-call')])).toBe('slow');
    expect(paceFor(false, true, [hold('on-a-call'), hold('locked')])).toBe(null);
  });
});

describe('the next check', () => {
  it('is the earliest of all, immediately if it is overdue', () => {
    expect(delayUntilFirst([at('10:00:40'), null, at('10:00:20')], now)).toBe(20_000);
    expect(delayUntilFirst([at('09:59')], now)).toBe(0);
  });

  it('is at most a minute away', () => {
    expect([delayUntilFirst([], now), delayUntilFirst([at('11:00')], now)]).toEqual([60_000, 60_000]);
  });

  it('is throttled to fifteen seconds if it only updates what is displayed', () => {
    expect([
      throttledCheckAt(at('10:00:01'), now),
      throttledCheckAt(at('10:05'), now),
      throttledCheckAt(null, now),
    ]).toEqual([at('10:00:15'), at('10:05'), null]);
  });
});
