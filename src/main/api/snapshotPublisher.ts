/** Collects the snapshot from the running parts and publishes it to the tray and the windows. */

import { app, BrowserWindow } from 'electron';
import type { Snapshot } from '../../shared/contract';
import { dayName, type Instant, midnightAfter } from '../../shared/domain/common';
import type { Entry } from '../../shared/domain/journal';
import { focusQuestionDays } from '../../shared/domain/reset';
import type { I18n } from '../../shared/i18n';
import en from '../../shared/i18n/locales/en.json';
import type { Days, FeedCalendar } from '../calendar';
import type { Drafts, Journal } from '../journal';
import type { Clock, UncaughtErrors } from '../platform';
import type { ReleaseNews } from '../release';
import type { CurrentReset, Scheduler } from '../reset';
import type { SettingsFile } from '../settings';
import type { Shortcuts, TrayHost, TrayView, Views, Windows } from '../shell';
import type { CallFollower, Signals } from '../signals';
import type { Actions } from './actions';
import { sendSnapshot } from './ipc';
import { snapshotOf } from './snapshot';

export interface SnapshotPublisherParts {
  readonly clock: Pick<Clock, 'now'>;
  /** The data folder. */
  readonly folder: string;
  readonly settings: SettingsFile;
  readonly journal: Pick<Journal, 'warnings' | 'between'>;
  readonly drafts: Pick<Drafts, 'warnings'>;
  readonly uncaught: UncaughtErrors;
  readonly calendar: Pick<FeedCalendar, 'health' | 'foundAddresses' | 'staleFeed'>;
  readonly days: Days;
  readonly signals: Pick<Signals, 'readings'>;
  readonly calls: Pick<CallFollower, 'seesNone'>;
  readonly scheduler: Pick<Scheduler, 'trayStatus' | 'announced'>;
  readonly currentReset: CurrentReset;
  readonly views: Pick<Views, 'openedAt' | 'reflectionOpening'>;
  readonly windows: Pick<Windows, 'displays'>;
  readonly tray: TrayView;
  readonly trayHost: TrayHost;
  readonly shortcuts: Pick<Shortcuts, 'states'>;
  readonly actions: Pick<Actions, 'offeredFeed'>;
  readonly releaseNews: Pick<ReleaseNews, 'view'>;
  readonly i18n: Pick<I18n, 'locale' | 't'>;
}

export interface SnapshotPublisher {
  current(): Snapshot;
  /** Updates the tray and all open windows. */
  publish(): void;
}

/** Creates the publisher of snapshots. */
export function createSnapshotPublisher(parts: SnapshotPublisherParts): SnapshotPublisher {
  const { clock, settings, journal, drafts, uncaught, i18n, days, scheduler } = parts;

  /** Enough to tell whether the question about focus is answered at all. */
  const lastEntries = (now: Instant): readonly Entry[] =>
    settings.read().preferences.focusQuestion === 'ask'
      ? journal.between(dayName(midnightAfter(now, -focusQuestionDays)), dayName(now))
      : [];

  function current(trayStatus = scheduler.trayStatus()): Snapshot {
    const now = clock.now();
    return snapshotOf(
      {
        settings: settings.read(),
        verdicts: days.verdicts(),
        meetingEnds: days.meetingEnds(),
        entries: days.entriesAround(now),
        trayStatus,
        active: parts.currentReset.current(),
        announced: scheduler.announced(),
        tray: parts.trayHost.exists(),
        displays: parts.windows.displays(),
        shortcuts: parts.shortcuts.states(),
        offeredFeed: parts.actions.offeredFeed(),
        health: parts.calendar.health,
        foundAddresses: parts.calendar.foundAddresses,
        signals: parts.signals.readings(),
        seesNoCalls: parts.calls.seesNone(),
        locale: i18n.locale(),
        dataFolder: parts.folder,
        version: app.getVersion(),
        recalledCorrection: days.recalledCorrection(now),
        reflectionOpenedAt: parts.views.openedAt('reflection'),
        reflectionOpening: parts.views.reflectionOpening(),
        hasOpenSecrets: settings.hasOpenSecrets(),
        newVersion: parts.releaseNews.view(),
        warnings: [
          ...(uncaught.any() ? [i18n.t('wentWrong')] : []),
          ...settings.warnings(),
          ...journal.warnings(),
          ...drafts.warnings(),
        ],
        lastEntries: parts.currentReset.current() === null ? [] : lastEntries(now),
        invitations: en.invitations.length,
      },
      now,
    );
  }

  let isPublishing = false;
  let isOutdated = false;

  function publishOnce(): void {
    const trayStatus = scheduler.trayStatus();
    const now = clock.now();
    parts.tray.update(trayStatus, now, settings.read().preferences, parts.calendar.staleFeed(now));
    const windows = BrowserWindow.getAllWindows();
    if (windows.length === 0) return;
    const snapshot = current(trayStatus);
    for (const { webContents } of windows) sendSnapshot(webContents, snapshot);
  }

  return {
    current: () => current(),
    publish() {
      isOutdated = true;
      // Electron runs promises while it sends. What they publish would overtake what is being sent.
      if (isPublishing) return;
      isPublishing = true;
      try {
        while (isOutdated) {
          isOutdated = false;
          publishOnce();
        }
      } finally {
        isPublishing = false;
      }
    },
  };
}
