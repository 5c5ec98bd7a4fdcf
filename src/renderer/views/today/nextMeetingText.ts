/** Says when the next meeting is, on a day that has none left. */
import type { Snapshot } from '../../../shared/contract';
import { type Instant, sameDay } from '../../../shared/domain/common';
import { type Times, type Translate, titleAlone } from '../../../shared/i18n';
import { truncate } from '../../text';

/** Leaves room for the day and the time within two lines. */
const maxTitleWidth = 48;

/** Returns the sentence, or null while a meeting is on or another one follows today, or if none is known. */
export function nextMeetingText(
  { trayStatus: { current, next, runningOver } }: Pick<Snapshot, 'trayStatus'>,
  now: Instant,
  t: Translate,
  times: Times,
): string | null {
  if (current !== null || runningOver !== null || next === null || sameDay(next.start, now)) return null;
  return t('today.nextMeeting', {
    title: truncate(titleAlone(next.title, t), maxTitleWidth),
    day: times.day(next.start),
    time: times.clock(next.start),
  });
}
