/** Drifts in words: the question, what the drawing shows, and the line that puts it back on the list. */

import { assertNever, timeOnDay } from '../../../../shared/domain/common';
import type { Drift } from '../../../../shared/domain/insight';
import type { Numbers, Times, Translate } from '../../../../shared/i18n';
import { titleAlone } from '../../../../shared/i18n';

export interface Ways {
  readonly t: Translate;
  readonly times: Times;
  readonly numbers: Numbers;
}

/** A value of the drift's measure, as one would say it beside the other. */
export function valueText(drift: Drift, value: number, { times, numbers }: Ways): string {
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

const said = (drift: Drift, ways: Ways) => ({
  title: titleAlone(drift.title ?? '', ways.t),
  from: valueText(drift, drift.from, ways),
  to: valueText(drift, drift.to, ways),
});

export const driftQuestion = (drift: Drift, ways: Ways): string =>
  drift.measure === 'frequency'
    ? ways.t('drift.asks.frequency', { ...said(drift, ways), count: Math.max(1, Math.round(drift.to)) })
    : ways.t(`drift.asks.${drift.measure}`, said(drift, ways));

/** What becomes tomorrow's direction. */
export const repeatText = (drift: Drift, ways: Ways): string =>
  ways.t(`drift.again.${drift.measure}`, said(drift, ways));

/** What the drawing shows. */
export function drawingText(drift: Drift, ways: Ways): string {
  const before = drift.points.filter(({ at }) => at < drift.since).length;
  return ways.t('drift.drawn', {
    ...said(drift, ways),
    ...{ before, after: drift.points.length - before },
    day: ways.times.date(drift.since),
  });
}
