/** Builders for what a window shows, on Monday 2 March 2026 in the zone the tests run in. */
import type { FeedView, ResetView, Snapshot } from '../../src/shared/contract';
import type { FeedHealth } from '../../src/shared/domain/calendar/feed';
import type { Meeting } from '../../src/shared/domain/calendar/meeting';
import { dayName, dayOf, type Instant, timeOnDay } from '../../src/shared/domain/common/time';
import type { DayView, Mark, NotCounted, Reading } from '../../src/shared/domain/day/day';
import { defaultPreferences } from '../../src/shared/domain/settings/settings';

const noon: Instant = new Date(2026, 2, 2, 12).getTime();

/** `at('10:30')` */
export const at = (time: string): Instant => timeOnDay(noon, time);

/** `meeting('Standup', '09:30–09:45')` */
export function meeting(title: string, span: string, more: Partial<Meeting> = {}): Meeting {
  const [from = '', to = ''] = span.split('–');
  const start = at(from);
  return {
    id: `${title}@${start}`,
    uid: title,
    start,
    end: at(to),
    title,
    joinLink: null,
    attendees: 0,
    ...more,
  };
}

export const mark = (
  time: string,
  after: string | null,
  what: Mark['what'],
  more: Partial<Mark> = {},
): Mark => ({
  at: at(time),
  after,
  what,
  class: after === null || what === 'still-in' ? null : 'gap',
  reason: null,
  stillIn: null,
  kept: null,
  ...more,
});

export const reading = (time: string, value: number): Reading => ({ at: at(time), value });

/** `notCounted('Lunch', '12:00–13:00', 'free')` */
export function notCounted(title: string, span: string, why: NotCounted['why']): NotCounted {
  const { start, end } = meeting(title, span);
  return { title, start, end, why };
}

export const day = (more: Partial<DayView> = {}): DayView => ({
  day: dayName(noon),
  ...dayOf(noon),
  meetings: [],
  notCounted: [],
  transitions: 0,
  marks: [],
  energy: [],
  focus: [],
  steady: [],
  direction: null,
  reflection: null,
  ...more,
});

export const health = (more: Partial<FeedHealth> = {}): FeedHealth => ({
  lastSuccess: at('10:40'),
  nextFetch: at('10:50'),
  fault: null,
  bytes: 48_000,
  events: 312,
  problems: [],
  ...more,
});

export const feed = (more: Partial<FeedView> = {}): FeedView => ({
  id: 'work',
  name: 'Work',
  place: 'calendar.example.com',
  kind: 'url',
  addresses: [],
  on: true,
  health: health(),
  ...more,
});

export const reset = (more: Partial<ResetView> = {}): ResetView => ({
  startedAt: at('10:30'),
  endsAt: at('10:31'),
  invitation: 0,
  ended: { title: 'Budget review', at: at('10:30') },
  next: { title: 'Design sync', start: at('10:40'), canJoin: true },
  direction: null,
  anchor: null,
  answers: {},
  canPostpone: true,
  canBeStillIn: true,
  ...more,
});

export const snapshot = (more: Partial<Snapshot> = {}): Snapshot => ({
  now: at('10:48'),
  glance: {
    state: 'quiet',
    ring: 0,
    current: null,
    next: null,
    nextTransition: null,
    pausedUntil: null,
    held: null,
  },
  today: day(),
  reset: null,
  feeds: [feed()],
  tray: true,
  preferences: defaultPreferences,
  shortcuts: { reset: 'none', pause: 'none', today: 'none' },
  signals: null,
  tongue: { language: 'en', locale: 'en-GB' },
  openSecrets: false,
  dataFolder: '/home/ana/.config/one-degree',
  reflectionOpenedAt: null,
  notices: [],
  ...more,
});
