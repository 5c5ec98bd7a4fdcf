/** Locking and unlocking the screen, on a desktop whose screen saver reports it over D-Bus. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type FollowedFeed, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { expectHeld, holdsOf } from '../support/holds';
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

describe('a meeting that ends while the screen is locked', () => {
  it('shows no reset, and the status says why', async () => {
    screenSaver.lock();
    await expectHeld(day, { kind: 'locked' });
  });

  it('shows the reset once it is unlocked', async () => {
    screenSaver.unlock();
    await overlayOf(day.app);
    expect(await holdsOf(day)).not.toContainEqual({ kind: 'locked', until: null });
  });
});

describe('a reset during which the screen is locked', () => {
  it('closes, and is logged as cut short by the lock', async () => {
    screenSaver.lock();
    await overlayGone(day.app);
    expect(resetsOf(day.app)).toMatchObject([{ outcome: 'short', reason: 'locked' }]);
  });
});
