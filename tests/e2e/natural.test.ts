/** Nobody is at the computer when a meeting ends, as the X server tells by its last input. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { expectHeld } from '../support/held';
import { pressOn } from '../support/keys';
import { type NotificationService, startNotificationService } from '../support/notificationService';
import { coveredIn, overlayOf } from '../support/overlay';
import { until } from '../support/until';

const second = 1_000;
const resetSeconds = 20;
const hold = { kind: 'do-not-disturb' };

let day: FollowedFeed;
let notifications: NotificationService;

beforeAll(async () => {
  day = await startFollowedFeed({ settings: { preferences: { resetSeconds } } });
  notifications = await startNotificationService(day.desktop.env.DBUS_SESSION_BUS_ADDRESS ?? '');
  notifications.setInhibited(true);
});

afterAll(async () => {
  notifications?.stop();
  await day?.stop();
});

describe('nobody touches anything from before the end until a reset would be over', () => {
  it('has been a reset by itself, and nothing is shown', async () => {
    await expectHeld(day, hold);
    const [reset] = await until(
      'the journal to say so',
      () => (resetsOf(day.app).length > 0 ? resetsOf(day.app) : undefined),
      30 * second,
    );
    const end = Number(reset?.transition?.split('@').at(-1));
    expect(reset).toMatchObject({ outcome: 'natural', seconds: 0 });
    expect(reset?.at).toBeGreaterThanOrEqual(end + resetSeconds * second);
    expect(await coveredIn(day.app)).toEqual([]);
  });
});

describe('somebody touches a key after the end', () => {
  it('is there: the reset comes as soon as nothing holds it', async () => {
    const before = resetsOf(day.app);
    const end = fromNow(2 * second);
    await day.publish(meetingEndingAt('Review', end));
    await until('the meeting to end', () => Date.now() > end + 2 * second || undefined);
    await pressOn(day.desktop, 'Shift_L');
    await until(
      'a reset to be over',
      () => Date.now() > end + (resetSeconds + 2) * second || undefined,
      30 * second,
    );
    expect(resetsOf(day.app)).toEqual(before);
    notifications.setInhibited(false);
    await overlayOf(day.app);
  });
});
