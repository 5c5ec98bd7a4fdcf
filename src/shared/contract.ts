/** The contract between main and the windows: the requests, and the bridge that carries them. */
import type { PastMeeting } from './domain/calendar';
import type { Day, Instant, Result } from './domain/common';
import type { DayView, HeadingPoint, ReflectionDraft, ReflectionForm, Snooze } from './domain/day';
import type { DriftId, Letter } from './domain/insight';
import type {
  Answers,
  CheckIn,
  CurrentExperiment,
  Entry,
  ExperimentDays,
  Heading,
  Note,
  SearchResult,
} from './domain/journal';
import type { PauseLength } from './domain/reset';
import type { PreferencesChange } from './domain/settings';
import type { Snapshot } from './snapshot';

export type {
  ArrivalView,
  DisplayView,
  FeedView,
  OfferedFeed,
  QuestionsView,
  ReflectionOpening,
  ResetView,
  ShortcutState,
  Snapshot,
} from './snapshot';
export type { PauseLength };

/** The views; a page shows the one in its URL. */
export const views = ['welcome', 'today', 'reset', 'reflection', 'settings'] as const;
export type View = (typeof views)[number];

/** The views that can be opened from the tray, the command line or another window. */
export const openableViews = views.filter(view => view !== 'reset');
export type OpenableView = (typeof openableViews)[number];

/** What was found in a feed when it was added or tested. */
export interface FeedFound {
  readonly id: string;
  /** The number of events in the feed. */
  readonly events: number;
  readonly today: readonly { readonly title: string; readonly start: Instant; readonly end: Instant }[];
}

/** What signs in to an account. */
export interface SignInDetails {
  /** An e-mail address, a host or a web address. */
  readonly address: string;
  /** May be empty, if the address is that of the user. */
  readonly user: string;
  readonly password: string;
}

/** The calendars of an account, to choose from. */
export interface OfferedCalendars {
  readonly id: string;
  readonly user: string;
  readonly calendars: readonly OfferedCalendar[];
}

export interface OfferedCalendar {
  readonly id: string;
  readonly name: string;
  /** As `#RRGGBB`. */
  readonly color: string | null;
  readonly chosen: boolean;
}

/** A calendar's address in the clipboard, which is offered and never added unasked. */
export interface CopiedFeed {
  readonly address: string;
  /** Its host, without the secret part. */
  readonly place: string;
}

/** Whether the system starts the app at login. macOS may need the user's approval, and requires an installed app. */
export type LaunchAtLogin = 'on' | 'off' | 'needs-approval' | 'needs-install';

/** How long the bell of a reset sounds, in milliseconds. */
export const bellDuration = 4_000;

/** The data for insight and drift. */
export interface InsightInput {
  /** More than a year of past meetings, sorted by start. */
  readonly meetings: readonly PastMeeting[];
  /** The check-ins and resets of the same time. */
  readonly entries: readonly Entry[];
  /** Drifts not to ask about again. */
  readonly acknowledged: readonly DriftId[];
  /** The experiment that was begun last. */
  readonly experiment: CurrentExperiment | null;
}

/** `later` postpones the reset; `still-in` means that the meeting is still on. */
export const resetEnds = ['done', 'skip', 'later', 'still-in'] as const;
export type ResetEnd = (typeof resetEnds)[number];

/**
 * Chromium lets no page make its window less than 100 pixels tall, or taller than the screen: a card asks for this much
 * and half of its height.
 */
const leastHeight = 100;

/** What a card of a height in pixels asks for. */
export const askedHeightOf = (height: number): number => leastHeight + Math.ceil(height / 2);

/** The height in pixels of a card that asks for this. */
export const cardHeightOf = (asked: number): number => 2 * (asked - leastHeight);

/** How a reset is declined while it is announced. */
export const declines = ['not-now', 'still-in'] as const;
export type Decline = (typeof declines)[number];

/** A day in History, with its notes. */
export interface PastDay extends DayView {
  readonly notes: readonly Note[];
}

