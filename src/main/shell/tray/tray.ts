/** The tray's image, tooltip and menu. */

import type { Point } from 'electron';
import type { OpenableView } from '../../../shared/contract';
import { joinableAt, type Meeting, type StaleFeed } from '../../../shared/domain/calendar';
import { assertNever, type Instant } from '../../../shared/domain/common';
import { type PauseLength, pauseLengths, ringSteps, type TrayStatus } from '../../../shared/domain/reset';
import type { Preferences } from '../../../shared/domain/settings';
import { type Times, type Translate, titleWithin, traySentences, trayTitle } from '../../../shared/i18n';
import { menuBarTitle } from './menuBarTitle';
import type { Menu } from './panelIcon';
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
  let shownText = '';
  icon.onClick(actions.toggleToday);

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
      icon.setDetails({
        tooltip: sentences.join('\n'),
        title,
        menu: menuOf(sentences, joinEntries(joinable, hideTitles, t, actions), trayStatus, t, actions),
      });
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
  join: Menu,
  trayStatus: TrayStatus,
  t: Translate,
  actions: TrayActions,
): Menu {
  return [
    ...sentences.map((label, index) => ({ id: `sentence ${index}`, label })),
    ...join,
    'separator',
    ...(isInMeeting(trayStatus)
      ? [{ id: 'end', label: t('tray.endMeeting'), click: () => actions.endMeeting() }]
      : []),
    { id: 'reset', label: t('tray.beginReset'), click: () => actions.beginReset() },
    {
      id: 'energy',
      label: t('tray.logEnergy'),
      submenu: [1, 2, 3, 4, 5].map(level => ({
        id: String(level),
        label: String(level),
        click: () => actions.checkIn({ energy: level }),
      })),
    },
    trayStatus.pausedUntil !== null
      ? { id: 'resume', label: t('tray.resume'), click: () => actions.resume() }
      : {
          id: 'pause',
          label: t('tray.pause'),
          submenu: pauseLengths.map(length => ({
            id: length,
            label: t(`tray.pauseFor.${length}`),
            click: () => actions.pause(length),
          })),
        },
    'separator',
    { id: 'today', label: t('tray.today'), click: () => actions.open('today') },
    { id: 'reflection', label: t('tray.reflection'), click: () => actions.open('reflection') },
    { id: 'settings', label: t('tray.settings'), click: () => actions.open('settings') },
    { id: 'refresh', label: t('tray.refresh'), click: () => actions.refreshFeeds() },
    'separator',
    { id: 'quit', label: t('tray.quit'), click: () => actions.quit() },
  ];
}

/** The entry names its meeting, so that a click on one that has gone since joins no other. */
function joinEntries(
  joinable: Meeting | null,
  hideTitles: boolean,
  t: Translate,
  actions: TrayActions,
): Menu {
  if (joinable === null) return [];
  const { id, title } = joinable;
  const label = hideTitles ? t('hidden.join') : t('tray.join', { title: titleWithin(trayTitle(title), t) });
  return [{ id: `join ${id}`, label, click: () => actions.joinMeeting(id) }];
}
