/** What requests and their answers are made of. */
import type { PastMeeting } from './domain/calendar';
import type { Instant } from './domain/common';
import type { DayView } from './domain/day';
import type { DriftId } from './domain/insight';
import type { CurrentExperiment, Entry, Note } from './domain/journal';

/** The views; a page shows the one in its URL. */
export const views = ['welcome', 'today', 'reset', 'reflection', 'settings'] as const;
export type View = (typeof views)[number];

/** The views that can be opened from the tray, the command line or another window. */
export const openableViews = views.filter(view => view !== 'reset');
export type OpenableView = (typeof openableViews)[number];

/** The longest texts that a window may send, in characters. A line that is kept has a limit of its own. */
export const maxChars = {
  /** An address, or the path of a file. */
  source: 4_000,
  /** The name or the password of an account. */
  signIn: 1_000,
  feedName: 100,
  search: 200,
  /** What is copied or saved at once, such as the note of a week. */
  text: 100_000,
} as const;

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
