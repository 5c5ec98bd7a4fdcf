/** The one contract between main and the windows: what they may ask, and the snapshot that they show. */
import type { FeedHealth, PastMeeting } from './domain/calendar';
import type { Day, Instant, Result } from './domain/common';
import type { DayView, HeadingPoint, ReflectionDraft, ReflectionForm, Snooze } from './domain/day';
import type { DriftId } from './domain/insight';
import type { Answers, CheckIn, Entry, Note, SearchResult } from './domain/journal';
import type { PauseLength, SignalName, SignalReading, TrayStatus } from './domain/reset';
import type { Locale, Preferences, PreferencesChange, Shortcut } from './domain/settings';

export const views = ['welcome', 'today', 'reset', 'reflection', 'settings'] as const;
export type View = (typeof views)[number];

/** Views that can be opened from outside: the tray, the command line, another window. */
export const openableViews = views.filter(view => view !== 'reset');
export type OpenableView = (typeof openableViews)[number];

/** A feed as a window may see it: without its URL. */
export interface FeedView {
  readonly id: string;
  readonly name: string;
  /** Where it is, without what makes it a secret: a host, or the name of a file. */
  readonly place: string;
  readonly kind: 'url' | 'file' | 'sample';
  readonly addresses: readonly string[];
  readonly on: boolean;
  readonly health: FeedHealth;
}

/** The reset that is on the screen. */
export interface ResetView {
  readonly startedAt: Instant;
  /** Shared by all displays. */
  readonly endsAt: Instant;
  /** Which of the catalogue's invitations it carries. */
  readonly invitation: number;
  /** What just ended; null for a reset of your own. */
  readonly ended: { readonly title: string; readonly at: Instant } | null;
  readonly next: { readonly title: string; readonly start: Instant; readonly canJoin: boolean } | null;
  readonly direction: string | null;
  /** The line of the anchor that matches; `answers.kept` says whether it was kept. */
  readonly anchor: string | null;
  readonly answers: Answers;
  /** Where it may still be put off. */
  readonly canPostpone: boolean;
  /** It answers a meeting's end, so that the meeting may still be on. */
  readonly canBeStillIn: boolean;
}

/** All that views show, in one message. */
export interface Snapshot {
  readonly now: Instant;
  readonly trayStatus: TrayStatus;
  readonly today: DayView;
  readonly reset: ResetView | null;
  readonly feeds: readonly FeedView[];
  /** Whether the desktop has a place for the tray icon. */
  readonly tray: boolean;
  readonly preferences: Preferences;
  readonly shortcuts: Readonly<Record<Shortcut, ShortcutState>>;
  /** What the windows speak. */
  readonly locale: Locale;
  /** What each signal says that is asked; null while nobody asks them. */
  readonly signals: Readonly<Partial<Record<SignalName, SignalReading>>> | null;
  /** Where everything is kept. */
  readonly dataFolder: string;
  /** When the reflection was last opened, by you or by itself; null before that. */
  readonly reflectionOpenedAt: Instant | null;
  /** For want of a keystore the addresses of calendars lie in the data folder as they are. */
  readonly hasOpenSecrets: boolean;
  /** Plain sentences about what went wrong with the app's own files; empty when all is well. */
  readonly warnings: readonly string[];
}

/** What a feed turned out to be when it was added or tested. */
export interface FeedFound {
  readonly id: string;
  readonly events: number;
  readonly today: readonly { readonly title: string; readonly start: Instant; readonly end: Instant }[];
}

/**
 * What came of a global shortcut: `taken` by another program, `clash` with another of ours, `unavailable` on this desktop;
 * `unsure` where the desktop does not tell.
 */
export type ShortcutState = 'none' | 'works' | 'taken' | 'clash' | 'unavailable' | 'unsure';

/** Whether the system starts the app at login; macOS may wait for the user's word, and starts installed apps only. */
export type LaunchAtLogin = 'on' | 'off' | 'needs-approval' | 'needs-install';

/** How long the bell of a reset can be heard, in milliseconds. */
export const bellLasts = 4_000;

/** What insight and drift look at. */
export interface InsightInput {
  /** Over a year of the calendar's own past, sorted by start. */
  readonly meetings: readonly PastMeeting[];
  /** The check-ins and resets of that time. */
  readonly entries: readonly Entry[];
  /** Changes that are not to be asked about again. */
  readonly acknowledged: readonly DriftId[];
}

export type { PauseLength };
/** `later` puts it off, `still-in`: the meeting goes on. */
export const resetEnds = ['done', 'skip', 'later', 'still-in'] as const;
export type ResetEnd = (typeof resetEnds)[number];

/** A day of history: as it was, and what was written on it. */
export interface PastDay extends DayView {
  readonly notes: readonly Note[];
}

