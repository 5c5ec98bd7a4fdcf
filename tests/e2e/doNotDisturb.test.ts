/** Notifications are silenced when a meeting ends: by a real notification daemon, as KDE says it, and as GNOME keeps it. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, removeFolder } from '../support/app';
import { call, connectToBus } from '../support/dbus';
import { type NotificationDaemon, startDunst } from '../support/dunst';
import { type FollowedFeed, startFollowedFeed } from '../support/followedFeed';
import { expectHeld, expectReset, holdsOf } from '../support/held';
import { type NotificationService, startNotificationService } from '../support/notificationService';
import { story } from '../support/story';

const hold = { kind: 'do-not-disturb' };

/** GNOME's settings in a file of the test's own. */
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

describe('no notification service runs', () => {
  it('holds nothing, and starts none by asking', async () => {
    expect(await holdsOf(day)).not.toContainEqual(expect.objectContaining(hold));
    const asking = await connectToBus(bus());
    const itself = {
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
    };
    expect(await call(asking, itself, 'NameHasOwner', 's', ['org.freedesktop.Notifications'])).toEqual([
      false,
    ]);
    asking.disconnect();
  });
});

describe('dunst is paused', () => {
  const it = story();

  let dunst: NotificationDaemon;

  beforeAll(async () => {
    dunst = await startDunst(day.desktop);
    await dunst.setPaused(true);
  });

  afterAll(() => dunst?.stop());

  it('holds the reset back', () => expectHeld(day, hold));

  it('lets it come once dunst is not', async () => {
    await dunst.setPaused(false);
    await expectReset(day);
  });
});

describe('notifications are inhibited', () => {
  const it = story();

  let service: NotificationService;

  beforeAll(async () => {
    service = await startNotificationService(bus());
    service.setInhibited(true);
  });

  afterAll(() => service?.stop());

  it('holds the reset back', () => expectHeld(day, hold));

  it('lets it come once they are not', async () => {
    service.setInhibited(false);
    await expectReset(day);
  });
});

describe('GNOME shows no banners', () => {
  const it = story();

  it('holds the reset back', async () => {
    showBanners(false);
    await expectHeld(day, hold);
  });

  it('lets it come once they are shown', async () => {
    showBanners(true);
    await expectReset(day);
  });
});
