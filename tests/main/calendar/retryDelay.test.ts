import { describe, expect, it } from 'vitest';
import { retryDelay } from '../../../src/main/calendar/retryDelay';
import { hour, minute, second } from '../../../src/shared/domain/common/time';

describe('the delay between two checks', () => {
  it('is five minutes, plus or minus 10 %', () => {
    expect([0, 0.5, 1].map(random => retryDelay(null, 0, random) / minute)).toEqual([4.5, 5, 5.5]);
  });

  it('doubles with each failure up to an hour', () => {
    expect([1, 2, 3, 4, 500].map(failures => retryDelay('server', failures, 0.5) / minute)).toEqual([
      10, 20, 40, 60, 60,
    ]);
  });

  it('begins at half a minute if the server could not be reached', () => {
    expect([1, 2, 3].map(failures => retryDelay('unreachable', failures, 0.5) / second)).toEqual([
      30, 60, 120,
    ]);
    expect(retryDelay('unreachable', 9, 0.5)).toBe(hour);
    expect(retryDelay('offline', 1, 0.5)).toBe(30 * second);
  });
});
