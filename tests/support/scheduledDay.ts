/** Runs the scheduler through a simulated day and records what it does. */

import { createDays } from '../../src/main/calendar/days';
import { createCue } from '../../src/main/reset/cue';
import { createCurrentReset } from '../../src/main/reset/currentReset';
import { createExperimentRunner } from '../../src/main/reset/experimentRunner';
import { createEveningPrompt } from '../../src/main/reset/prompts/eveningPrompt';
import { createPrompts, type Prompt } from '../../src/main/reset/prompts/prompts';
import { createScheduler } from '../../src/main/reset/scheduler';
import type { Pace } from '../../src/main/signals/signals';
import type { Occurrence } from '../../src/shared/domain/calendar/meeting';
import type { Call } from '../../src/shared/domain/call/call';
import type { Instant, Millis } from '../../src/shared/domain/common/time';
import type { Entry } from '../../src/shared/domain/journal/entry';
import type { Hold } from '../../src/shared/domain/reset/hold';
import { defaultSettings, type Settings } from '../../src/shared/domain/settings/settings';
import { at, unannounced } from './domain';

/** The evening's question opens the whole window. */
const inWindow = {
  ...unannounced,
  reflection: { ...unannounced.reflection, presentation: 'window' },
} as const;
const anyFeed = { id: 'work', name: 'Work', source: '/work.ics', addresses: [], on: true };