/** Only JSON can be imported again. Markdown has one page per day. */
export const exportFormats = ['csv', 'json', 'markdown'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What was exported, and to which file or folder. */
export type Exported =
  | { readonly what: 'entries'; readonly count: number; readonly place: string }
  /** `existing` is the number of pages that already existed and were left unchanged. */
  | { readonly what: 'days'; readonly count: number; readonly existing: number; readonly place: string };

/** How many entries an import added, and how many existed already. */
export interface Imported {
  readonly added: number;
  readonly existing: number;
}

/** Copies of months, set aside or made by a sync, with entries that are not in the journal. */
export interface UnknownCopies {
  readonly files: number;
  /** The number of these entries. */
  readonly entries: number;
}

/** An error that a window's page caught. Main logs only the stack's frames: the message may quote what was typed. */
export interface PageError {
  readonly view: View;
  /** The error's class. */
  readonly name: string;
  readonly stack: string;
}

/** What would be deleted besides the settings. */
export interface DataSummary {
  readonly entries: number;
  /** The number of days with entries. */
  readonly days: number;
  readonly calendars: number;
}

/**
 * All requests with their parameters and results. Problems are sentences for the user. A new request also needs a
 * payload schema in `requestSchemas.ts` and a handler in main; the bridge picks it up automatically.
 */
export interface Requests {
  snapshot(): Snapshot;

  beginReset(): void;
  /** Begins the first reset, which Welcome offers. */
  practiseReset(): void;
  answerReset(answers: Answers): void;
  endReset(how: ResetEnd): void;
  /** Ends the reset that is being announced before it has begun. */
  declineReset(how: Decline): void;
  /** Gives the keys to the card that is shown, as a click on it does. */
  takeKeys(): void;
  /** Opens the next meeting's link and ends the reset on the screen. */
  join(): void;
  /** Opens a meeting's link, and ends the reset on the screen if there is one. */
  joinMeeting(id: string): void;

  /** Logs a check-in with at least one answer. Within a minute of the last check-in, it corrects that one. */
  checkIn(checkIn: CheckIn & { readonly note?: string }): Result<null, string>;
  /** Takes back the last check-in of a window, or its last correction. */
  undoCheckIn(): void;
  setDirection(line: string): void;
  /** Returns a day, today or in the past. */
  day(day: Day): Promise<DayView>;
  /** Returns the days from `from` to `to`, inclusive. */
  days(from: Day, to: Day): Promise<readonly PastDay[]>;
  /** Returns the heading line for the days from `from` to `to`, inclusive. */
  headingPoints(from: Day, to: Day): Promise<readonly HeadingPoint[]>;
  /** Returns the letter of the week from `from` to `to`, inclusive. */
  letter(from: Day, to: Day): Promise<Letter>;
  /** Returns the days with a note that contains every word of the query, newest first. */
  search(query: string): Promise<Result<SearchResult, string>>;
  /** Asks where to save the text, and saves it. Returns the file's name, or null if the user cancelled. */
  saveNote(name: string, text: string): Promise<Result<string, string> | null>;
  /** Returns what the user wrote for a day, saved or not, without sample entries. */
  reflectionForm(day: Day): ReflectionForm;
  /** Stores an unsaved draft. */
  keepDraft(draft: ReflectionDraft): void;
  /** Saves a reflection and removes its draft. */
  saveReflection(draft: ReflectionDraft): Result<null, string>;
  snoozeReflection(minutes: Snooze): void;
  /** Saves which way today went, as tapped on the evening's card. The problem is a sentence. */
  tapHeading(heading: Heading): Result<null, string>;
  /** Takes that back. */
  undoHeading(): void;
  /** Opens the Reflection at its week. */
  openWeek(): void;
  /** Reads the past from the stored calendars and the journal. This takes a while, so callers should keep the result. */
  insightInput(): Promise<InsightInput>;
  /** Stops asking about a drift. */
  acknowledgeDrift(drift: DriftId): Result<null, string>;
  /** Begins an experiment, which draws from the next transition on. The problem is a sentence. */
  beginExperiment(days: ExperimentDays): Result<CurrentExperiment, string>;
  /** Stops the experiment that is running; it then has no result. The problem is a sentence. */
  stopExperiment(): Result<CurrentExperiment | null, string>;
  /** Adds a line to tomorrow's direction. */
  appendTomorrowDirection(line: string): Result<null, string>;

  addFeed(source: string): Promise<Result<FeedFound, string>>;
  /** Adds the calendar that Welcome asks about. */
  acceptOffer(id: string): Promise<Result<FeedFound, string>>;
  /** The address that Welcome asks about, if it belongs to an account, which can be signed in to. */
  offeredAccount(id: string): Promise<string | null>;
  declineOffer(id: string): void;
  /** Whether an address that is no feed belongs to an account, which can be signed in to. */
  isAccountAddress(source: string): Promise<boolean>;
  /** Finds the calendars of an account. */
  signIn(form: SignInDetails): Promise<Result<OfferedCalendars, string>>;
  /** Finds the calendars of an account that was signed in to before. */
  openAccount(id: string): Promise<Result<OfferedCalendars, string>>;
  /** Adds the chosen calendars of an account, and removes the others. */
  chooseCalendars(offer: string, calendars: readonly string[]): Promise<Result<FeedFound, string>>;
  /** Replaces the password of an account, if its server accepts the new one. */
  changePassword(account: string, password: string): Promise<Result<null, string>>;
  /** Removes an account with its calendars. */
  removeAccount(id: string): void;
  /** Returns the calendar's address that was copied, if there is one. */
  copiedFeed(): Promise<CopiedFeed | null>;
  testFeed(id: string): Promise<Result<FeedFound, string>>;
  changeFeed(
    id: string,
    change: {
      readonly name?: string;
      readonly addresses?: readonly string[];
      readonly countsUnanswered?: boolean;
      readonly on?: boolean;
    },
  ): void;
  /** Removes a feed. Removing the sample also removes the entries for its meetings. */
  removeFeed(id: string): Promise<void>;
  refreshFeeds(): void;
  trySampleDay(): Promise<Result<FeedFound, string>>;
  /** Lets the user choose a local .ics file. Returns its path, or null if the user cancelled. */
  chooseFile(): Promise<string | null>;

  changePreferences(change: PreferencesChange): void;
  /** Starts or stops reading the signals at the fast pace, for Settings. */
  followSignals(follow: boolean): void;
  /** Suspends our global shortcuts while the user records a new one. */
  recordShortcut(recording: boolean): void;
  /** Returns the current setting of the system. */
  launchAtLogin(): LaunchAtLogin;
  setLaunchAtLogin(on: boolean): Result<null, string>;
  pause(length: PauseLength): void;
  resume(): void;
  open(view: OpenableView): void;
  openDataFolder(): void;
  /** Opens the page of the newer version in the browser. */
  openReleasePage(): void;
  /** Shows the log file in its folder. */
  showLog(): void;
  /** Writes an error of the window's own page to the log. */
  reportError(error: PageError): void;
  /** Asks where to save the export. Returns null if the user cancelled. */
  exportEntries(format: ExportFormat): Promise<Result<Exported, string> | null>;
  /** Asks which files to import. Returns null if the user cancelled. */
  importEntries(): Promise<Result<Imported, string> | null>;
  /** Looks for copies of months in the journal's folder that have entries the journal lacks. */
  unknownCopies(): Promise<UnknownCopies>;
  /** Imports the entries of these copies. */
  importCopies(): Promise<Result<Imported, string>>;
  dataSummary(): Promise<Result<DataSummary, string>>;
  /** Deletes all data, so that the app is as on its first launch. */
  deleteEverything(): Promise<Result<null, string>>;
  /** Closes the window that sends the request. */
  close(): void;
  quit(): void;
  /** Copies text to the clipboard. */
  copy(text: string): void;
}

export type RequestName = keyof Requests;

/** The process argument by which main passes the names of all requests to the preload script. */
export const requestNamesArgument = '--one-degree-requests=';

/** The IPC channel for snapshots. */
export const snapshotChannel = 'snapshot';

/** The object that the preload script exposes as `window.oneDegree`. */
export type Bridge = {
  readonly [Name in RequestName]: (
    ...payload: Parameters<Requests[Name]>
  ) => Promise<Awaited<ReturnType<Requests[Name]>>>;
} & {
  /** Returns the path of a file that was dropped on the window. */
  readonly pathOfFile: (file: File) => string;
  /** Calls `listener` with each new snapshot. Returns a function that unsubscribes. */
  readonly onSnapshot: (listener: (snapshot: Snapshot) => void) => () => void;
};
