/** Maps each request of the contract to the part of the app that handles it. */

import { app, BrowserWindow, clipboard, shell } from 'electron';
import type { InsightInput } from '../../shared/contract';
import { calendarFileEndings } from '../../shared/domain/common';
import type { Translate } from '../../shared/i18n';
import type { Days } from '../calendar';
import type { ExportImport } from '../export';
import type { Drafts, JournalHistory, JournalWithSample } from '../journal';
import type { Log } from '../platform';
import type { ReleaseNews } from '../release';
import type { Dialogs, LoginLaunch, Shortcuts, Views, Windows } from '../shell';
import type { Signals } from '../signals';
import type { Actions } from './actions';
import type { RequestHandlers } from './ipc';
import type { Join } from './join';
import { createReflectionForms } from './reflectionForms';
import type { SnapshotPublisher } from './snapshotPublisher';

export interface RequestParts {
  readonly t: Translate;
  /** The data folder. */
  readonly folder: string;
  readonly log: Pick<Log, 'path' | 'error'>;
  /** The path of the file with the licences. */
  readonly licences: string;
  readonly actions: Actions;
  readonly joining: Join;
  readonly exportImport: ExportImport;
  readonly days: Days;
  readonly history: JournalHistory;
  readonly drafts: Drafts;
  readonly journalWithSample: JournalWithSample;
  readonly shortcuts: Shortcuts;
  readonly loginLaunch: LoginLaunch<string>;
  readonly dialogs: Dialogs;
  readonly signals: Pick<Signals, 'setPace'>;
  readonly views: Pick<Views, 'open' | 'openReflection'>;
  readonly windows: Pick<Windows, 'focusCard'>;
  readonly snapshots: SnapshotPublisher;
  readonly releaseNews: Pick<ReleaseNews, 'openPage'>;
  insightInput(): Promise<InsightInput>;
}

/** Creates the handlers for all requests of the windows. */
export function createRequestHandlers(parts: RequestParts): RequestHandlers {
  const { t, actions, drafts, shortcuts, loginLaunch } = parts;
  return {
    ...actions,
    ...parts.exportImport,
    ...parts.joining,
    checkIn: actions.tapCheckIn,
    snapshot: parts.snapshots.current,
    ...parts.history,
    reflectionForm: createReflectionForms(parts),
    keepDraft: drafts.keep,
    insightInput: parts.insightInput,
    pause: length => void actions.pause(length),
    addFeed: source => actions.addFeed(source, app.getPath('home')),
    takeKeys: parts.windows.focusCard,
    copiedFeed: async () => actions.copiedFeed(await clipboard.readText()),
    chooseFile: () => parts.dialogs.openFile({ name: t('fileKind'), extensions: [...calendarFileEndings] }),
    followSignals: follow => parts.signals.setPace('settings', follow ? 'fast' : null),
    recordShortcut(recording) {
      if (recording) shortcuts.suspend();
      else shortcuts.resume();
      parts.snapshots.publish();
    },
    launchAtLogin: loginLaunch.read,
    setLaunchAtLogin: loginLaunch.set,
    open: view => parts.views.open(view),
    openWeek: () => parts.views.openReflection('on-week'),
    openReleasePage: parts.releaseNews.openPage,
    openDataFolder: () => void shell.openPath(parts.folder),
    showLog: () => shell.showItemInFolder(parts.log.path),
    showLicences: () => shell.showItemInFolder(parts.licences),
    reportError: ({ view, ...error }) => parts.log.error(view, error),
    copy: text => clipboard.writeText(text),
    close: page => BrowserWindow.fromWebContents(page)?.close(),
    quit: () => app.quit(),
  };
}
