/** The actions that the windows, the tray and the command line can request. */

import { randomUUID } from 'node:crypto';
import type { FeedFound, Requests, ResetEnd } from '../../shared/contract';
import type { FeedFault } from '../../shared/domain/calendar';
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
import type { DriftId } from '../../shared/domain/insight';
import {
  type Answers,
  type CheckIn,
  directionOf,
  type Entry,
  maxLineChars,
  reflectionOf,
} from '../../shared/domain/journal';
import { type PauseLength, pauseEnd } from '../../shared/domain/reset';
import { isOfSample } from '../../shared/domain/sample';
import { type Feed, type PreferencesChange, type Settings, sampleSource } from '../../shared/domain/settings';
import type { Translate } from '../../shared/i18n';
import type { Days } from '../calendar';
import { parseSource, placeOf } from '../calendar/addresses';
import type { Drafts, Journal } from '../journal';
import type { Clock } from '../platform';
import type { CurrentReset, Scheduler } from '../reset';

type NewCheckIn = CheckIn & { readonly note?: string };

export interface ActionParts {
  readonly clock: Clock;
  readonly t: Translate;
  readonly journal: Pick<Journal, 'append' | 'amend' | 'between' | 'remove' | 'save'>;
  readonly drafts: Pick<Drafts, 'drop'>;
  readonly currentReset: CurrentReset;
  readonly scheduler: Pick<Scheduler, 'tick' | 'beginReset' | 'endReset'>;
  readonly settings: { read(): Settings; write(change: Partial<Settings>): Result<null, string> };
  readonly calendar: {
    follow(feeds: readonly Feed[]): void;
    /** Fetches and parses a feed once, right now. */
    test(feed: Feed): Promise<Result<Omit<FeedFound, 'id'>, FeedFault>>;
    refresh(): void;
  };
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

  const checkIn = (checkIn: NewCheckIn): Result<null, string> =>
    log({ id: randomUUID(), kind: 'check-in', at: clock.now(), ...checkIn });

  function change(change: Partial<Settings>): void {
    settings.write(change);
    if (change.feeds !== undefined) calendar.follow(change.feeds);
    scheduler.tick();
  }

  function changeFeeds(make: (feeds: readonly Feed[]) => readonly Feed[]): void {
    change({ feeds: make(settings.read().feeds) });
  }

  async function add(source: string, name: string): Promise<Result<FeedFound, string>> {
    const known = settings.read().feeds.find(feed => feed.source === source);
    const feed = known ?? { id: randomUUID(), name, source, addresses: [], on: true, since: clock.now() };
    const found = await test(feed);
    // Checked again because the same source may have been added while this one was being read.
    if (found.ok)
      changeFeeds(feeds => (feeds.some(other => other.source === source) ? feeds : [...feeds, feed]));
    return found;
  }

  async function test(feed: Feed): Promise<Result<FeedFound, string>> {
    const found = await calendar.test(feed);
    return found.ok
      ? ok({ id: feed.id, ...found.value })
      : { ok: false, problem: t(`fault.${found.problem}`) };
  }

  const directionFor = (day: Day, line: string): Entry => ({
    id: randomUUID(),
    kind: 'direction',
    at: clock.now(),
    day,
    line: line.trim(),
  });

  return {
    beginReset: () => scheduler.beginReset(),
    endReset: (how: ResetEnd) => scheduler.endReset({ how }),
    answerReset(answers: Answers): void {
      currentReset.answer(answers, clock.now());
      scheduler.tick();
    },

    checkIn,
    /** Adds what was tapped to a check-in of the last minute, so that a slip can be corrected, or logs a new one. */
    tapCheckIn(tapped: NewCheckIn): Result<null, string> {
      const now = clock.now();
      const last = journal
        .between(dayName(now - minute), dayName(now))
        .findLast(({ kind }) => kind === 'check-in');
      if (last === undefined || !(now - minute < last.at && last.at <= now)) return checkIn(tapped);
      const corrected = journal.amend(last.id, dayName(last.at), tapped);
      scheduler.tick();
      return corrected;
    },
    setDirection: (line: string) => void log(directionFor(dayName(clock.now()), line)),

    /** Saves the reflection of a day, replacing an earlier one. The problem is a sentence. */
    saveReflection(draft: ReflectionDraft): Result<null, string> {
      const { day, heading, helped, correction } = draft;
      const saved = reflectionOf(journal.between(day, day), day);
      const answers = { heading, helped: helped.trim(), correction: correction.trim() };
      const logged =
        saved === null
          ? journal.append({ id: randomUUID(), kind: 'reflection', at: clock.now(), day, ...answers })
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
    },
    acknowledgeDrift(id: DriftId): Result<null, string> {
      return settings.write({ driftsMeant: [...settings.read().driftsMeant, id] });
    },
    /** Adds a line to tomorrow's direction, after any that is already set. The problem is a sentence. */
    appendTomorrowDirection(line: string): Result<null, string> {
      const tomorrow = dayName(midnightAfter(clock.now()));
      const before = directionOf(journal.between(tomorrow, tomorrow), tomorrow);
      const joined = before === null ? line : `${before}; ${line}`;
      return joined.length > maxLineChars ? fail(t('drift.noRoom')) : log(directionFor(tomorrow, joined));
    },
    snoozeReflection: (minutes: Snooze) => change({ reflectionSnoozedUntil: clock.now() + minutes * minute }),

    /** @param folder the base of relative paths */
    async addFeed(text: string, folder: string): Promise<Result<FeedFound, string>> {
      const source = parseSource(text, folder);
      return source.ok
        ? add(source.value, placeOf(source.value))
        : { ok: false, problem: t(`fault.${source.problem}`) };
    },
    trySampleDay: () => add(sampleSource, t('sampleDay')),
    async testFeed(id: string): Promise<Result<FeedFound, string>> {
      const feed = settings.read().feeds.find(other => other.id === id);
      return feed === undefined ? { ok: false, problem: t('fault.not-found') } : test(feed);
    },
    changeFeed: (id: string, change: Parameters<Requests['changeFeed']>[1]) =>
      changeFeeds(feeds => feeds.map(feed => (feed.id === id ? { ...feed, ...change } : feed))),
    /**
     * Removes a feed. Removing the sample also ends a reset that it caused and removes its journal entries; the
     * journal's warnings report entries that could not be removed.
     */
    async removeFeed(id: string): Promise<void> {
      const isSample = settings.read().feeds.some(feed => feed.id === id && feed.source === sampleSource);
      const active = currentReset.current();
      if (isSample && active !== null && isOfSample(active.entry)) {
        scheduler.endReset({ how: 'cut-short', reason: 'closed' });
      }
      changeFeeds(feeds => feeds.filter(feed => feed.id !== id));
      if (!isSample) return;
      await journal.remove(isOfSample);
      scheduler.tick();
    },
    refreshFeeds: () => calendar.refresh(),

    changePreferences: (changed: PreferencesChange) =>
      change({ preferences: { ...settings.read().preferences, ...changed } }),
    /** Returns when the pause ends. */
    pause(length: PauseLength): Instant {
      const until = pauseEnd(length, days.meetings(), clock.now());
      change({ pausedUntil: until });
      return until;
    },
    resume: () => change({ pausedUntil: null }),
  } satisfies Partial<Record<keyof Requests | 'tapCheckIn', unknown>>;
}

export type Actions = ReturnType<typeof createActions>;
