/** Builders for snapshots, on Monday 2 March 2026 in the zone of the tests. */
import type { FeedView, ResetView, Snapshot } from '../../src/shared/contract';
import type { FeedHealth } from '../../src/shared/domain/calendar/feed';
import type { Meeting } from '../../src/shared/domain/calendar/meeting';
import { dayName, type Instant, localDayOf, timeOnDay } from '../../src/shared/domain/common/time';
import type { DayView, NotCounted, Reading } from '../../src/shared/domain/day/day';
import type { Mark } from '../../src/shared/domain/day/marks';
import { defaultPreferences } from '../../src/shared/domain/settings/preferences';
import { blankDay, quietTrayStatus } from './domain';

const noon: Instant = new Date(2026, 2, 2, 12).getTime();

/** `at('10:30')` */
export const snapshotAt = (time: string): Instant => timeOnDay(noon, time);

/** `meeting('Standup', '09:30–09:45')` */
export function meetingOnSnapshotDay(title: string, span: string, more: Partial<Meeting> = {}): Meeting {
  const [from = '', to = ''] = span.split('–');
  const start = snapshotAt(from);
  return {
    id: `${title}@${start}`,
    uid: title,
    start,
    end: snapshotAt(to),
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
  at: snapshotAt(time),
  after,
  what,
  class: after === null || what === 'still-in' ? null : 'gap',
  reason: null,
  stillIn: null,
  kept: null,
  ...more,
});

export const reading = (time: string, value: number): Reading => ({ at: snapshotAt(time), value });

/** `notCounted('Lunch', '12:00–13:00', 'free')` */
export function notCounted(title: string, span: string, why: NotCounted['why']): NotCounted {
  const { start, end } = meetingOnSnapshotDay(title, span);
  return { title, start, end, why };
}

export const snapshotDay = (more: Partial<DayView> = {}): DayView => ({
  day: dayName(noon),
  ...localDayOf(noon),
  ...blankDay,
  ...more,
});

export const health = (more: Partial<FeedHealth> = {}): FeedHealth => ({
  lastSuccess: snapshotAt('10:40'),
  nextFetch: snapshotAt('10:50'),
  fault: null,
  bytes: 48_000,
  events: 312,
  problems: [],
  problemCount: 0,
  ...more,
});

export const feed = (more: Partial<FeedView> = {}): FeedView => ({
  id: 'work',
  name: 'Work',
  place: 'calendar.example.com',
  kind: 'url',
  account: null,
  addresses: [],
  foundAddresses: [],
  countsUnanswered: true,
  on: true,
  health: health(),
  ...more,
});

export const resetView = (more: Partial<ResetView> = {}): ResetView => ({
  startedAt: snapshotAt('10:30'),
  endsAt: snapshotAt('10:31'),
  invitation: 0,
  ended: { title: 'Budget review', at: snapshotAt('10:30'), early: false },
  next: { title: 'Design sync', start: snapshotAt('10:40'), canJoin: true },
  direction: null,
  anchor: null,
  answers: {},
  asksFocus: true,
  offersEnergyOnly: false,
  offersBell: false,
  wasAsked: false,
  canPostpone: true,
  canBeStillIn: true,
  ...more,
});

export const snapshot = (more: Partial<Snapshot> = {}): Snapshot => ({
  now: snapshotAt('10:48'),
  trayStatus: quietTrayStatus,
  today: snapshotDay(),
  reset: null,
  arrival: null,
  questions: null,
  offeredFeed: null,
  feeds: [feed()],
  tray: true,
  displays: [],
  preferences: defaultPreferences,
  shortcuts: { reset: 'none', pause: 'none', today: 'none' },
  signals: null,
  seesNoCalls: false,
  locale: { language: 'en', tag: 'en-GB' },
  hasOpenSecrets: false,
  dataFolder: '/home/ana/.config/one-degree',
  version: '0.1.0',
  recalledCorrection: null,
  reflectionOpenedAt: null,
  reflectionOpening: 'by-hand',
  newVersion: null,
  warnings: [],
  ...more,
});
