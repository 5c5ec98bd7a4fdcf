/** A pause and its end, in words. */
import { type Instant, sameDay } from '../domain/common/time';
import type { Words } from './catalogue';
import type { Times } from './times';

export const pauseSentence = (until: Instant, now: Instant, words: Words, times: Times): string =>
  sameDay(until, now)
    ? words('today.pausedUntil', { time: times.clock(until) })
    : words('today.pausedUntilDay', { day: times.day(until) });
