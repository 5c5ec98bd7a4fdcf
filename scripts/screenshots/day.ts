/** The made-up day that the pictures show, around the current time. */
import type { Entry } from '../../src/shared/domain/journal/entry';
import type { FeedEvent } from '../../tests/support/feedText';

const minute = 60_000;

/** Returns a zone in which it is currently about 10:30 in the morning. */
export function morningZone(now: Date): string {
  const ahead = ((10 - now.getUTCHours() + 36) % 24) - 12;
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** Returns meetings at round times, one of which ends at `end`. */
export function morningEvents(end: number): readonly [FeedEvent, ...FeedEvent[]] {
  const { roundedEnd, span } = spansAround(end);
  return [
    { title: 'Standup', ...span(-95, -80) },
    { title: 'Budget review', start: roundedEnd - 60 * minute, end },
    { title: 'Design sync', ...span(10, 40), location: 'https://meet.google.com/abc-defg-hij' },
    { title: '1:1 with Ana', ...span(55, 85) },
    { title: 'Hiring', ...span(85, 115) },
    { title: 'Roadmap', ...span(205, 265) },
  ];
}

/** Returns the same meetings, with long titles for the one that ends at `end` and the next. */
export function longTitles(end: number): readonly FeedEvent[] {
  const titles: Readonly<Record<string, string>> = {
    'Budget review': 'Quarterly budget review with finance and every regional lead',
    'Design sync': 'Customer advisory board: preparation, agenda and open questions',
  };
  return morningEvents(end).map(event => ({ ...event, title: titles[event.title] ?? event.title }));
}

/** Returns a day with hardly a gap, long titles, overlaps and short meetings that touch. */
export function packedDay(end: number): readonly FeedEvent[] {
  const { span } = spansAround(end);
  const link = 'https://meet.google.com/abc-defg-hij';
  return [
    { title: 'Standup', ...span(-95, -80) },
    {
      title: 'Quarterly budget review with finance and every regional lead',
      ...span(-60, 10),
      location: link,
    },
    { title: 'Interview', ...span(-30, 15) },
    { title: 'Quick question', ...span(15, 20) },
    { title: 'Handover', ...span(20, 25) },
    {
      title: 'Customer advisory board: preparation, agenda and open questions',
      ...span(25, 55),
      location: link,
    },
    { title: '1:1 with Ana', ...span(55, 85) },
    { title: 'Hiring', ...span(70, 115) },
    { title: 'Roadmap', ...span(80, 130) },
    { title: 'Retrospective', ...span(390, 450) },
  ];
}

function spansAround(end: number) {
  const roundedEnd = Math.round(end / (5 * minute)) * 5 * minute;
  const span = (from: number, to: number) => ({
    start: roundedEnd + from * minute,
    end: roundedEnd + to * minute,
  });
  return { roundedEnd, span };
}

/** Returns earlier entries of the day, including the reset at the end of the standup. */
export const earlier = (now: number, standup: FeedEvent): readonly Entry[] => [
  {
    id: 'direction',
    kind: 'direction',
    at: now - 120 * minute,
    day: dayIn(now),
    line: 'ask before I answer',
  },
  { id: 'morning', kind: 'check-in', at: now - 105 * minute, energy: 3, focus: 4 },
  {
    id: 'standup',
    kind: 'reset',
    at: standup.end,
    transition: `standup@tests@${standup.start}@${standup.end}`,
    outcome: 'done',
    seconds: 60,
    energy: 4,
    focus: 3,
    steady: true,
  },
];

export const dayIn = (at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: process.env.TZ, dateStyle: 'short' }).format(at);