/** JSON can be imported again; of Markdown there is a page a day. */
export const exportFormats = ['csv', 'json', 'markdown'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What was written, and into which file or folder. */
export type Exported =
  | { readonly what: 'entries'; readonly count: number; readonly place: string }
  /** `existing`: the pages that were there already and were left as they are. */
  | { readonly what: 'days'; readonly count: number; readonly existing: number; readonly place: string };

/** How many entries an import added, and how many were known. */
export interface Imported {
  readonly added: number;
  readonly existing: number;
}

/** An error that a window's page caught. Of the stack main logs the frames only: the message may quote what was typed. */
export interface PageError {
  readonly view: View;
  /** The error's class. */
  readonly name: string;
  readonly stack: string;
}

/** What would be deleted, besides the settings. */
export interface DataSummary {
  readonly entries: number;
  /** On how many days they lie. */
  readonly days: number;
  readonly calendars: number;
}

/**
 * Each request by its name: what it takes and returns. Every request is answered; a problem is a sentence for the user.
 * A new one also needs its payload in `requests.ts` and its handler in main; the bridge follows by itself.
 */
export interface Requests {
  snapshot(): Snapshot;

  beginReset(): void;
  answerReset(answers: Answers): void;
  endReset(how: ResetEnd): void;
  /** Opens the next meeting's link. */
  join(): void;

  checkIn(checkIn: CheckIn & { readonly note?: string }): Result<null, string>;
  setDirection(line: string): void;
  /** A day as it was, today or before. */
  day(day: Day): Promise<DayView>;
  /** The days from `from` to `to`, both included. */
  days(from: Day, to: Day): Promise<readonly PastDay[]>;
  /** The heading line through the evenings of these days. */
  headings(from: Day, to: Day): Promise<readonly HeadingPoint[]>;
  /** The days on which every word of the query was written in one line, newest first. */
  search(query: string): Promise<Result<SearchResult, string>>;
  /** Asks where to, and writes it there. Gives the file's name; null when no place was chosen. */
  saveNote(name: string, text: string): Promise<Result<string, string> | null>;
  /** What the user wrote for a day, saved or not; never what is made up for the sample. */
  reflectionForm(day: Day): ReflectionForm;
  keepDraft(draft: ReflectionDraft): void;
  /** A draft of that day is done with. */
  saveReflection(draft: ReflectionDraft): Result<null, string>;
  snoozeReflection(minutes: Snooze): void;
  /** Reads the past from the calendars' copies and the journal; kept by whoever asks. */
  insightInput(): Promise<InsightInput>;
  /** Never asks about that change again. */
  acknowledgeDrift(change: DriftId): Result<null, string>;
  /** Adds a line to tomorrow's direction. */
  appendTomorrowDirection(line: string): Result<null, string>;

  addFeed(source: string): Promise<Result<FeedFound, string>>;
  testFeed(id: string): Promise<Result<FeedFound, string>>;
  changeFeed(
    id: string,
    change: { readonly name?: string; readonly addresses?: readonly string[]; readonly on?: boolean },
  ): void;
  /** With the sample goes what was logged for its meetings. */
  removeFeed(id: string): Promise<void>;
  refreshFeeds(): void;
  trySampleDay(): Promise<Result<FeedFound, string>>;
  /** Lets the user choose a local .ics file; null when nothing was chosen. */
  chooseFile(): Promise<string | null>;

  changePreferences(change: PreferencesChange): void;
  /** While the window shows what the signals say, they are asked on its behalf. */
  followSignals(follow: boolean): void;
  /** While a combination of keys is recorded, ours are not taken for what they mean. */
  recordShortcut(recording: boolean): void;
  /** As the system has it right now. */
  launchAtLogin(): LaunchAtLogin;
  setLaunchAtLogin(on: boolean): Result<null, string>;
  pause(length: PauseLength): void;
  resume(): void;
  open(view: OpenableView): void;
  openDataFolder(): void;
  /** Shows the log file in its folder. */
  showLog(): void;
  /** Writes an error of the window's own page to the log. */
  reportError(error: PageError): void;
  /** Asks where to; null when no place was chosen. */
  exportEntries(format: ExportFormat): Promise<Result<Exported, string> | null>;
  /** Asks for the file; null when none was chosen. */
  importEntries(): Promise<Result<Imported, string> | null>;
  dataSummary(): Promise<Result<DataSummary, string>>;
  /** Afterwards the app is as on its first launch. */
  deleteEverything(): Promise<Result<null, string>>;
  /** Closes the window that asks. */
  close(): void;
  quit(): void;
  copy(text: string): void;
}

export type RequestName = keyof Requests;

/** The process argument with which main tells a window's preload script the names of all requests. */
export const requestNamesArgument = '--one-degree-requests=';

/** The channel on which main sends each new snapshot. */
export const snapshotChannel = 'snapshot';

/** What the preload script puts on `window.oneDegree`. */
export type Bridge = {
  readonly [Name in RequestName]: (
    ...payload: Parameters<Requests[Name]>
  ) => Promise<Awaited<ReturnType<Requests[Name]>>>;
} & {
  /** Calls `listener` with each new snapshot; gives what ends that. */
  readonly onSnapshot: (listener: (snapshot: Snapshot) => void) => () => void;
};
