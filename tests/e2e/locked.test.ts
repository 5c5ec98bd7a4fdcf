/** The screen is locked and unlocked, on a desktop whose screen saver says so over D-Bus. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromNow } from '../support/feedText';
import { endingAt, type FollowedFeed, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { coveredIn, overlayGone, overlayOf } from '../support/overlay';
import { type Lock, startScreenSaver } from '../support/screenSaver';
import { until } from '../support/until';

const second = 1_000;

let day: FollowedFeed;
let screenSaver: Lock;

const holds = async () => JSON.parse((await day.app.tell('--status')).stdout).holds;

beforeAll(async () => {
  day = await startFollowedFeed();
  screenSaver = await startScreenSaver(day.desktop.env.DBUS_SESSION_BUS_ADDRESS ?? '');
});

afterAll(async () => {
  screenSaver?.stop();
  await day?.stop();
});

describe('a meeting ends while the screen is locked', () => {
  it('shows nothing, and says why', async () => {
    screenSaver.lock();
    const end = fromNow(3 * second);
    await day.publish(endingAt('Planning', end));
    await until('the meeting to end', () => Date.now() > end + second || undefined);
    expect(await holds()).toContainEqual({ kind: 'locked', until: null });
    expect(await coveredIn(day.app)).toEqual([]);
  });

  it('shows the reset once it is unlocked', async () => {
    screenSaver.unlock();
    await overlayOf(day.app);
    expect(await holds()).not.toContainEqual({ kind: 'locked', until: null });
  });
});

describe('the screen is locked during a reset', () => {
  it('takes the overlay down within a second', async () => {
    const lockedAt = Date.now();
    screenSaver.lock();
    await overlayGone(day.app);
    expect(Date.now() - lockedAt).toBeLessThan(second);
  });

  it('logs it as cut short by the lock', () => {
    expect(resetsOf(day.app)).toMatchObject([{ outcome: 'short', reason: 'locked' }]);
  });
});
