/** A pause, as a sentence. */
import { type Instant, sameDay } from '../domain/common';
import type { Translate } from './catalogue';
import type { Times } from './times';

/** Returns a sentence with the end of the pause: a time today, or else a day. */
export const pauseSentence = (until: Instant, now: Instant, t: Translate, times: Times): string =>
  sameDay(until, now)
    ? t('today.pausedUntil', { time: times.clock(until) })
    : t('today.pausedUntilDay', { day: times.day(until) });
