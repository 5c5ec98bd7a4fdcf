/** The screen is locked and unlocked, on a desktop whose screen saver says so over D-Bus. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type FollowedFeed, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { expectHeld, holdsOf } from '../support/held';
import { overlayGone, overlayOf } from '../support/overlay';
import { type ScreenSaverService, startScreenSaver } from '../support/screenSaver';
import { story } from '../support/story';

const it = story();

let day: FollowedFeed;
let screenSaver: ScreenSaverService;

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
    await expectHeld(day, { kind: 'locked' });
  });

  it('shows the reset once it is unlocked', async () => {
    screenSaver.unlock();
    await overlayOf(day.app);
    expect(await holdsOf(day)).not.toContainEqual({ kind: 'locked', until: null });
  });
});

describe('the screen is locked during a reset', () => {
  it('takes the overlay down, and logs it as cut short by the lock', async () => {
    screenSaver.lock();
    await overlayGone(day.app);
    expect(resetsOf(day.app)).toMatchObject([{ outcome: 'short', reason: 'locked' }]);
  });
});
