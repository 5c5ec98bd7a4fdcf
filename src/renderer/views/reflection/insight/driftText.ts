/** Drifts in words: the question, what the drawing shows, and the line that puts it back on the list. */

import { assertNever, timeOnDay } from '../../../../shared/domain/common';
import type { Drift } from '../../../../shared/domain/insight';
import type { Numbers, Times, Translate } from '../../../../shared/i18n';
import { titleAlone } from '../../../../shared/i18n';

export interface Formatters {
  readonly t: Translate;
  readonly times: Times;
  readonly numbers: Numbers;
}

/** A value of the drift's measure, as one would say it beside the other. */
export function valueText(drift: Drift, value: number, { times, numbers }: Formatters): string {
  switch (drift.measure) {
    case 'length':
    case 'gap':
      return numbers.plain(Math.round(value));
    case 'frequency':
    case 'hours':
      // Whole where that still tells one from the other.
      return numbers.plain(Math.round(drift.from) === Math.round(drift.to) ? value : Math.round(value));
    case 'called-off':
    case 'moved':
    case 'back-to-back':
      return numbers.percent(value);
    case 'first':
    case 'last':
      return times.clock(timeOnDay(drift.since, clockTime(value)));
    default:
      return assertNever(drift.measure);
  }
}

const clockTime = (minutes: number): string =>
  `${Math.floor(minutes / 60) % 24}:${String(Math.round(minutes % 60)).padStart(2, '0')}`;

const values = (drift: Drift, formatters: Formatters) => ({
  title: titleAlone(drift.title ?? '', formatters.t),
  from: valueText(drift, drift.from, formatters),
  to: valueText(drift, drift.to, formatters),
});

export const driftQuestion = (drift: Drift, formatters: Formatters): string =>
  drift.measure === 'frequency'
    ? formatters.t('drift.asks.frequency', {
        ...values(drift, formatters),
        count: Math.max(1, Math.round(drift.to)),
      })
    : formatters.t(`drift.asks.${drift.measure}`, values(drift, formatters));

/** What becomes tomorrow's direction. */
export const repeatText = (drift: Drift, formatters: Formatters): string =>
  formatters.t(`drift.again.${drift.measure}`, values(drift, formatters));

/** What the drawing shows. */
export function drawingText(drift: Drift, formatters: Formatters): string {
  const before = drift.points.filter(({ at }) => at < drift.since).length;
  return formatters.t('drift.drawn', {
    ...values(drift, formatters),
    ...{ before, after: drift.points.length - before },
    day: formatters.times.date(drift.since),
  });
}
