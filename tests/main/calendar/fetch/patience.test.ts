import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPatience } from '../../../../src/main/calendar/fetch/patience';

describe('waiting for a server', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const wait = () => createPatience({ time: 90_000, idle: 15_000 }, new AbortController().signal);

  it('ends after 15 seconds without a byte', () => {
    const patience = wait();
    vi.advanceTimersByTime(14_999);
    expect(patience.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect([patience.signal.aborted, patience.isUp()]).toEqual([true, true]);
  });

  it('goes on while bytes arrive, for 90 seconds in all', () => {
    const patience = wait();
    for (let second = 10; second < 90; second += 10) {
      vi.advanceTimersByTime(10_000);
      patience.alive();
    }
    expect(patience.isUp()).toBe(false);
    vi.advanceTimersByTime(10_000);
    expect(patience.isUp()).toBe(true);
  });

  it('is not up if the caller gave up, or once it was ended', () => {
    const caller = new AbortController();
    const patience = createPatience({ time: 90_000, idle: 15_000 }, caller.signal);
    caller.abort();
    patience.end();
    vi.advanceTimersByTime(100_000);
    expect([patience.signal.aborted, patience.isUp()]).toEqual([true, false]);
  });
});
