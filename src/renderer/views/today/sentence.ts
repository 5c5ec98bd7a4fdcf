/** The one sentence that Today begins with. */
import type { Snapshot } from '../../../shared/contract';
import type { Mark } from '../../../shared/domain/day';
import { type Instant, sameDay } from '../../../shared/domain/time';
import type { Words } from '../../../shared/words';
import { pauseSentence } from '../../../shared/words/pauseSentence';
import { heldWords } from '../../../shared/words/reasons';
import type { Times } from '../../../shared/words/times';
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
  if (state === 'stale') return words('today.stale');

  const reset = nextReset(snapshot, now);
  if (current !== null) {
    const what = { title: shortened(current.title, roomForTitle), time: times.clock(current.end) };
    return words(reset?.at === current.end ? 'today.inMeetingThen' : 'today.inMeeting', what);
  }
  if (reset !== undefined) {
    const title = shortened(reset.after ?? '', roomForTitle);
    return words('today.nextReset', { time: times.clock(reset.at), title });
  }
  if (today.meetings.length === 0) return words('today.nothingToday');
  const moreToday = next !== null && sameDay(next.start, now);
  return words(moreToday ? 'today.noMoreResets' : 'today.nothingMore');
}

/** The next end of a meeting that will be more than a cue. */
const nextReset = ({ today, preferences }: Snapshot, now: Instant): Mark | undefined =>
  today.marks.find(
    ({ what, at, class: kind }) =>
      what === 'to-come' && at > now && (kind !== 'tight' || preferences.tight === 'short'),
  );
