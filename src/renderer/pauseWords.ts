/** A pause and its end, in words. */
import { type Instant, sameDay } from '../shared/domain/time';
import type { Words } from '../shared/words';
import type { Times } from '../shared/words/times';

export const pauseSentence = (until: Instant, now: Instant, words: Words, times: Times): string =>
  sameDay(until, now)
    ? words('today.pausedUntil', { time: times.clock(until) })
    : words('today.pausedUntilDay', { day: times.day(until) });
