import { describe, expect, it } from 'vitest';
import { createLinuxDnd } from '../../../../src/main/signals/doNotDisturb/linuxDnd';
import { fakeSessionBus } from '../../../support/fakeSessionBus';
import { programsThatPrint } from '../../../support/recordedPrograms';

const [holds, clear] = [{ kind: 'holds' }, { kind: 'clear' }];
const unsupported = { kind: 'unreadable', why: 'unsupported' };

const noPrograms = programsThatPrint({});
const service = (properties: Readonly<Record<string, unknown>>) =>
  createLinuxDnd(fakeSessionBus(properties), noPrograms, [])();

describe('the notification service', () => {
  it.each([
    ['org.freedesktop.Notifications.Inhibited', true, holds],
    ['org.freedesktop.Notifications.Inhibited', false, clear],
    ['org.dunstproject.cmd0.paused', true, holds],
    ['org.dunstproject.cmd0.paused', false, clear],
    ['fr.emersion.Mako.ListModes', ['default', 'do-not-disturb'], holds],
    ['fr.emersion.Mako.ListModes', ['dnd'], holds],
    ['fr.emersion.Mako.ListModes', ['default', 'away'], clear],
    ['org.erikreider.swaync.cc.GetDnd', true, holds],
    ['org.erikreider.swaync.cc.GetDnd', false, clear],
  ])('reports it by %s = %s', async (property, value, reading) => {
    expect(await service({ [property]: value })).toEqual(reading);
  });

  it('is ignored if its answer is not a boolean', async () => {
    expect(await service({ 'org.freedesktop.Notifications.Inhibited': 'yes' })).toEqual(unsupported);
  });

  it('may be missing', async () => {
    expect(await service({})).toEqual(unsupported);
  });
});

const gnome = 'gsettings get org.gnome.desktop.notifications show-banners';
const desktop = (names: readonly string[], printed: Readonly<Record<string, string>>) =>
  createLinuxDnd(fakeSessionBus(), programsThatPrint(printed), names)();

describe('a desktop', () => {
  it.each([
    [['GNOME'], gnome, 'false', 'true'],
    [['ubuntu', 'GNOME'], gnome, 'false', 'true'],
    [
      ['X-Cinnamon'],
      'gsettings get org.cinnamon.desktop.notifications display-notifications',
      'false',
      'true',
    ],
    [['MATE'], 'gsettings get org.mate.NotificationDaemon do-not-disturb', 'true', 'false'],
    [['Pantheon'], 'gsettings get io.elementary.notifications do-not-disturb', 'true', 'false'],
    [['XFCE'], 'xfconf-query -c xfce4-notifyd -p /do-not-disturb', 'true', 'false'],
  ])('has a setting: %o', async (names, command, silenced, loud) => {
    expect(await desktop(names, { [command]: `${silenced}\n` })).toEqual(holds);
    expect(await desktop(names, { [command]: `${loud}\n` })).toEqual(clear);
    expect(await desktop(names, {})).toEqual(unsupported);
  });

  it('is not asked for another desktop’s setting', async () => {
    expect(await desktop(['sway'], { [gnome]: 'false\n' })).toEqual(unsupported);
  });
});

describe('several sources', () => {
  it('hold as soon as one of them does', async () => {
    const bus = fakeSessionBus({ 'org.freedesktop.Notifications.Inhibited': false });
    const run = programsThatPrint({ [gnome]: 'false\n' });
    expect(await createLinuxDnd(bus, run, ['GNOME'])()).toEqual(holds);
  });
});
