/** The one sentence that Today begins with. */
import type { Snapshot } from '../../../shared/contract';
import { type Instant, sameDay } from '../../../shared/domain/common/time';
import type { Mark } from '../../../shared/domain/day/day';
import type { Translate } from '../../../shared/i18n/catalogue';
import { pauseSentence } from '../../../shared/i18n/pauseSentence';
import { holdText } from '../../../shared/i18n/reasons';
import type { Times } from '../../../shared/i18n/times';
import { shortened } from '../../text/shortened';

/** So that in three lines the time still follows the title. */
const roomForTitle = 56;

/** @param now the beginning of the present minute */
export function sentenceOf(snapshot: Snapshot, now: Instant, t: Translate, times: Times): string {
  const { trayStatus, today, feeds } = snapshot;
  const { current, next, pausedUntil, held, state } = trayStatus;
  if (state === 'reset') return t('today.resetNow');
  if (pausedUntil !== null) return pauseSentence(pausedUntil, now, t, times);
  if (held !== null) return t('today.held', { reason: holdText(held, t) });
  if (feeds.length === 0) return t('today.noCalendar');
  if (state === 'stale') return t('today.stale');

  const reset = nextReset(snapshot, now);
  if (current !== null) {
    const what = { title: shortened(current.title, roomForTitle), time: times.clock(current.end) };
    return t(reset?.at === current.end ? 'today.inMeetingThen' : 'today.inMeeting', what);
  }
  if (reset !== undefined) {
    const title = shortened(reset.after ?? '', roomForTitle);
    return t('today.nextReset', { time: times.clock(reset.at), title });
  }
  if (today.meetings.length === 0) return t('today.nothingToday');
  const moreToday = next !== null && sameDay(next.start, now);
  return t(moreToday ? 'today.noMoreResets' : 'today.nothingMore');
}

/** The next end of a meeting that will be more than a cue. */
const nextReset = ({ today, preferences }: Snapshot, now: Instant): Mark | undefined =>
  today.marks.find(
    ({ what, at, class: kind }) =>
      what === 'to-come' && at > now && (kind !== 'tight' || preferences.tight === 'short'),
  );
