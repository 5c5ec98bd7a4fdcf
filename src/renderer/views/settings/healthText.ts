/** Describes the state of a calendar. */

import type { FeedView } from '../../../shared/contract';
import { hour, type Instant, minute, sameDay } from '../../../shared/domain/common';
import type { Times, Translate } from '../../../shared/i18n';

/** How long ago a calendar was read. */
function ageText(at: Instant, now: Instant, t: Translate, times: Times): string {
  const age = now - at;
  if (age < minute) return t('health.justNow');
  if (age < hour) return t('health.minutesAgo', { count: Math.floor(age / minute) });
  if (sameDay(at, now)) return t('health.readAt', { time: times.clock(at) });
  return t('health.readOn', { day: times.day(at), time: times.clock(at) });
}

/** @param now the start of the current minute */
export function healthText({ on, health }: FeedView, now: Instant, t: Translate, times: Times): string {
  if (!on) return t('health.off');
  if (health.lastSuccess === null) return t('health.notYet');
  const age = ageText(health.lastSuccess, now, t, times);
  return health.events === null ? age : `${age} · ${t('health.events', { count: health.events })}`;
}

/** Its size and when it is next read; empty if neither is known. */
export function factsText(
  { on, kind, health: { bytes, nextFetch } }: FeedView,
  t: Translate,
  times: Times,
  language: string,
): string {
  const size = bytes === null ? null : sizeText(language, bytes);
  const next = nextFetch === null ? null : t('health.nextFetch', { time: times.clock(nextFetch) });
  const again = kind === 'file' ? t('health.watched') : next;
  return [size, on ? again : null].filter(fact => fact !== null).join(' · ');
}

/** 5.5 MB or 12 kB, in decimal units like file managers; never less than 0.1 kB. */
function sizeText(language: string, bytes: number): string {
  const [amount, unit] = bytes < 1e6 ? [Math.max(bytes / 1e3, 0.1), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumSignificantDigits: 2 }).format(amount);
}
