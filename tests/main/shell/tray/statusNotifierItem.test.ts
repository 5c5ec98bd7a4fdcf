import { join } from 'node:path';
import { type MessageBus, Variant } from '@jellybrick/dbus-next';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSessionBus, type SessionBus } from '../../../../src/main/platform/sessionBus';
import type { PanelIcon } from '../../../../src/main/shell/tray/panelIcon';
import { pixmapsOf } from '../../../../src/main/shell/tray/pixmaps';
import { createStatusNotifierItem } from '../../../../src/main/shell/tray/statusNotifierItem';
import { type BusTarget, busProperty, callMethod, connectToBus } from '../../../support/dbus';
import { at } from '../../../support/domain';
import { type FakeClock, fakeClock } from '../../../support/fakeClock';
import { startSessionBus, type TestSessionBus } from '../../../support/sessionBus';
import { startTrayHost, type TestTrayHost } from '../../../support/trayHost';

const images = join(import.meta.dirname, '../../../../resources/tray');
const quiet = { name: 'quiet', shade: 'for-light' } as const;
const target: BusTarget = {
  destination: `org.kde.StatusNotifierItem-${process.pid}-1`,
  path: '/StatusNotifierItem',
  interface: 'org.kde.StatusNotifierItem',
};
const busItself: BusTarget = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

let daemon: TestSessionBus;
let panel: TestTrayHost | null;
let reader: MessageBus;
let bus: SessionBus;
let clock: FakeClock;
let icon: PanelIcon;
let clicks: unknown[];
let signals: (string | undefined)[];

const create = () =>
  createStatusNotifierItem({
    ...{ bus, clock, folder: images, image: quiet },
    onClick: near => clicks.push(near),
    popUpMenu: (menu, { x, y }) => clicks.push([menu, x, y]),
  });

async function read(): Promise<void> {
  reader = await connectToBus(daemon.address);
  await callMethod(reader, busItself, 'AddMatch', 's', [`type='signal',interface='${target.interface}'`]);
  signals = [];
  reader.on('message', ({ interface: from, member }) => {
    if (from === target.interface) signals.push(member);
  });
}

beforeEach(async () => {
  daemon = await startSessionBus();
  panel = await startTrayHost(daemon.address);
  bus = createSessionBus(daemon.address);
  clock = fakeClock(at('09:00'));
  clicks = [];
  await read();
});

afterEach(() => {
  icon.remove();
  reader.disconnect();
  bus.stop();
  panel?.stop();
  daemon.stop();
});

const property = (name: string) => busProperty(reader, target, name);

/** Waits until everything that was sent before has arrived. */
async function settled(): Promise<void> {
  await property('Id');
  await new Promise(resolve => setImmediate(resolve));
}

async function shown(): Promise<void> {
  icon = create();
  await panel?.item();
}

