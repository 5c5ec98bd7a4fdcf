/** What each request of a window is answered: what is known, a deed carried out, or what the system does for it. */
import { app, BrowserWindow, clipboard, shell } from 'electron';
import type { OpenableView, Past, Snapshot } from '../../shared/contract';
import { wayInto } from '../../shared/domain/calendar/meeting';
import { nextOnDay } from '../../shared/domain/calendar/schedule';
import { startOfDayNamed } from '../../shared/domain/common/time';
import { formOf } from '../../shared/domain/day/reflection';
import type { Words } from '../../shared/i18n/catalogue';
import type { Days } from '../calendar/days';
import type { YourData } from '../export/exportImport';
import type { Drafts } from '../journal/drafts';
import type { History } from '../journal/history';
import type { Clock } from '../platform/clock';
import type { ResetOnScreen } from '../reset/currentReset';
import type { Conductor } from '../reset/scheduler';
import type { Dialogs } from '../shell/dialogs';
import type { LoginLaunch } from '../shell/launchAtLogin';
import type { Shortcuts } from '../shell/shortcuts';
import type { Deeds } from './actions';
import type { RequestHandlers } from './ipc';

export interface RequestParts {
  readonly clock: Clock;
  readonly t: Words;
  /** Where everything is kept. */
  readonly folder: string;
  readonly deeds: Deeds;
  readonly yourData: YourData;
  readonly days: Days;
  readonly history: History;
  readonly drafts: Drafts;
  readonly onScreen: ResetOnScreen;
  readonly conductor: Conductor;
  readonly shortcuts: Shortcuts;
  readonly loginLaunch: LoginLaunch<string>;
  readonly dialogs: Dialogs;
  followSignals(follow: boolean): void;
  open(view: OpenableView): void;
  publish(): void;
  snapshot(): Snapshot;
  past(): Promise<Past>;
}

export function createRequests(parts: RequestParts): RequestHandlers {
  const { clock, t, deeds, days, drafts, onScreen, conductor, shortcuts, loginLaunch } = parts;
  return {
    ...deeds,
    ...parts.yourData,
    snapshot: parts.snapshot,
    ...parts.history,
    form: day => formOf(day, days.entriesAround(startOfDayNamed(day)), drafts.of(day)),
    keepDraft: drafts.keep,
    past: parts.past,
    pause: length => void deeds.pause(length),
    addFeed: source => deeds.addFeed(source, app.getPath('home')),
    join() {
      const next = nextOnDay(onScreen.current()?.transition?.to ?? null, days.meetings(), clock.now());
      const link = next === null ? null : wayInto(next);
      if (link === null) return;
      void shell.openExternal(link);
      // Whoever joins wants to see where.
      if (onScreen.current() !== null) conductor.endReset({ how: 'done' });
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
