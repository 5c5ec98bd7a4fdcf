/** Nobody is at the computer when a meeting ends, judged by the X server's last input. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { second } from '../../src/shared/domain/common/time';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { expectHeld } from '../support/holds';
import { pressOn } from '../support/keys';
import { type NotificationService, startNotificationService } from '../support/notificationService';
import { coveredIn, overlayOf } from '../support/overlay';
import { until } from '../support/until';

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

describe('a user who is away until the reset would be over', () => {
  it('has taken a natural reset, which is logged and not shown', async () => {
    await expectHeld(day, hold);
    const [reset] = await until(
      'the reset to be logged',
      () => (resetsOf(day.app).length > 0 ? resetsOf(day.app) : undefined),
      30 * second,
    );
    const end = Number(reset?.transition?.split('@').at(-1));
    expect(reset).toMatchObject({ outcome: 'natural', seconds: 0 });
    expect(reset?.at).toBeGreaterThanOrEqual(end + resetSeconds * second);
    expect(await coveredIn(day.app)).toEqual([]);
  });
});

describe('a user who presses a key after the meeting ends', () => {
  it('sees the reset as soon as nothing holds it back', async () => {
    const before = resetsOf(day.app);
    const end = fromNow(2 * second);
    await day.publish(meetingEndingAt('Review', end));
    await until('the meeting to end', () => Date.now() > end + 2 * second || undefined);
    await pressOn(day.desktop, 'Shift_L');
    await until(
      'the time of a reset to pass',
      () => Date.now() > end + (resetSeconds + 2) * second || undefined,
      30 * second,
    );
    expect(resetsOf(day.app)).toEqual(before);
    notifications.setInhibited(false);
    await overlayOf(day.app);
  });
});
