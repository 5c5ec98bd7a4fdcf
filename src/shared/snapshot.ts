/** The snapshot: everything that the windows show, in one message. */
import type { FeedHealth } from './domain/calendar';
import type { Instant } from './domain/common';
import type { DayView } from './domain/day';
import type { Answers } from './domain/journal';
import type { SignalName, SignalReading, TrayStatus } from './domain/reset';
import type { DisplayChoice, Locale, Preferences, Shortcut, ShownTitle } from './domain/settings';

/** A feed as shown in a window: without its URL, which is a secret. */
export interface FeedView {
  readonly id: string;
  readonly name: string;
  /** A host or a file name, without the secret part of the address. */
  readonly place: string;
  readonly kind: 'url' | 'file' | 'sample' | 'caldav';
  /** The account of which it is a calendar, and the name that signs in to it. */
  readonly account: { readonly id: string; readonly user: string } | null;
  /** The user's addresses in this feed. */
  readonly addresses: readonly string[];
  /** Those that the calendar tells; they count unless `addresses` has some. */
  readonly foundAddresses: readonly string[];
  /** Whether meetings count that the user has not accepted. */
  readonly countsUnanswered: boolean;
  readonly on: boolean;
  readonly health: FeedHealth;
}

/** A display that is connected. */
export interface DisplayView extends DisplayChoice {
  readonly width: number;
  readonly height: number;
}

/** A calendar that a link or a file offered, and that Welcome asks about. */
export interface OfferedFeed {
  readonly id: string;
  /** A host or a file name, without the secret part of the address. */
  readonly place: string;
  readonly kind: 'url' | 'file';
}

/** The reset that is on the screen. */
export interface ResetView {
  readonly startedAt: Instant;
  /** The same on all displays. */
  readonly endsAt: Instant;
  /** The index of its invitation in the catalogue. */
  readonly invitation: number;
  /** The meeting that ended; null for a reset that the user started. */
  readonly ended: {
    readonly title: ShownTitle;
    readonly at: Instant;
    /** Whether only its call has ended, before the time in the calendar. */
    readonly early: boolean;
  } | null;
  readonly next: { readonly title: ShownTitle; readonly start: Instant; readonly canJoin: boolean } | null;
  readonly direction: string | null;
  /** The line of the matching anchor, if any; `answers.kept` says whether it was kept. */
  readonly anchor: string | null;
  readonly answers: Answers;
  /** Whether it asks about focus, too. */
  readonly asksFocus: boolean;
  /** Whether to offer asking about energy only, because focus goes unanswered. */
  readonly offersEnergyOnly: boolean;
  /** Whether to offer a bell, because it is the first reset. */
  readonly offersBell: boolean;
  /** Whether an experiment has asked for energy and focus before it, so that it doesn't ask. */
  readonly wasAsked: boolean;
  /** Whether it can still be postponed. */
  readonly canPostpone: boolean;
  /** Whether it follows a meeting, which might still be on. */
  readonly canBeStillIn: boolean;
}

/** The reset that is being announced. */
export interface ArrivalView {
  /** The title of the meeting that ended. */
  readonly title: ShownTitle;
  readonly startedAt: Instant;
  /** When the reset comes, unless the user is typing then. */
  readonly comesAt: Instant;
}

/** The questions of an experiment that are on the screen, before it draws. */
export interface QuestionsView {
  /** The title of the meeting that ended. */
  readonly title: ShownTitle;
  /** Whether only its call has ended, before the time in the calendar. */
  readonly early: boolean;
  /** Whether a coin decides afterwards; otherwise the reset comes. */
  readonly draws: boolean;
  readonly answers: Pick<Answers, 'energy' | 'focus'>;
}

/**
 * The state of a global shortcut. `taken`: used by another program; `clash`: used by another shortcut of ours;
 * `desktop`: the desktop has set it, perhaps with other keys; `unavailable`: not possible on this desktop; `unsure`: the desktop doesn't report it.
 */
export type ShortcutState = 'none' | 'works' | 'desktop' | 'taken' | 'clash' | 'unavailable' | 'unsure';

/** How the reflection was opened: by the user, on its page of the week, or by itself. */
export type ReflectionOpening = 'by-hand' | 'on-week' | 'by-itself';

/** Everything that the windows show. */
export interface Snapshot {
  readonly now: Instant;
  readonly trayStatus: TrayStatus;
  readonly today: DayView;
  readonly reset: ResetView | null;
  readonly arrival: ArrivalView | null;
  readonly questions: QuestionsView | null;
  readonly feeds: readonly FeedView[];
  readonly offeredFeed: OfferedFeed | null;
  /** Whether the desktop can show a tray icon. */
  readonly tray: boolean;
  readonly displays: readonly DisplayView[];
  readonly preferences: Preferences;
  readonly shortcuts: Readonly<Record<Shortcut, ShortcutState>>;
  /** The language and format of the windows. */
  readonly locale: Locale;
  /** The latest readings of the signals; null while they are not being read. */
  readonly signals: Readonly<Partial<Record<SignalName, SignalReading>>> | null;
  /** Whether no call was seen in several meetings with a join link, although the system can be asked. */
  readonly seesNoCalls: boolean;
  /** The path of the data folder. */
  readonly dataFolder: string;
  /** The version of this app. */
  readonly version: string;
  /** The correction that this morning recalls, if any. */
  readonly recalledCorrection: string | null;
  /** When the reflection was last opened, by the user or by itself; null if it hasn't been. */
  readonly reflectionOpenedAt: Instant | null;
  /** How it was last opened. */
  readonly reflectionOpening: ReflectionOpening;
  /** Whether calendar addresses are stored unencrypted, because there is no keystore. */
  readonly hasOpenSecrets: boolean;
  /** Where newer versions are published, and the one that was found; null if this app is published nowhere. */
  readonly newVersion: {
    readonly host: string;
    readonly release: { readonly version: string; readonly notes: string } | null;
  } | null;
  /** Sentences about problems with the app's own files. */
  readonly warnings: readonly string[];
}
