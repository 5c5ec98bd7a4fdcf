import { describe, expect, it } from 'vitest';
import { delayUntil, informAt, isNear, lookAt } from '../../src/shared/domain/outlook';
import { at } from '../support/domain';

const now = at('10:00');

describe('a reset that is to come', () => {
  const comes = (time: string) => ({ kind: 'idle', until: at(time) }) as const;

  it('is far: one looks when its window is to be made ready', () => {
    expect([isNear(comes('10:30'), now), lookAt(comes('10:30'), now)]).toEqual([false, at('10:29:45')]);
  });

  it('is near from fifteen seconds before: one looks when it is due', () => {
    expect([isNear(comes('10:00:15'), now), lookAt(comes('10:00:15'), now)]).toEqual([true, at('10:00:15')]);
  });

  it('is nowhere: nothing is looked at for its sake', () => {
    const none = { kind: 'idle', until: null } as const;
    expect([isNear(none, now), lookAt(none, now)]).toEqual([false, null]);
  });
});

describe('a reset that hangs on what the signals say', () => {
  it('is near, and waits for them alone', () => {
    expect([isNear({ kind: 'asking' }, now), lookAt({ kind: 'asking' }, now)]).toEqual([true, null]);
  });
});

describe('the next look', () => {
  it('is the first of all, at once where that is over', () => {
    expect(delayUntil([at('10:00:40'), null, at('10:00:20')], now)).toBe(20_000);
    expect(delayUntil([at('09:59')], now)).toBe(0);
  });

  it('is a minute away at most', () => {
    expect([delayUntil([], now), delayUntil([at('11:00')], now)]).toEqual([60_000, 60_000]);
  });

  it('for the eye only keeps fifteen seconds from the last', () => {
    expect([informAt(at('10:00:01'), now), informAt(at('10:05'), now), informAt(null, now)]).toEqual([
      at('10:00:15'),
      at('10:05'),
      null,
    ]);
  });
});
