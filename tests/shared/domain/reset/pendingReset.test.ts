import { describe, expect, it } from 'vitest';
import {
  delayUntilFirst,
  isNear,
  nextCheckAt,
  paceFor,
  pendingResetAt,
  throttledCheckAt,
} from '../../../../src/shared/domain/reset/pendingReset';
import { at, hold, meeting, reset, situation, transitionAt } from '../../../support/domain';

const now = at('10:00');

describe('a reset that is to come', () => {
  const comes = (time: string) => ({ kind: 'idle', until: at(time) }) as const;

  it('is far: one looks when its window is to be made ready', () => {
    expect([isNear(comes('10:30'), now), nextCheckAt(comes('10:30'), now)]).toEqual([false, at('10:29:45')]);
  });

  it('is near from fifteen seconds before: one looks when it is due', () => {
    expect([isNear(comes('10:00:15'), now), nextCheckAt(comes('10:00:15'), now)]).toEqual([
      true,
      at('10:00:15'),
    ]);
  });

  it('is nowhere: nothing is looked at for its sake', () => {
    const none = { kind: 'idle', until: null } as const;
    expect([isNear(none, now), nextCheckAt(none, now)]).toEqual([false, null]);
  });
});

describe('a reset that hangs on what the signals say', () => {
  it('is near, and waits for them alone', () => {
    expect([
      isNear({ kind: 'awaiting-signals' }, now),
      nextCheckAt({ kind: 'awaiting-signals' }, now),
    ]).toEqual([true, null]);
  });
});

describe('what is decided', () => {
  const meetings = [meeting('Standup', '09:00–09:30'), meeting('Review', '09:30–10:00')];
  const standup = transitionAt('09:30', meetings);
  const review = transitionAt('10:00', meetings);
  const pending = (time: string, isFresh: boolean, other: Partial<Parameters<typeof situation>[1]> = {}) =>
    pendingResetAt(situation(meetings, other), isFresh, () => 'id', at(time));
  const record = (transition: typeof standup, time: string, outcome: 'missed' | 'natural') => ({
    ...reset(transition, time, outcome),
    id: 'id',
  });

  it('is recorded until nothing more only goes to the journal, the newest first', () =>
    expect(pending('11:00', false)).toEqual({
      records: [
        { ...record(review, '11:00', 'missed'), reason: 'late' },
        { ...record(standup, '11:00', 'missed'), reason: 'late' },
      ],
      pending: { kind: 'idle', until: null },
    }));

  it('hangs on what the signals say before a reset is shown, or you are taken for away', () => {
    const away = { lastInput: at('09:50'), resets: [reset(standup, '09:30', 'done')] };
    const asks = { records: [], pending: { kind: 'awaiting-signals' } };
    expect([pending('10:00', false), pending('10:01', false, away)]).toEqual([asks, asks]);
    expect(pending('10:00', true)).toMatchObject({ records: [], pending: { kind: 'show' } });
    expect(pending('10:01', true, away)).toMatchObject({
      records: [record(review, '10:01', 'natural')],
      pending: { kind: 'idle' },
    });
  });
});

describe('the signals', () => {
  it('are asked closely near a reset or an occasion, and else not', () => {
    expect(paceFor(true, false, [])).toBe('fast');
    expect(paceFor(false, false, [hold('on-a-call')])).toBe(null);
  });

  it('are asked now and then while an occasion is held by what ends without a word', () => {
    expect(paceFor(false, true, [hold('on-a-call')])).toBe('slow');
    expect(paceFor(false, true, [hold('on-a-call'), hold('locked')])).toBe(null);
  });
});

describe('the next look', () => {
  it('is the first of all, at once where that is over', () => {
    expect(delayUntilFirst([at('10:00:40'), null, at('10:00:20')], now)).toBe(20_000);
    expect(delayUntilFirst([at('09:59')], now)).toBe(0);
  });

  it('is a minute away at most', () => {
    expect([delayUntilFirst([], now), delayUntilFirst([at('11:00')], now)]).toEqual([60_000, 60_000]);
  });

  it('for the eye only keeps fifteen seconds from the last', () => {
    expect([
      throttledCheckAt(at('10:00:01'), now),
      throttledCheckAt(at('10:05'), now),
      throttledCheckAt(null, now),
    ]).toEqual([at('10:00:15'), at('10:05'), null]);
  });
});
