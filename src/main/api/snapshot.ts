/** Builds the snapshot that the windows show. */

import type { ArrivalView, FeedView, QuestionsView, ResetView, Snapshot } from '../../shared/contract';
import {
  type FeedHealth,
  type MeetingEnds,
  meetingsOf,
  nextOnDay,
  safeJoinUrl,
  type Verdict,
} from '../../shared/domain/calendar';
import { dayName, type Instant, sameDay } from '../../shared/domain/common';
import { dayView } from '../../shared/domain/day';
import { directionOf, type Entry, isReset } from '../../shared/domain/journal';
import {
  type ActiveReset,
  invitationOf,
  isFocusIgnored,
  isOutsideHours,
  postponedUntil,
  type TrayStatus,
} from '../../shared/domain/reset';
import { type Feed, type Preferences, type Settings, shownTitle } from '../../shared/domain/settings';
import { accountCalendarOf, kindOf, placeOf } from '../calendar/addresses';
import type { AnnouncedReset } from '../reset';

export interface SnapshotSources {
  readonly settings: Settings;
  readonly verdicts: readonly Verdict[];
  readonly meetingEnds: MeetingEnds;
  /** The entries of the days around now. */
  readonly entries: readonly Entry[];
  readonly trayStatus: TrayStatus;
  readonly active: ActiveReset | null;
  readonly announced: AnnouncedReset | null;
  readonly tray: boolean;
  readonly displays: Snapshot['displays'];
  readonly shortcuts: Snapshot['shortcuts'];
  readonly offeredFeed: Snapshot['offeredFeed'];
  readonly health: (feedId: string) => FeedHealth;
  readonly foundAddresses: (feedId: string) => readonly string[];
  readonly signals: Snapshot['signals'];
  readonly seesNoCalls: boolean;
  readonly locale: Snapshot['locale'];
  readonly dataFolder: string;
  readonly version: string;
  readonly recalledCorrection: Snapshot['recalledCorrection'];
  readonly reflectionOpenedAt: Snapshot['reflectionOpenedAt'];
  readonly reflectionOpening: Snapshot['reflectionOpening'];
  readonly hasOpenSecrets: boolean;
  readonly newVersion: Snapshot['newVersion'];
  readonly warnings: readonly string[];
  /** The entries of the last days; empty unless a reset is on that needs them. */
  readonly lastEntries: readonly Entry[];
  /** The number of invitations in the catalogue. */
  readonly invitations: number;
}

/** Returns everything that the windows show at `now`. */
export function snapshotOf(sources: SnapshotSources, now: Instant): Snapshot {
  const { settings, active } = sources;
  const { preferences } = settings;
  return {
    now,
    trayStatus: sources.trayStatus,
    today: dayView(now, { ...sources, isOutsideHours: at => isOutsideHours(preferences, at) }, now),
    reset: active === null || active.asking != null ? null : resetView(active, sources, now),
    arrival: sources.announced === null ? null : arrivalView(sources.announced, preferences),
    questions: active?.asking == null ? null : questionsView(active, preferences),
    feeds: settings.feeds.map(feed => feedView(feed, sources)),
    offeredFeed: sources.offeredFeed,
    tray: sources.tray,
    displays: sources.displays,
    preferences,
    shortcuts: sources.shortcuts,
    signals: sources.signals,
    seesNoCalls: sources.seesNoCalls,
    locale: sources.locale,
    dataFolder: sources.dataFolder,
    version: sources.version,
    recalledCorrection: sources.recalledCorrection,
    reflectionOpenedAt: sources.reflectionOpenedAt,
    reflectionOpening: sources.reflectionOpening,
    hasOpenSecrets: sources.hasOpenSecrets,
    newVersion: sources.newVersion,
    warnings: sources.warnings,
  };
}

const feedView = (
  { id, name, source, account, addresses, countsUnanswered = true, on }: Feed,
  { health, foundAddresses }: SnapshotSources,
): FeedView => ({
  id,
  name,
  place: placeOf(source),
  // The source of a calendar whose password is lost tells nothing.
  kind: account === undefined ? kindOf(source) : 'caldav',
  account:
    account === undefined ? null : { id: account, user: accountCalendarOf(source)?.credentials.user ?? '' },
  addresses,
  foundAddresses: foundAddresses(id),
  countsUnanswered,
  on,
  health: health(id),
});

/** What the announcement says. */
export const arrivalView = (
  { transition, since, comesAt }: AnnouncedReset,
  preferences: Preferences,
): ArrivalView => ({
  title: shownTitle(transition.from.title, preferences),
  startedAt: since,
  comesAt,
});

/** What the questions before an experiment’s draw say. */
export const questionsView = (
  { entry, transition, asking }: ActiveReset,
  preferences: Preferences,
): QuestionsView => ({
  title: transition === null ? null : shownTitle(transition.from.title, preferences),
  early: transition !== null && entry.at < transition.from.end,
  draws: asking === 'draw',
  answers: { energy: entry.energy, focus: entry.focus },
});

function resetView(
  { entry, transition, endsAt, byUser, hasBell = false, practice = false, wasAsked = false }: ActiveReset,
  { verdicts, entries, lastEntries, invitations, settings: { preferences } }: SnapshotSources,
  now: Instant,
): ResetView {
  const resets = entries.filter(isReset);
  // The same meeting that Join opens: the transition's next meeting, or else the next one today.
  const next = nextOnDay(transition?.to ?? null, meetingsOf(verdicts), entry.at);
  return {
    startedAt: entry.at,
    endsAt,
    invitation: invitationOf(
      entry.at,
      resets.filter(({ at }) => sameDay(at, entry.at) && at < entry.at).length,
      invitations,
      hasBell,
    ),
    ended:
      transition === null
        ? null
        : {
            title: shownTitle(transition.from.title, preferences),
            at: entry.endedAt ?? transition.at,
            early: !byUser && entry.at < transition.from.end,
          },
    next:
      next === null
        ? null
        : {
            title: shownTitle(next.title, preferences),
            start: next.start,
            canJoin: safeJoinUrl(next) !== null,
          },
    direction: directionOf(entries, dayName(now)),
    anchor: entry.anchor?.line ?? null,
    answers: {
      energy: entry.energy,
      focus: entry.focus,
      steady: entry.steady,
      leaving: entry.leaving,
      facing: entry.facing,
      kept: entry.anchor?.kept,
    },
    wasAsked,
    asksFocus: preferences.focusQuestion !== 'never',
    offersEnergyOnly:
      preferences.focusQuestion === 'ask' &&
      !wasAsked &&
      isFocusIgnored(lastEntries.filter(isReset).filter(({ id }) => id !== entry.id)),
    offersBell: practice,
    canPostpone: transition !== null && postponedUntil(transition, { resets, preferences }, now) !== null,
    canBeStillIn: transition !== null,
  };
}
