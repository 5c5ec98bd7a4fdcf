/** Maps each request of the contract to the part of the app that handles it. */

import { app, BrowserWindow, clipboard, shell } from 'electron';
import type { InsightInput } from '../../shared/contract';
import { nextOnDay, safeJoinUrl } from '../../shared/domain/calendar';
import { startOfDayNamed } from '../../shared/domain/common';
import { reflectionFormOf } from '../../shared/domain/day';
import type { Translate } from '../../shared/i18n';
import type { Days } from '../calendar';
import type { ExportImport } from '../export';
import type { Drafts, JournalHistory } from '../journal';
import type { Clock, Log } from '../platform';
import type { CurrentReset, Scheduler } from '../reset';
import type { Dialogs, LoginLaunch, Overlay, Shortcuts, Views } from '../shell';
import type { Signals } from '../signals';
import type { Actions } from './actions';
import type { RequestHandlers } from './ipc';
import type { SnapshotPublisher } from './snapshotPublisher';

export interface RequestParts {
  readonly clock: Clock;
  readonly t: Translate;
  /** The data folder. */
  readonly folder: string;
  readonly log: Pick<Log, 'path' | 'error'>;
  readonly actions: Actions;
  readonly exportImport: ExportImport;
  readonly days: Days;
  readonly history: JournalHistory;
  readonly drafts: Drafts;
  readonly currentReset: CurrentReset;
  readonly scheduler: Scheduler;
  readonly shortcuts: Shortcuts;
  readonly loginLaunch: LoginLaunch<string>;
  readonly dialogs: Dialogs;
  readonly signals: Pick<Signals, 'setPace'>;
  readonly views: Pick<Views, 'open'>;
  readonly overlay: Pick<Overlay, 'focus'>;
  readonly snapshots: SnapshotPublisher;
  insightInput(): Promise<InsightInput>;
}

/** Creates the handlers for all requests of the windows. */
export function createRequestHandlers(parts: RequestParts): RequestHandlers {
  const { clock, t, actions, days, drafts, currentReset, scheduler, shortcuts, loginLaunch } = parts;
  return {
    ...actions,
    ...parts.exportImport,
    checkIn: actions.tapCheckIn,
    snapshot: parts.snapshots.current,
    ...parts.history,
    reflectionForm: day => reflectionFormOf(day, days.entriesAround(startOfDayNamed(day)), drafts.of(day)),
    keepDraft: drafts.keep,
    insightInput: parts.insightInput,
    pause: length => void actions.pause(length),
    addFeed: source => actions.addFeed(source, app.getPath('home')),
    join() {
      const next = nextOnDay(currentReset.current()?.transition?.to ?? null, days.meetings(), clock.now());
      const link = next === null ? null : safeJoinUrl(next);
      if (link === null) return;
      void shell.openExternal(link);
      // The reset must not cover the meeting that is being joined.
      if (currentReset.current() !== null) scheduler.endReset({ how: 'done' });
    },
    takeKeys: () => parts.overlay.focus(),
    chooseFile: () =>
      parts.dialogs.openFile({ name: t('fileKind'), extensions: ['ics', 'ical', 'ifb', 'icalendar'] }),
    followSignals: follow => parts.signals.setPace('settings', follow ? 'fast' : null),
    recordShortcut(recording) {
      if (recording) shortcuts.suspend();
      else shortcuts.resume();
      parts.snapshots.publish();
    },
    launchAtLogin: loginLaunch.read,
    setLaunchAtLogin: loginLaunch.set,
    open: view => parts.views.open(view),
    openDataFolder: () => void shell.openPath(parts.folder),
    showLog: () => shell.showItemInFolder(parts.log.path),
    reportError: ({ view, ...error }) => parts.log.error(view, error),
    copy: text => clipboard.writeText(text),
    close: page => BrowserWindow.fromWebContents(page)?.close(),
    quit: () => app.quit(),
  };
}
