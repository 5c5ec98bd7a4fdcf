/** Do not disturb when a meeting ends: with a real notification daemon, the inhibition KDE reports, and GNOME's setting. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, removeFolder } from '../support/app';
import { callMethod, connectToBus } from '../support/dbus';
import { type NotificationDaemon, startDunst } from '../support/dunst';
import { type FollowedFeed, startFollowedFeed } from '../support/followedFeed';
import { expectHeld, expectReset, holdsOf } from '../support/holds';
import { type NotificationService, startNotificationService } from '../support/notificationService';
import { story } from '../support/story';

const hold = { kind: 'do-not-disturb' };

/** Stores GNOME's settings in a file in a temporary folder. */
const config = newFolder();
const gnome = { XDG_CURRENT_DESKTOP: 'GNOME', GSETTINGS_BACKEND: 'keyfile', XDG_CONFIG_HOME: config };
const showBanners = (shown: boolean): void =>
  void execFileSync('gsettings', ['set', 'org.gnome.desktop.notifications', 'show-banners', String(shown)], {
    env: { ...process.env, ...gnome },
  });

let day: FollowedFeed;
const bus = () => day.desktop.env.DBUS_SESSION_BUS_ADDRESS ?? '';

beforeAll(async () => {
  day = await startFollowedFeed({ env: gnome });
});

afterAll(async () => {
  await day?.stop();
  removeFolder(config);
});

describe('a desktop without a notification service', () => {
  it('holds no reset back, and does not start a service when asked', async () => {
    expect(await holdsOf(day)).not.toContainEqual(expect.objectContaining(hold));
    const client = await connectToBus(bus());
    const busDaemon = {
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
    };
    expect(
      await callMethod(client, busDaemon, 'NameHasOwner', 's', ['org.freedesktop.Notifications']),
    ).toEqual([false]);
    client.disconnect();
  });
});

describe('dunst while it is paused', () => {
  const it = story();

  let dunst: NotificationDaemon;

  beforeAll(async () => {
    dunst = await startDunst(day.desktop);
    await dunst.setPaused(true);
  });

  afterAll(() => dunst?.stop());

  it('holds the reset back', () => expectHeld(day, hold));

  it('lets the reset start once it is resumed', async () => {
    await dunst.setPaused(false);
    await expectReset(day);
  });
});

describe('inhibited notifications', () => {
  const it = story();

  let service: NotificationService;

  beforeAll(async () => {
    service = await startNotificationService(bus());
    service.setInhibited(true);
  });

  afterAll(() => service?.stop());

  it('hold the reset back', () => expectHeld(day, hold));

  it('let the reset start once the inhibition ends', async () => {
    service.setInhibited(false);
    await expectReset(day);
  });
});

describe('GNOME with banners turned off', () => {
  const it = story();

  it('holds the reset back', async () => {
    showBanners(false);
    await expectHeld(day, hold);
  });

  it('lets the reset start once they are turned on', async () => {
    showBanners(true);
    await expectReset(day);
  });
});
