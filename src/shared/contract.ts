/** The contract between main and the windows: the requests, and the bridge that carries them. */
import type { Day, Result } from './domain/common';
import type { DayView, HeadingPoint, ReflectionDraft, ReflectionForm, Snooze } from './domain/day';
import type { DriftId, Letter } from './domain/insight';
import type {
  Answers,
  CheckIn,
  CurrentExperiment,
  ExperimentDays,
  Heading,
  SearchResult,
} from './domain/journal';
import type { PauseLength } from './domain/reset';
import type { PreferencesChange } from './domain/settings';
import type {
  CopiedFeed,
  DataSummary,
  Decline,
  Exported,
  ExportFormat,
  FeedFound,
  Imported,
  InsightInput,
  LaunchAtLogin,
  OfferedCalendars,
  OpenableView,
  PageError,
  PastDay,
  ResetEnd,
  SignInDetails,
  UnknownCopies,
} from './requestData';
import type { Snapshot } from './snapshot';

export * from './requestData';
export type * from './snapshot';
export type { PauseLength };

/** How long the bell of a reset sounds, in milliseconds. */
export const bellDuration = 4_000;

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
  /** Gives the keys to the card that asks for them. */
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
  /** Returns what the user wrote for a day, saved or not; on a day of the sample that the user left empty, what it made up. */
  reflectionForm(day: Day): Promise<ReflectionForm>;
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
  /** Shows the file with the licences in its folder. */
  showLicences(): void;
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
