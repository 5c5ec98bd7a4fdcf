/** The actions that the windows, the tray and the command line can request. */

import { randomUUID } from 'node:crypto';
import type { Decline, Requests, ResetEnd } from '../../shared/contract';
import {
  addDays,
  type Day,
  dayName,
  fail,
  type Instant,
  midnightAfter,
  minute,
  ok,
  type Result,
} from '../../shared/domain/common';
import { type ReflectionDraft, type Snooze, tomorrowDirectionIn } from '../../shared/domain/day';
import { newPlan } from '../../shared/domain/experiment';
import type { DriftId } from '../../shared/domain/insight';
import {
  type Answers,
  type CurrentExperiment,
  directionOf,
  type Entry,
  type ExperimentDays,
  maxLineChars,
  reflectionOf,
} from '../../shared/domain/journal';
import { type PauseLength, pauseEnd, type TrayStatus } from '../../shared/domain/reset';
import type { Feed, PreferencesChange } from '../../shared/domain/settings';
import type { Days } from '../calendar';
import type { Drafts, Journal } from '../journal';
import { type Clock, systemRandom } from '../platform';
import type { CurrentReset, Scheduler } from '../reset';
import type { SettingsFile } from '../settings';
import { type AccountActionParts, type AccountActions, createAccountActions } from './accountActions';
import { type ChangeFeeds, createFeedActions, type FeedActionParts, type FeedActions } from './feedActions';
import { createTappedCheckIns, type NewCheckIn } from './tappedCheckIns';
import { createTappedHeading } from './tappedHeading';

export interface ActionParts extends FeedActionParts, AccountActionParts {
  readonly clock: Clock;
  readonly journal: Pick<Journal, 'append' | 'amend' | 'between' | 'remove' | 'save'>;
  readonly drafts: Pick<Drafts, 'of' | 'keep' | 'drop'>;
  readonly currentReset: CurrentReset;
  readonly scheduler: Pick<Scheduler, 'tick' | 'beginReset' | 'endReset' | 'declineReset' | 'endMeeting'> & {
    trayStatus(): Pick<TrayStatus, 'pausedUntil'>;
  };
  readonly settings: Pick<SettingsFile, 'read' | 'write' | 'changeFeeds'>;
  readonly calendar: FeedActionParts['calendar'] & { follow(feeds: readonly Feed[]): void };
  readonly days: Pick<Days, 'meetings'>;
}