describe('the icon over D-Bus', () => {
  beforeEach(shown);

  it('says what it is', async () => {
    const properties = { ...target, interface: 'org.freedesktop.DBus.Properties' };
    const [all] = await callMethod(reader, properties, 'GetAll', 's', [target.interface]);
    const text = (value: string) => new Variant('s', value);
    const none = new Variant('a(iiay)', []);
    expect(all).toEqual({
      Category: text('ApplicationStatus'),
      Id: text('one-degree'),
      Title: text('One Degree'),
      Status: text('Active'),
      WindowId: new Variant('i', 0),
      Menu: new Variant('o', '/MenuBar'),
      ItemIsMenu: new Variant('b', false),
      IconPixmap: new Variant('a(iiay)', pixmapsOf(images, quiet)),
      OverlayIconName: text(''),
      OverlayIconPixmap: none,
      AttentionIconName: text(''),
      AttentionIconPixmap: none,
      AttentionMovieName: text(''),
      ToolTip: new Variant('(sa(iiay)ss)', ['', [], '', '']),
    });
    await expect(property('Colour')).rejects.toThrow();
  });

  it('describes itself to programs that ask', async () => {
    const described = (await reader.getProxyObject(target.destination, target.path)).getInterface(
      target.interface,
    );
    expect(described.$methods.map(({ name, inSignature }) => `${name} ${inSignature}`)).toEqual([
      'Activate ii',
      'SecondaryActivate ii',
      'ContextMenu ii',
      'Scroll is',
    ]);
    expect(described.$properties.find(({ name }) => name === 'ToolTip')).toEqual({
      name: 'ToolTip',
      type: '(sa(iiay)ss)',
      access: 'read',
    });
    expect(described.$signals.map(({ name }) => name)).toContain('NewToolTip');
    const menu = (await reader.getProxyObject(target.destination, '/MenuBar')).getInterface(
      'com.canonical.dbusmenu',
    );
    expect(menu.$methods.find(({ name }) => name === 'GetLayout')).toEqual({
      name: 'GetLayout',
      inSignature: 'iias',
      outSignature: 'u(ia{sv}av)',
    });
  });

  it('shows another image and another tooltip, and says so', async () => {
    icon.setImage({ name: 'paused', shade: 'for-dark' });
    expect(await property('IconPixmap')).toEqual(pixmapsOf(images, { name: 'paused', shade: 'for-dark' }));
    const details = { title: '', menu: [{ id: 'now', label: 'Free' }] };
    icon.setDetails({ ...details, tooltip: 'Free\nNo more meetings' });
    icon.setDetails({ ...details, tooltip: 'Free\nNo more meetings' });
    expect(await property('ToolTip')).toEqual(['', [], 'Free\nNo more meetings', '']);
    expect((await (await panel?.item())?.menu())?.map(({ label }) => label)).toEqual(['Free']);
    expect(signals).toEqual(['NewIcon', 'NewToolTip']);
  });

  it('is clicked, at a place if the panel knows it', async () => {
    for (const place of [
      [1400, 12],
      [8, 890],
      [0, 0],
      [11, 9],
    ])
      await callMethod(reader, target, 'Activate', 'ii', place);
    await callMethod(reader, target, 'SecondaryActivate', 'ii', [900, 9]);
    await callMethod(reader, target, 'Scroll', 'is', [1, 'vertical']);
    await settled();
    expect(clicks).toEqual([{ x: 1400, y: 12 }, { x: 8, y: 890 }, undefined, undefined]);
  });

  it('shows its menu itself if the panel can’t', async () => {
    const menu = [{ id: 'now', label: 'Free' }];
    icon.setDetails({ tooltip: '', title: '', menu });
    await callMethod(reader, target, 'ContextMenu', 'ii', [8, 890]);
    await settled();
    expect(clicks).toEqual([[menu, 8, 890]]);
  });

  it('registers again when the panel has been restarted', async () => {
    panel?.stop();
    panel = await startTrayHost(daemon.address);
    await panel.item();
    expect(panel.count()).toBe(1);
    expect(clock.timers()).toBe(0);
  });

  it('is gone when it is removed', async () => {
    icon.remove();
    await expect(property('Title')).rejects.toThrow();
  });
});

describe('a panel that does not answer yet', () => {
  it('is asked again, less and less often, until it does', async () => {
    panel?.stop();
    const delays: unknown[] = [];
    icon = create();
    for (const _ of [1, 2, 3]) {
      await expect.poll(clock.timers).toBe(1);
      delays.push(clock.runNext());
    }
    expect(delays).toEqual([2_000, 4_000, 8_000]);
    await expect.poll(clock.timers).toBe(1);
    panel = await startTrayHost(daemon.address);
    await panel.item();
    await expect.poll(clock.timers).toBe(0);
  });

  it('is not asked for ever', async () => {
    panel?.stop();
    panel = null;
    icon = create();
    for (const _ of [2, 4, 8, 16, 32, 64]) {
      await expect.poll(clock.timers).toBe(1);
      clock.runNext();
    }
    await settled();
    expect(clock.timers()).toBe(0);
  });
});
