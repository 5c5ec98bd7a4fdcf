/** A pause and its end, in words. */
import { type Instant, sameDay } from '../domain/common';
import type { Translate } from './catalogue';
import type { Times } from './times';

export const pauseSentence = (until: Instant, now: Instant, t: Translate, times: Times): string =>
  sameDay(until, now)
    ? t('today.pausedUntil', { time: times.clock(until) })
    : t('today.pausedUntilDay', { day: times.day(until) });
