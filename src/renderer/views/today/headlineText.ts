/** Composes Today’s headline. */

import type { Snapshot } from '../../../shared/contract';
import { type Instant, sameDay } from '../../../shared/domain/common';
import { nextResetOf } from '../../../shared/domain/day';
import {
  holdText,
  pauseSentence,
  type Times,
  type Translate,
  titleAlone,
  titleWithin,
} from '../../../shared/i18n';
import { truncate } from '../../text';

/** Leaves room for the time after the title within three lines. */
const maxTitleWidth = 56;

/** @param now the start of the current minute */
export function headlineText(snapshot: Snapshot, now: Instant, t: Translate, times: Times): string {
  const { trayStatus, today, feeds } = snapshot;
  const { current, next, pausedUntil, held, postponed, runningOver, state } = trayStatus;
  if (state === 'reset') return t('today.resetNow');
  if (pausedUntil !== null) return pauseSentence(pausedUntil, now, t, times);
  if (runningOver !== null) {
    return t('today.runsOver', { title: truncate(titleAlone(runningOver.title, t), maxTitleWidth) });
  }
  if (held !== null) return t('today.held', { reason: holdText(held, t) });
  if (postponed !== null) return t('today.postponed', { time: times.clock(postponed.until) });
  if (feeds.length === 0) return t('today.noCalendar');

  const reset = nextResetOf(today, snapshot.preferences.tight, now);
  if (current !== null) {
    const titleAndTime = {
      title: truncate(titleWithin(current.title, t), maxTitleWidth),
      time: times.clock(current.end),
    };
    return t(reset?.at === current.end ? 'today.inMeetingThen' : 'today.inMeeting', titleAndTime);
  }
  if (reset !== undefined) {
    const title = truncate(titleWithin(reset.after ?? '', t), maxTitleWidth);
    return t('today.nextReset', { time: times.clock(reset.at), title });
  }
  if (today.meetings.length === 0) return t('today.nothingToday');
  const moreToday = next !== null && sameDay(next.start, now);
  return t(moreToday ? 'today.noMoreResets' : 'today.nothingMore');
}