/** Starts a day at a local time. Time passes only in `until`, which runs the timers that become due. */
export function dayAt(start: string, ...occurrences: readonly Occurrence[]) {
  let now = at(start);
  /** The pending timer, and when it is due by the wall clock. */
  let timer: { at: Instant; run(): void } | null = null;
  let settings: Settings = { ...defaultSettings, feeds: [anyFeed], preferences: inWindow };
  let holds: readonly Hold[] = [];
  let calendar = occurrences;
  const entries: Entry[] = [];
  const seen: string[] = [];
  const delays: number[] = [];
  const published: Instant[] = [];
  const paces: (Pace | null)[] = [];
  /** When calls began or stopped to be followed. */
  const follows: [string, boolean][] = [];
  /** The same for keyboard and mouse. */
  const inputFollows: [string, boolean][] = [];
  let calls: readonly Call[] = [];
  let isFresh = true;
  let isAnnounced = false;
  let lastInput: Instant | null = null;
  let random = 0;
  let closeQuestions = (): void => undefined;

  const clock = {
    now: () => now,
    after(delay: number, run: () => void) {
      delays.push(delay);
      const newTimer = { at: now + delay, run };
      timer = newTimer;
      return () => {
        if (timer === newTimer) timer = null;
      };
    },
  };
  const journal = {
    append(entry: Entry) {
      entries.push(entry);
      return { ok: true, value: null } as const;
    },
    amend(id: string, _day: string, change: object) {
      const index = entries.findIndex(entry => entry.id === id);
      entries[index] = { ...entries[index], ...change } as Entry;
      return { ok: true, value: null } as const;
    },
    between: () => entries,
  };
  const currentReset = createCurrentReset(journal, () => settings.preferences.anchors);
  const record = (what: string) => (): void => void seen.push(`${clockFace(now)} ${what}`);
  const store = {
    read: () => settings,
    write: (change: Partial<Settings>) => {
      settings = { ...settings, ...change };
    },
  };
  const days = createDays({
    calendar: { occurrences: () => [{ occurrences: calendar, addresses: [] }] },
    journal,
    settings: store,
  });
  days.recompute();
  const evening = createEveningPrompt({
    settings: store,
    ...days,
    signals: { holds: () => holds, lastInput: () => lastInput ?? now },
    card: {
      show: record('evening card'),
      isOpen: () => false,
      hide: () => undefined,
      onClosed: () => undefined,
    },
    isResetOn: () => currentReset.current() !== null,
    isReflectionOpen: () => false,
    openReflection: record('reflection'),
  });
  const prompts: Prompt[] = [evening];
  const scheduler = createScheduler({
    clock,
    journal,
    save: () => undefined,
    currentReset,
    settings: store,
    days,
    isStale: () => false,
    signals: {
      holds: () => holds,
      lastInput: () => lastInput ?? now,
      calls: () => calls,
      followCalls: follow => {
        if (follow !== follows.at(-1)?.[1]) follows.push([clockFace(now), follow]);
      },
      followInput: follow => {
        if (follow !== inputFollows.at(-1)?.[1]) inputFollows.push([clockFace(now), follow]);
      },
      setPace: pace => {
        if (pace !== paces.at(-1)) paces.push(pace);
      },
      isFresh: () => isFresh,
    },
    overlay: {
      warm: () => {
        if (!seen.at(-1)?.endsWith('warm')) record('warm')();
      },
      discardUnshown: () => {
        if (seen.at(-1)?.endsWith('warm')) record('discard')();
      },
      show: (_endsAt, presentation) => record(presentation === 'cover' ? 'show' : 'show card')(),
      focus: record('focus'),
      hide: how => record(how === 'fading' ? 'hide' : 'hide at once')(),
      onTakenDown: () => undefined,
    },
    arrival: {
      isPossible: () => true,
      warm: () => undefined,
      show: () => {
        isAnnounced = true;
        record('announce')();
      },
      hide: () => {
        if (isAnnounced) record('withdraw')();
        isAnnounced = false;
      },
    },
    experiment: createExperimentRunner({ settings: store, journal, days, random: () => random }),
    questions: {
      show: record('questions'),
      isOpen: () => false,
      focus: record('keys to the questions'),
      hide: record('no questions'),
      onClosed: listener => {
        closeQuestions = listener;
      },
    },
    prompts: createPrompts(prompts),
    cue: createCue(
      () => false,
      ({ from }) => record(`cue after ${from.title}`)(),
    ),
    onSkipped: () => undefined,
    onNotShown: inARow => record(`not shown ${inARow}`)(),
    onTick: () => void published.push(now),
  });
  scheduler.tick();

  return {
    seen,
    delays,
    published,
    paces,
    follows,
    inputFollows,
    scheduler,
    currentReset,
    until(time: string) {
      const end = at(time);
      for (let due = timer; due !== null && due.at <= end; due = timer) {
        timer = null;
        now = due.at;
        due.run();
      }
      now = end;
    },
    /** Time passes without running any timer, as when the computer sleeps. */
    sleepUntil(time: string) {
      now = at(time);
      scheduler.tick();
    },
    /** Changes the wall clock without affecting timers. */
    turnClock(by: Millis) {
      now += by;
      if (timer !== null) timer.at += by;
    },
    /** Adds another prompt. */
    addPrompt(prompt: Prompt) {
      prompts.push(prompt);
    },
    hold(...held: readonly Hold[]) {
      holds = held;
      scheduler.tick();
    },
    /** Sets the calls that were seen. */
    setCalls(...seen: readonly Call[]) {
      calls = seen;
      scheduler.tick();
    },
    /** There is no input after this time. */
    awaySince(since: string) {
      lastInput = at(since);
    },
    /** Sets whether the signals are up to date. */
    setFresh(fresh: boolean) {
      isFresh = fresh;
      scheduler.tick();
    },
    setCalendar(...changed: readonly Occurrence[]) {
      calendar = changed;
      days.recompute();
      scheduler.tick();
    },
    setSettings(change: Partial<Settings>) {
      settings = { ...settings, ...change };
      days.recompute();
    },
    logged: () =>
      entries.map(entry =>
        entry.kind === 'reset' ? [entry.outcome, entry.reason, entry.seconds] : entry.kind,
      ),
    entries: () => entries,
    /** Sets what the next draw takes for random: from 0, which gives the minute if it may, to 1. */
    setRandom(value: number) {
      random = value;
    },
    /** Closes the card with the questions. */
    closeQuestions: () => closeQuestions(),
    /** The recorded cause of each reset. */
    causes: () => entries.map(entry => (entry.kind === 'reset' ? entry.by : undefined)),
  };
}

const clockFace = (instant: Instant): string =>
  new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Settings with the automatic reflection turned off. */
export const noReflection = {
  preferences: { ...unannounced, reflection: { ...unannounced.reflection, opens: false, days: [] } },
};
