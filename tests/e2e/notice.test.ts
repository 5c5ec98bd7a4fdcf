/** The optional silent notification one minute before a meeting ends. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { second } from '../../src/shared/domain/common/time';
import { startDesktop } from '../support/desktop';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, startFollowedFeed } from '../support/followedFeed';
import { type NotificationService, startNotificationService } from '../support/notificationService';
import { story } from '../support/story';

const it = story();

let service: NotificationService;
let day: FollowedFeed;

beforeAll(async () => {
  const desktop = await startDesktop();
  service = await startNotificationService(desktop.env.DBUS_SESSION_BUS_ADDRESS);
  day = await startFollowedFeed({ desktop, settings: { preferences: { notice: true } } });
});

afterAll(async () => {
  service?.stop();
  await day?.stop();
});

const notification = (title: string) => ({ title, body: 'You could wrap up a minute early.', silent: true });

describe('a meeting that is about to end', () => {
  it('is announced one minute before, without a sound', async () => {
    const end = fromNow(64 * second);
    await day.publish(meetingEndingAt('Planning', end));
    await expect.poll(service.received).toEqual([notification('Planning ends in a minute')]);
    expect(Date.now()).toBeGreaterThanOrEqual(end - 60 * second);
    expect(Date.now()).toBeLessThan(end);
  });

  it('is announced only once, whatever else changes', async () => {
    await day.app.tell('--check-in=3');
    await day.app.tell('--pause=30m');
    await day.app.tell('--resume');
    await day.app.reevaluate();
    expect(service.received()).toHaveLength(1);
  });

  it('is announced again when its end moves', async () => {
    await day.publish(meetingEndingAt('Planning, longer', fromNow(64 * second)));
    await expect
      .poll(() => service.received().map(({ title }) => title))
      .toEqual(['Planning ends in a minute', 'Planning, longer ends in a minute']);
  });
});

describe('a meeting whose last minute has begun', () => {
  it('is not announced', async () => {
    await day.publish(meetingEndingAt('Review', fromNow(30 * second)));
    await expect
      .poll(async () => (await (await day.desktop.tray.item()).tooltip()).split('\n')[0])
      .toMatch(/^\u2068Review/);
    await day.app.reevaluate();
    expect(service.received()).toHaveLength(2);
  });
});
