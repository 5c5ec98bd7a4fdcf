/** Builders for a working week: its meetings, and what was logged after them. */
import { type PastMeeting, transitionId } from '../../src/shared/domain/calendar';
import { type Day, minute } from '../../src/shared/domain/common';
import type { Entry, Heading, ResetEntry } from '../../src/shared/domain/journal/entry';
import { at } from './domain';

/** Monday to Friday. */
export const workingDays: readonly Day[] = [
  '2026-06-08',
  '2026-06-09',
  '2026-06-10',
  '2026-06-11',
  '2026-06-12',
];

/** A meeting of half an hour in the series `title`. */
export function past(title: string, day: Day, time: string, other: Partial<PastMeeting> = {}): PastMeeting {
  const start = at(`${day} ${time}`);
  return {
    ...{ id: `${title}@${start}`, uid: title, title, start, end: start + 30 * minute },
    ...{ attendees: 0, moved: false, calledOff: false, ...other },
  };
}

/** The reset at the end of a meeting. */
export const resetAfter = (meeting: PastMeeting, answers: Partial<ResetEntry> = {}): ResetEntry => ({
  ...{ id: `reset ${meeting.id}`, kind: 'reset', at: answers.endedAt ?? meeting.end },
  ...{ transition: transitionId(meeting), outcome: 'done', seconds: 60, ...answers },
});

/** Makes the reset of a meeting that ran over. */
export const ranOver = (meeting: PastMeeting, minutes: number): ResetEntry =>
  resetAfter(meeting, { endedAt: meeting.end + minutes * minute });

export const faced = (day: Day, line: string): Entry => ({
  ...{ id: `direction ${day} ${line}`, kind: 'direction', at: at(`${day} 08:00`), day, line },
});

export const evening = (
  day: Day,
  heading: Heading | null,
  lines: { readonly helped?: string; readonly correction?: string } = {},
): Entry => ({ id: `evening ${day}`, kind: 'reflection', at: at(`${day} 18:00`), day, heading, ...lines });
