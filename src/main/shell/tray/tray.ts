/** The tray's image, tooltip and menu. */

import { Menu, type MenuItemConstructorOptions, type Point, type Tray } from 'electron';
import type { OpenableView } from '../../../shared/contract';
import { joinableAt, type Meeting, type StaleFeed } from '../../../shared/domain/calendar';
import { assertNever, type Instant } from '../../../shared/domain/common';
import { type PauseLength, pauseLengths, ringSteps, type TrayStatus } from '../../../shared/domain/reset';
import type { Preferences } from '../../../shared/domain/settings';
import { type Times, type Translate, titleWithin, traySentences, trayTitle } from '../../../shared/i18n';
import { menuBarTitle } from './menuBarTitle';
import type { TrayIcon } from './trayIcon';

export interface TrayActions {
  beginReset(): void;
  /** Ends the meeting that is on or runs over. */
  endMeeting(): void;
  joinMeeting(id: string): void;
  checkIn(checkIn: { readonly energy: number }): void;
  pause(length: PauseLength): void;
  resume(): void;
  refreshFeeds(): void;
  open(view: OpenableView): void;
  toggleToday(near?: Point): void;
  quit(): void;
}

export interface TrayView {
  /**
   * Updates image, tooltip and menu.
   *
   * @param stale the feed that is out of date, or null
   */
  update(
    trayStatus: TrayStatus,
    now: Instant,
    preferences: Pick<Preferences, 'trayIcon' | 'hideTitles'>,
    stale: StaleFeed | null,
  ): void;
}

/** Connects the icon with its menu and actions. */
export function createTray(icon: TrayIcon, t: Translate, times: Times, actions: TrayActions): TrayView {
  let tray: Tray;
  let shownText = '';
  let menu = Menu.buildFromTemplate([]);

  const toggleToday = (): void => {
    const { x, y, width, height } = tray.getBounds();
    // On Linux, a tray icon behind D-Bus has no bounds.
    actions.toggleToday(
      width === 0 ? undefined : { x: x + Math.round(width / 2), y: y + Math.round(height / 2) },
    );
  };
  icon.onCreated(created => {
    tray = created;
    shownText = '';
    tray.on('click', toggleToday);
    // On Linux the menu is set over D-Bus; elsewhere, setting it would also capture the left click.
    if (process.platform !== 'linux') tray.on('right-click', () => tray.popUpContextMenu(menu));
  });

  return {
    update(trayStatus, now, { trayIcon, hideTitles }, stale) {
      icon.show(iconOf(trayStatus), trayIcon);
      const sentences = traySentences(trayStatus, now, t, times, { stale, hideTitles });
      const joinable = joinableAt(trayStatus, now);
      const title = menuBarTitle(trayStatus.state, sentences);
      const text = JSON.stringify([
        ...[sentences, title, joinable?.id],
        ...[trayStatus.pausedUntil, isInMeeting(trayStatus)],
      ]);
      if (text === shownText) return;
      shownText = text;
      tray.setToolTip(sentences.join('\n'));
      if (process.platform === 'darwin') tray.setTitle(title);
      menu = Menu.buildFromTemplate(
        menuOf(sentences, joinEntries(joinable, hideTitles, t, actions), trayStatus, t, actions),
      );
      if (process.platform === 'linux') tray.setContextMenu(menu);
    },
  };
}

/** Returns the name of the image, as in `scripts/icons.ts`. */
function iconOf(trayStatus: TrayStatus): string {
  const { state, ring } = trayStatus;
  switch (state) {
    case 'quiet':
    case 'reset':
    case 'waiting':
    case 'paused':
    case 'stale':
      return state;
    case 'in-meeting':
    case 'approaching':
      return `${isInMeeting(trayStatus) ? 'meeting' : 'ring'}-${Math.min(ring, ringSteps)}`;
    default:
      return assertNever(state);
  }
}

const isInMeeting = ({ current, runningOver }: TrayStatus): boolean =>
  current !== null || runningOver !== null;

function menuOf(
  sentences: readonly string[],
  joinEntries: readonly MenuItemConstructorOptions[],
  trayStatus: TrayStatus,
  t: Translate,
  actions: TrayActions,
): MenuItemConstructorOptions[] {
  return [
    ...sentences.map(sentence => ({ label: literal(sentence), enabled: false })),
    ...joinEntries,
    { type: 'separator' },
    ...(isInMeeting(trayStatus) ? [{ label: t('tray.endMeeting'), click: () => actions.endMeeting() }] : []),
    { label: t('tray.beginReset'), click: () => actions.beginReset() },
    {
      label: t('tray.logEnergy'),
      submenu: [1, 2, 3, 4, 5].map(level => ({
        label: String(level),
        click: () => actions.checkIn({ energy: level }),
      })),
    },
    trayStatus.pausedUntil !== null
      ? { label: t('tray.resume'), click: () => actions.resume() }
      : {
          label: t('tray.pause'),
          submenu: pauseLengths.map(length => ({
            label: t(`tray.pauseFor.${length}`),
            click: () => actions.pause(length),
          })),
        },
    { type: 'separator' },
    { label: t('tray.today'), click: () => actions.open('today') },
    { label: t('tray.reflection'), click: () => actions.open('reflection') },
    { label: t('tray.settings'), click: () => actions.open('settings') },
    { label: t('tray.refresh'), click: () => actions.refreshFeeds() },
    { type: 'separator' },
    { label: t('tray.quit'), click: () => actions.quit() },
  ];
}

function joinEntries(
  joinable: Meeting | null,
  hideTitles: boolean,
  t: Translate,
  actions: TrayActions,
): readonly MenuItemConstructorOptions[] {
  if (joinable === null) return [];
  const { id, title } = joinable;
  const label = hideTitles ? t('hidden.join') : t('tray.join', { title: titleWithin(trayTitle(title), t) });
  return [{ label: literal(label), click: () => actions.joinMeeting(id) }];
}

/** Escapes &, which would mark an access key: "R&D" would become "RD". */
const literal = (label: string): string => label.replaceAll('&', '&&');
