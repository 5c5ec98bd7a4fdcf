/** What each request of a window is answered: what is known, a deed carried out, or what the system does for it. */
import { app, BrowserWindow, clipboard, shell } from 'electron';
import type { InsightInput, OpenableView, Snapshot } from '../../shared/contract';
import { safeJoinUrl } from '../../shared/domain/calendar/meeting';
import { nextOnDay } from '../../shared/domain/calendar/schedule';
import { startOfDayNamed } from '../../shared/domain/common/time';
import { reflectionFormOf } from '../../shared/domain/day/reflection';
import type { Translate } from '../../shared/i18n/catalogue';
import type { Days } from '../calendar/days';
import type { ExportImport } from '../export/exportImport';
import type { Drafts } from '../journal/drafts';
import type { JournalHistory } from '../journal/history';
import type { Clock } from '../platform/clock';
import type { CurrentReset } from '../reset/currentReset';
import type { Scheduler } from '../reset/scheduler';
import type { Dialogs } from '../shell/dialogs';
import type { LoginLaunch } from '../shell/launchAtLogin';
import type { Shortcuts } from '../shell/shortcuts';
import type { Actions } from './actions';
import type { RequestHandlers } from './ipc';

export interface RequestParts {
  readonly clock: Clock;
  readonly t: Translate;
  /** Where everything is kept. */
  readonly folder: string;
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
  followSignals(follow: boolean): void;
  open(view: OpenableView): void;
  publish(): void;
  snapshot(): Snapshot;
  insightInput(): Promise<InsightInput>;
}

export function createRequests(parts: RequestParts): RequestHandlers {
  const { clock, t, actions, days, drafts, currentReset, scheduler, shortcuts, loginLaunch } = parts;
  return {
    ...actions,
    ...parts.exportImport,
    snapshot: parts.snapshot,
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
      // Whoever joins wants to see where.
      if (currentReset.current() !== null) scheduler.endReset({ how: 'done' });
    },
    chooseFile: () =>
      parts.dialogs.openFile({ name: t('fileKind'), extensions: ['ics', 'ical', 'ifb', 'icalendar'] }),
    followSignals: parts.followSignals,
    recordShortcut(recording) {
      if (recording) shortcuts.rest();
      else shortcuts.wake();
      parts.publish();
    },
    launchAtLogin: loginLaunch.read,
    setLaunchAtLogin: loginLaunch.set,
    open: parts.open,
    openDataFolder: () => void shell.openPath(parts.folder),
    copy: text => clipboard.writeText(text),
    close: page => BrowserWindow.fromWebContents(page)?.close(),
    quit: () => app.quit(),
  };
}
