import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startDownloadTimer } from '../../../../src/main/calendar/fetch/downloadTimer';

describe('waiting for a server', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const wait = () => startDownloadTimer({ time: 90_000, idle: 15_000 }, new AbortController().signal);

  it('ends after 15 seconds without a byte', () => {
    const timer = wait();
    vi.advanceTimersByTime(14_999);
    expect(timer.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect([timer.signal.aborted, timer.isUp()]).toEqual([true, true]);
  });

  it('goes on while bytes arrive, for 90 seconds in all', () => {
    const timer = wait();
    for (let second = 10; second < 90; second += 10) {
      vi.advanceTimersByTime(10_000);
      timer.restartIdle();
    }
    expect(timer.isUp()).toBe(false);
    vi.advanceTimersByTime(10_000);
    expect(timer.isUp()).toBe(true);
  });

  it('is not up if the caller gave up, or once it was ended', () => {
    const caller = new AbortController();
    const timer = startDownloadTimer({ time: 90_000, idle: 15_000 }, caller.signal);
    caller.abort();
    timer.stop();
    vi.advanceTimersByTime(100_000);
    expect([timer.signal.aborted, timer.isUp()]).toEqual([true, false]);
  });
});
