/**
 * The icon of a panel on Linux that speaks D-Bus: https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem
 *
 * Electron has such an icon too, but without a title, and with one large pixmap that panels scale down.
 */

import type { Point } from 'electron';
import type { Clock, SessionBus } from '../../platform';
import { offerService } from './busService';
import { createDBusMenu } from './dbusMenu';
import type { Menu, OnClick, PanelIcon, TrayImage } from './panelIcon';
import { pixmapsOf } from './pixmaps';
import { watcher } from './watcher';

type ItemBus = Pick<SessionBus, 'call' | 'listen' | 'own' | 'serve' | 'emit'>;

const path = '/StatusNotifierItem';
const menuPath = '/MenuBar';

/** Milliseconds until a panel that didn't answer is asked again, which double each time up to the longest. */
const [firstRetry, lastRetry] = [2_000, 64_000];

/** Panels that don't know where the icon was clicked say so by the place within it, or by nothing. */
const iconSize = 64;

export interface ItemParts {
  readonly bus: ItemBus;
  readonly clock: Pick<Clock, 'after'>;
  /** Has the masks of the images. */
  readonly folder: string;
  readonly image: TrayImage;
  readonly onClick: OnClick;
  /** Shows the menu at a place, because the panel can't. */
  popUpMenu(menu: Menu, at: Point): void;
}

export function createStatusNotifierItem(parts: ItemParts): PanelIcon {
  const { bus, clock, folder, image, onClick, popUpMenu } = parts;
  // Not the connection's own name: when ":1.2" goes, sway's bar takes ":1.20" away too.
  const name = `org.kde.StatusNotifierItem-${process.pid}-1`;
  let pixmaps = pixmapsOf(folder, image);
  let tooltip = '';
  let shownMenu: Menu = [];
  let isRemoved = false;
  let cancelRetry = (): void => undefined;
  let onAsked = (): void => undefined;
  const shown = new Promise<void>(resolve => {
    onAsked = resolve;
  });

  /** What is done later, so that the panel has its answer first. */
  const clicked = (act: (at: Point) => void) => ({
    takes: 'ii',
    returns: '',
    run(args: readonly unknown[]) {
      const [x, y] = args as [number, number];
      setImmediate(act, { x, y });
      return [];
    },
  });
  const nothing = (takes: string) => ({ takes, returns: '', run: () => [] });
  const text = (value: string) => ({ signature: 's', value });
  const noPixmaps = { signature: 'a(iiay)', value: [] };

  const item = offerService(bus, {
    path,
    interface: 'org.kde.StatusNotifierItem',
    properties() {
      // After the answer.
      setImmediate(onAsked);
      return {
        Category: text('ApplicationStatus'),
        Id: text('one-degree'),
        Title: text('One Degree'),
        Status: text('Active'),
        WindowId: { signature: 'i', value: 0 },
        Menu: { signature: 'o', value: menuPath },
        ItemIsMenu: { signature: 'b', value: false },
        IconPixmap: { signature: 'a(iiay)', value: pixmaps },
        OverlayIconName: text(''),
        OverlayIconPixmap: noPixmaps,
        AttentionIconName: text(''),
        AttentionIconPixmap: noPixmaps,
        AttentionMovieName: text(''),
        ToolTip: { signature: '(sa(iiay)ss)', value: ['', [], tooltip, ''] },
      };
    },
    methods: {
      Activate: clicked(at => onClick(at.x < iconSize && at.y < iconSize ? undefined : at)),
      SecondaryActivate: nothing('ii'),
      ContextMenu: clicked(at => popUpMenu(shownMenu, at)),
      Scroll: nothing('is'),
    },
    signals: {
      NewTitle: '',
      NewIcon: '',
      NewAttentionIcon: '',
      NewOverlayIcon: '',
      NewToolTip: '',
      NewStatus: 's',
    },
  });
  const menu = createDBusMenu(bus, menuPath);

  async function register(retryAfter = firstRetry): Promise<void> {
    cancelRetry();
    const registered = await bus.call(watcher, 'RegisterStatusNotifierItem', 's', [name]);
    if (registered.ok || isRemoved || retryAfter > lastRetry) return;
    cancelRetry();
    cancelRetry = clock.after(retryAfter, () => void register(2 * retryAfter));
  }

  const stopListening = bus.listen(
    { interface: 'org.freedesktop.DBus', member: 'NameOwnerChanged', arg0: watcher.destination },
    ([, , owner]) => owner !== '' && void register(),
  );
  void bus.own(name);
  void register();

  return {
    shown,
    setImage(next) {
      pixmaps = pixmapsOf(folder, next);
      item.emit('NewIcon');
    },
    setDetails(details) {
      if (details.tooltip !== tooltip) {
        tooltip = details.tooltip;
        item.emit('NewToolTip');
      }
      shownMenu = details.menu;
      menu.set(shownMenu);
    },
    remove() {
      isRemoved = true;
      cancelRetry();
      for (const stop of [stopListening, item.stop, menu.stop]) stop();
    },
  };
}
