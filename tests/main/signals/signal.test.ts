import { describe, expect, it } from 'vitest';
import { withTimeout } from '../../../src/main/signals/signal';
import { fakeClock } from '../../support/fakeClock';

describe('a signal with a timeout', () => {
  it('returns its reading and leaves no timer behind', async () => {
    const clock = fakeClock(0);
    const found = withTimeout(async () => ({ kind: 'holds', by: { app: 'Zoom' } }), clock)();
    expect(await found).toEqual({ kind: 'holds', by: { app: 'Zoom' } });
    expect(clock.timers()).toBe(0);
  });

  it('is unreadable after two seconds', async () => {
    const clock = fakeClock(0);
    const found = withTimeout(() => new Promise(() => undefined), clock)();
    expect(clock.runNext()).toBe(2_000);
    expect(await found).toEqual({ kind: 'unreadable', why: 'timed-out' });
  });
});