/** Creates the actions. Each one that changes something ends with a tick, so that the change shows at once. */
export function createActions(parts: ActionParts) {
  const { clock, t, journal, drafts, currentReset, scheduler, settings, calendar, days } = parts;

  function log(entry: Entry): Result<null, string> {
    const logged = journal.append(entry);
    scheduler.tick();
    return logged;
  }

  const logCheckIn = (id: string, checkIn: NewCheckIn): Result<null, string> =>
    log({ id, kind: 'check-in', at: clock.now(), ...checkIn });
  const tapped = createTappedCheckIns({
    clock,
    journal,
    log: logCheckIn,
    newId: randomUUID,
    onChange: scheduler.tick,
  });

  function change(change: Parameters<SettingsFile['write']>[0]): void {
    settings.write(change);
    scheduler.tick();
  }

  const changeFeeds: ChangeFeeds = async make => {
    await settings.changeFeeds(make);
    calendar.follow(settings.read().feeds);
    scheduler.tick();
  };

  const directionFor = (day: Day, line: string): Entry => ({
    id: randomUUID(),
    kind: 'direction',
    at: clock.now(),
    day,
    line: line.trim(),
  });

  /**
   * Saves the reflection of a day, replacing an earlier one. The problem is a sentence.
   *
   * @param id for a reflection that is new
   */
  function saveReflection(draft: ReflectionDraft, id = randomUUID() as string): Result<null, string> {
    const { day, heading, helped, correction } = draft;
    const saved = reflectionOf(journal.between(day, day), day);
    const answers = { heading, helped: helped.trim(), correction: correction.trim() };
    const logged =
      saved === null
        ? journal.append({ id, kind: 'reflection', at: clock.now(), day, ...answers })
        : journal.amend(saved.id, day, answers);
    const next = addDays(day, 1);
    const current = directionOf(journal.between(next, next), next) ?? '';
    const tomorrow = tomorrowDirectionIn(draft, current);
    const directionSaved = tomorrow === current ? ok(null) : journal.append(directionFor(next, tomorrow));
    // The draft is kept until everything is on disk, including earlier changes that could not be saved.
    const result = [logged, directionSaved, journal.save()].find(({ ok: saved }) => !saved) ?? ok(null);
    if (result.ok) drafts.drop(day);
    scheduler.tick();
    return result;
  }
  const tappedHeading = createTappedHeading({
    clock,
    journal,
    drafts,
    save: saveReflection,
    onChange: scheduler.tick,
  });

  /** Returns when the pause ends. */
  function pause(length: PauseLength): Instant {
    const until = pauseEnd(length, days.meetings(), clock.now());
    change({ pausedUntil: until });
    return until;
  }
  const resume = (): void => change({ pausedUntil: null });
  const feedActions = createFeedActions(parts, changeFeeds);
  const accountActions = createAccountActions(parts, changeFeeds);

  return {
    ...feedActions,
    ...accountActions,

    async offeredAccount(id: string): Promise<string | null> {
      const address = feedActions.offeredAddress(id);
      return address !== null && (await accountActions.isAccountAddress(address)) ? address : null;
    },

    beginReset: () => scheduler.beginReset(),
    practiseReset: () => scheduler.beginReset('practice'),
    endMeeting: () => scheduler.endMeeting(),
    endReset: (how: ResetEnd) => scheduler.endReset({ how }),
    declineReset: (how: Decline) => scheduler.declineReset(how),
    answerReset(answers: Answers): void {
      currentReset.answer(answers, clock.now());
      scheduler.tick();
    },

    checkIn: (checkIn: NewCheckIn) => logCheckIn(randomUUID(), checkIn),
    tapCheckIn: tapped.tap,
    undoCheckIn: tapped.undo,
    setDirection: (line: string) => void log(directionFor(dayName(clock.now()), line)),

    saveReflection: (draft: ReflectionDraft) => saveReflection(draft),
    tapHeading: tappedHeading.tap,
    undoHeading: tappedHeading.undo,
    acknowledgeDrift(id: DriftId): Result<null, string> {
      return settings.write({ driftsMeant: [...settings.read().driftsMeant, id] });
    },
    /** Begins an experiment in place of an earlier one, whose draws stay in the journal. */
    beginExperiment(days: ExperimentDays): Result<CurrentExperiment, string> {
      const experiment = { ...newPlan(randomUUID(), days, systemRandom, clock.now()), stoppedAt: null };
      const written = settings.write({ experiment });
      return written.ok ? ok(experiment) : written;
    },
    stopExperiment(): Result<CurrentExperiment | null, string> {
      const current = settings.read().experiment;
      if (current === null || current.stoppedAt !== null) return ok(current);
      const experiment = { ...current, stoppedAt: clock.now() };
      const written = settings.write({ experiment });
      return written.ok ? ok(experiment) : written;
    },
    /** Adds a line to tomorrow's direction, after any that is already set. The problem is a sentence. */
    appendTomorrowDirection(line: string): Result<null, string> {
      const tomorrow = dayName(midnightAfter(clock.now()));
      const before = directionOf(journal.between(tomorrow, tomorrow), tomorrow);
      const joined = before === null ? line : `${before}; ${line}`;
      return joined.length > maxLineChars ? fail(t('drift.noRoom')) : log(directionFor(tomorrow, joined));
    },
    snoozeReflection: (minutes: Snooze) => change({ reflectionSnoozedUntil: clock.now() + minutes * minute }),

    changePreferences: (changed: PreferencesChange) =>
      change({ preferences: { ...settings.read().preferences, ...changed } }),
    pause,
    resume,
    togglePause: () => (scheduler.trayStatus().pausedUntil === null ? void pause('30m') : resume()),
  } satisfies Partial<
    Record<
      keyof Requests | keyof FeedActions | keyof AccountActions | 'tapCheckIn' | 'endMeeting' | 'togglePause',
      unknown
    >
  >;
}

export type Actions = ReturnType<typeof createActions>;
