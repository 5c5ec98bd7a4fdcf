/** Builders for domain objects: instants, occurrences, meetings, transitions and journal entries. */
import { afterAll, beforeAll, describe } from 'vitest';
import type { Meeting, Occurrence } from '../../src/shared/domain/calendar/meeting';
import { meetingEndsOf, type Transition } from '../../src/shared/domain/calendar/transition';
import type { Day, Instant } from '../../src/shared/domain/common/time';
import type { DayView } from '../../src/shared/domain/day/day';
import type { Entry, ResetEntry } from '../../src/shared/domain/journal/entry';
import type { Hold } from '../../src/shared/domain/reset/hold';
import type { Situation } from '../../src/shared/domain/reset/situation';
import type { TrayStatus } from '../../src/shared/domain/reset/trayStatus';
import { defaultPreferences } from '../../src/shared/domain/settings/preferences';
import { zones } from './zones';

export { zones };

/** A Wednesday without a clock change in any of the test zones. */
export const today: Day = '2026-06-10';

/** Runs a group of tests in `zone`. Node picks up changes to TZ at runtime. */
export function describeIn(zone: string, condition: string, tests: () => void): void {
  describe(`${condition} (${zone})`, () => {
    const original = process.env.TZ;
    beforeAll(() => travelTo(zone));
    afterAll(() => {
      if (original === undefined) delete process.env.TZ;
      else process.env.TZ = original;
    });
    tests();
  });
}

export function describeInEveryZone(condition: string, tests: () => void): void {
  for (const zone of zones) describeIn(zone, condition, tests);
}

/** Changes the local time zone to `zone`. */
export function travelTo(zone: string): void {
  process.env.TZ = zone;
}

/** The instant of a local time: `10:00` and `10:00:30` are on `today`, `2026-03-29 10:00` names its day. */
export function at(local: string): Instant {
  const [time = '', day = today] = local.split(' ').toReversed();
  const instant = Date.parse(`${day}T${time}`);
  if (Number.isNaN(instant)) throw new Error(`No local time: ${local}`);
  return instant;
}

/** Parses `09:30–09:45` (on `today`) or `2026-03-28 23:30–00:30`. An end at or before the start is on the next day. */
function spanOf(local: string): { readonly start: Instant; readonly end: Instant } {
  const [from = '', until = ''] = local.split('–');
  const [, day = today] = from.split(' ').toReversed();
  const start = at(from);
  const end = at(`${day} ${until}`);
  if (end > start) return { start, end };
  const next = new Date(`${day}T${until}`);
  next.setDate(next.getDate() + 1);
  return { start, end: next.getTime() };
}

export function occurrence(title: string, span: string, other: Partial<Occurrence> = {}): Occurrence {
  const { start, end } = spanOf(span);
  return {
    uid: title,
    originalStart: start,
    start,
    end,
    allDay: false,
    title,
    status: 'confirmed',
    free: false,
    background: false,
    tentative: false,
    attendees: [],
    joinLink: null,
    ...other,
  };
}

/** Builds a meeting. Its id stays the same when it is `moved`. */
export function meeting(title: string, span: string): Meeting {
  const { start, end } = spanOf(span);
  return { id: `${title}@${start}`, uid: title, start, end, title, joinLink: null, attendees: 0 };
}

export const moved = (meeting: Meeting, span: string): Meeting => ({ ...meeting, ...spanOf(span) });

export const transitionsOf = (meetings: readonly Meeting[], resetSeconds = 60): readonly Transition[] =>
  meetingEndsOf(meetings, resetSeconds).transitions;

/** Returns the transition of these meetings at a local time. */
export function transitionAt(local: string, meetings: readonly Meeting[]): Transition {
  const found = transitionsOf(meetings).find(transition => transition.at === at(local));
  if (found === undefined) throw new Error(`No transition at ${local}`);
  return found;
}

/** The journal entry for a transition's reset; null is a reset started by the user. */
export function reset(
  transition: Transition | null,
  local: string,
  outcome: ResetEntry['outcome'],
  other: Partial<ResetEntry> = {},
): ResetEntry {
  const seconds = outcome === 'done' ? 60 : 0;
  const id = `reset ${local}`;
  return { id, kind: 'reset', at: at(local), transition: transition?.id ?? null, outcome, seconds, ...other };
}

type CheckIn = Extract<Entry, { kind: 'check-in' }>;

export const checkIn = (local: string, answers: Partial<CheckIn>): CheckIn => ({
  id: `check-in ${local}`,
  kind: 'check-in',
  at: at(local),
  ...answers,
});

export const hold = (kind: Hold['kind'], until: string | null = null): Hold => ({
  kind,
  until: until === null ? null : at(until),
});

/** What a day has on which nothing is. */
export const blankDay: Omit<DayView, 'day' | 'start' | 'end'> = {
  meetings: [],
  notCounted: [],
  background: [],
  transitions: 0,
  marks: [],
  energy: [],
  focus: [],
  steady: [],
  direction: null,
  reflection: null,
};

/** The tray's status while nothing is on and nothing comes. */
export const quietTrayStatus: TrayStatus = {
  state: 'quiet',
  ring: 0,
  current: null,
  next: null,
  nextTransition: null,
  pausedUntil: null,
  held: null,
  heldUntil: null,
  postponed: null,
  runningOver: null,
};

/** Preferences with which a reset comes at once. */
export const unannounced = { ...defaultPreferences, announce: false };

/** Builds a situation with no holds, no earlier resets and no recent input. */
export const situation = (
  meetings: readonly Meeting[],
  { preferences, ...other }: Partial<Situation> = {},
): Situation => ({
  transitions: transitionsOf(meetings, preferences?.resetSeconds),
  meetings,
  calls: [],
  resets: [],
  holds: [],
  freeSince: null,
  lastInput: null,
  announced: null,
  preferences: { ...unannounced, ...preferences },
  ...other,
});
