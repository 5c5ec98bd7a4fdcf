/** Describes a drift: the question, the drawing’s text alternative, and the line to restore what changed. */

import { assertNever, timeOnDay } from '../../../../shared/domain/common';
import type { Drift } from '../../../../shared/domain/insight';
import type { Numbers, Times, Translate } from '../../../../shared/i18n';
import { titleAlone } from '../../../../shared/i18n';

export interface Formatters {
  readonly t: Translate;
  readonly times: Times;
  readonly numbers: Numbers;
}

/** Formats one of the drift’s values so that it can be told apart from the other. */
export function valueText(drift: Drift, value: number, { times, numbers }: Formatters): string {
  switch (drift.measure) {
    case 'length':
    case 'gap':
    case 'runs-over':
      return numbers.plain(Math.round(value));
    case 'frequency':
    case 'hours':
      // Rounded if the two values still differ then.
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

/** The line to add to tomorrow’s direction. */
export const repeatText = (drift: Drift, formatters: Formatters): string =>
  formatters.t(`drift.again.${drift.measure}`, values(drift, formatters));

/** The drawing’s text alternative. */
export function drawingText(drift: Drift, formatters: Formatters): string {
  const before = drift.points.filter(({ at }) => at < drift.since).length;
  return formatters.t('drift.drawn', {
    ...values(drift, formatters),
    ...{ before, after: drift.points.length - before },
    day: formatters.times.date(drift.since),
  });
}
