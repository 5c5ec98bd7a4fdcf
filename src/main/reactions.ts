/** What the app does when something changes: recompute the day, evaluate the schedule, show the result. */

import { app, nativeTheme, screen } from 'electron';
import type { OpenableView } from '../shared/contract';
import { assertNever } from '../shared/domain/common';
import type { I18n } from '../shared/i18n';
import type { SnapshotPublisher } from './api';
import type { Days, FeedCalendar } from './calendar';
import type { ChangeSignal, ZoneWatcher } from './platform';
import type { ReleaseNews } from './release';
import type { Scheduler } from './reset';
import type { SettingsFile } from './settings';
import { applyPreferences, type Shortcuts, type TrayHost, type TrayIcon, type Windows } from './shell';
import type { CallFollower, Signals } from './signals';

export type Change =
  /** The occurrences or the health of a feed changed. */
  | { readonly what: 'calendar' }
  | { readonly what: 'preferences' }
  | { readonly what: 'zone' }
  /** A hold began or ended. */
  | { readonly what: 'signals' }
  /** The desktop has set the shortcuts, or refused to. */
  | { readonly what: 'shortcuts' }
  /** The computer woke up or was unlocked. */
  | { readonly what: 'wake' }
  /** A tray host appeared or disappeared; `isFirst` if it was missing at launch, or is the first one. */
  | { readonly what: 'tray-host'; readonly isFirst: boolean }
  | { readonly what: 'view'; readonly view: OpenableView; readonly isOpen: boolean }
  /** The first uncaught error. */
  | { readonly what: 'uncaught' }
  /** A newer version of the app is known. */
  | { readonly what: 'release' }
  /** The scheduler evaluated the schedule, so what is shown may have changed. */
  | { readonly what: 'tick' };

export interface ReactionParts {
  readonly settings: Pick<SettingsFile, 'read'>;
  readonly calendar: Pick<FeedCalendar, 'reexpand' | 'refresh'>;
  readonly days: Pick<Days, 'recompute'>;
  readonly zone: Pick<ZoneWatcher, 'check'>;
  readonly signals: Pick<Signals, 'setPace'>;
  readonly calls: Pick<CallFollower, 'refresh'>;
  readonly scheduler: Pick<Scheduler, 'tick' | 'tickSoon'>;
  readonly shortcuts: Pick<Shortcuts, 'follow' | 'resume'>;
  readonly windows: Pick<Windows, 'applyTextSize'>;
  readonly snapshots: SnapshotPublisher;
  readonly releaseNews: Pick<ReleaseNews, 'check'>;
  readonly icon: Pick<TrayIcon, 'useHost'>;
  readonly trayHost: Pick<TrayHost, 'exists'>;
  readonly i18n: Pick<I18n, 'setLocale'>;
}

export interface Reactions {
  /** Applies the current preferences. Resolves once the language is loaded. */
  applyPreferences(): Promise<void>;
  /** Applies the preferences and recomputes everything from what is on disk; for use after erasing. */
  reload(): Promise<void>;
}

/** Starts reacting to changes. */
export function startReactions(changes: ChangeSignal<Change>, parts: ReactionParts): Reactions {
  const {
    settings,
    calendar,
    days,
    zone,
    signals,
    calls,
    scheduler,
    shortcuts,
    snapshots,
    releaseNews,
    icon,
    trayHost,
    i18n,
  } = parts;
  const apply = (): Promise<void> => applyPreferences(settings.read(), shortcuts, parts.windows, i18n);

  /** In two turns of the event loop, because either may take a while with a large calendar. */
  function recompute(): void {
    days.recompute();
    scheduler.tickSoon();
  }

  function react(change: Change): void {
    switch (change.what) {
      case 'calendar':
        recompute();
        break;
      case 'preferences':
        void apply().then(snapshots.publish);
        releaseNews.check();
        calendar.reexpand();
        days.recompute();
        break;
      case 'zone':
        calendar.reexpand();
        recompute();
        break;
      case 'signals':
        scheduler.tick();
        break;
      case 'wake':
        zone.check();
        calendar.refresh();
        calls.refresh();
        scheduler.tick();
        break;
      case 'tray-host':
        if (change.isFirst) icon.useHost(trayHost.exists());
        snapshots.publish();
        break;
      case 'view':
        // The snapshot tells the reflection window when it was opened, so that it turns to today.
        if (change.view === 'reflection') snapshots.publish();
        if (change.view !== 'settings') break;
        if (!change.isOpen) signals.setPace('settings', null);
        // Recording a shortcut may have suspended ours, and another program may have released one since.
        shortcuts.resume();
        break;
      case 'uncaught':
      case 'shortcuts':
      case 'release':
        snapshots.publish();
        break;
      case 'tick':
        releaseNews.check();
        snapshots.publish();
        break;
      default:
        assertNever(change);
    }
  }

  changes.on(react);
  nativeTheme.on('updated', snapshots.publish);
  screen.on('display-added', snapshots.publish);
  screen.on('display-removed', snapshots.publish);
  // The morning question waits while one of the app's windows has the focus.
  app.on('browser-window-blur', scheduler.tickSoon);
  return {
    applyPreferences: apply,
    async reload() {
      await apply();
      days.recompute();
      scheduler.tick();
    },
  };
}
