/** The one sentence that Today begins with. */
import type { Snapshot } from '../../../shared/contract';
import { nextResetOf } from '../../../shared/domain/day';
import { type Instant, sameDay } from '../../../shared/domain/time';
import type { Words } from '../../../shared/words';
import { pauseSentence } from '../../../shared/words/pauseSentence';
import { heldWords } from '../../../shared/words/reasons';
import type { Times } from '../../../shared/words/times';
import { titleWithin } from '../../../shared/words/titles';
import { shortened } from '../../shortened';

/** So that in three lines the time still follows the title. */
const roomForTitle = 56;

/** @param now the beginning of the present minute */
export function sentenceOf(snapshot: Snapshot, now: Instant, words: Words, times: Times): string {
  const { glance, today, feeds } = snapshot;
  const { current, next, pausedUntil, held, state } = glance;
  if (state === 'reset') return words('today.resetNow');
  if (pausedUntil !== null) return pauseSentence(pausedUntil, now, words, times);
  if (held !== null) return words('today.held', { reason: heldWords(held, words) });
  if (feeds.length === 0) return words('today.noCalendar');

  const reset = nextResetOf(today, snapshot.preferences.tight, now);
  if (current !== null) {
    const what = {
      title: shortened(titleWithin(current.title, words), roomForTitle),
      time: times.clock(current.end),
    };
    return words(reset?.at === current.end ? 'today.inMeetingThen' : 'today.inMeeting', what);
  }
  if (reset !== undefined) {
    const title = shortened(titleWithin(reset.after ?? '', words), roomForTitle);
    return words('today.nextReset', { time: times.clock(reset.at), title });
  }
  if (today.meetings.length === 0) return words('today.nothingToday');
  const moreToday = next !== null && sameDay(next.start, now);
  return words(moreToday ? 'today.noMoreResets' : 'today.nothingMore');
}
