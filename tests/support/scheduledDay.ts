/** A day with the conductor at its desk, and all that it does written down. */

import { createDays } from '../../src/main/calendar/days';
import { createCue } from '../../src/main/reset/cue';
import { createCurrentReset } from '../../src/main/reset/currentReset';
import { createEveningPrompt } from '../../src/main/reset/prompts/eveningPrompt';
import { createPrompts, type Prompt } from '../../src/main/reset/prompts/prompts';
import { createScheduler } from '../../src/main/reset/scheduler';
import type { Pace } from '../../src/main/signals/signals';
import type { Occurrence } from '../../src/shared/domain/calendar/meeting';
import type { Instant, Millis } from '../../src/shared/domain/common/time';
import type { Entry } from '../../src/shared/domain/journal/entry';
import type { Hold } from '../../src/shared/domain/reset/hold';
import { defaultSettings, type Settings } from '../../src/shared/domain/settings/settings';
import { at } from './domain';

const anyFeed = { id: 'work', name: 'Work', source: '/work.ics', addresses: [], on: true };

/** Time passes only by `until`, which runs every timer on its way. */
export function dayAt(start: string, ...occurrences: readonly Occurrence[]) {
  let now = at(start);
  /** The one timer that waits, and when it is due by the clock as it goes. */
  let timer: { at: Instant; run(): void } | null = null;
  let settings: Settings = { ...defaultSettings, feeds: [anyFeed] };
  let holds: readonly Hold[] = [];
  let calendar = occurrences;
  const entries: Entry[] = [];
  const seen: string[] = [];
  const delays: number[] = [];
  const published: Instant[] = [];
  const paces: (Pace | null)[] = [];
  let isFresh = true;
  let lastInput: Instant | null = null;

  const clock = {
    now: () => now,
    after(delay: number, run: () => void) {
      delays.push(delay);
      const mine = { at: now + delay, run };
      timer = mine;
      return () => {
        if (timer === mine) timer = null;
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
  const say = (what: string) => (): void => void seen.push(`${clockFace(now)} ${what}`);
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
    holds: () => holds,
    open: say('reflection'),
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
      setPace: pace => {
        if (pace !== paces.at(-1)) paces.push(pace);
      },
      isFresh: () => isFresh,
    },
    overlay: {
      warm: () => {
        if (!seen.at(-1)?.endsWith('warm')) say('warm')();
      },
      cool: () => {
        if (seen.at(-1)?.endsWith('warm')) say('cool')();
      },
      show: say('show'),
      hide: how => say(how === 'fading' ? 'hide' : 'hide at once')(),
      onTakenDown: () => undefined,
    },
    prompts: createPrompts(prompts),
    cue: createCue(
      () => false,
      ({ from }) => say(`cue after ${from.title}`)(),
    ),
    onTick: () => void published.push(now),
  });
  scheduler.tick();

  return {
    seen,
    delays,
    published,
    paces,
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
    /** Time passes, and no timer hears of it. */
    sleepUntil(time: string) {
      now = at(time);
      scheduler.tick();
    },
    /** The wall clock is turned; timers go by how long the computer has run. */
    leap(by: Millis) {
      now += by;
      if (timer !== null) timer.at += by;
    },
    /** Something else that comes by itself. */
    also(prompt: Prompt) {
      prompts.push(prompt);
    },
    hold(...held: readonly Hold[]) {
      holds = held;
      scheduler.tick();
    },
    /** Nobody touches anything from then on. */
    away(since: string) {
      lastInput = at(since);
    },
    /** Whether the signals have been answered. */
    sure(now: boolean) {
      isFresh = now;
      scheduler.tick();
    },
    becomes(...changed: readonly Occurrence[]) {
      calendar = changed;
      days.recompute();
      scheduler.tick();
    },
    set(change: Partial<Settings>) {
      settings = { ...settings, ...change };
      days.recompute();
    },
    logged: () =>
      entries.map(entry =>
        entry.kind === 'reset' ? [entry.outcome, entry.reason, entry.seconds] : entry.kind,
      ),
    /** What the holds were due to that stand in the journal. */
    causes: () => entries.map(entry => (entry.kind === 'reset' ? entry.by : undefined)),
  };
}

const clockFace = (instant: Instant): string =>
  new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Preferences under which the evening brings nothing. */
export const noReflection = {
  preferences: { ...defaultSettings.preferences, reflection: { opens: false, at: '17:30', days: [] } },
};
