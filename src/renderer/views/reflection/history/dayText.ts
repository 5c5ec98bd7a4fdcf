/** A day of history in words: what its miniature shows, for those who hear it. */
import type { PastDay } from '../../../../shared/contract';
import type { Reading } from '../../../../shared/domain/day/day';
import type { Words } from '../../../../shared/i18n/catalogue';
import type { Times } from '../../../../shared/i18n/times';
import { clausesIn } from '../../../text/clauses';

export function dayWords(day: PastDay, words: Words, times: Times): string {
  const taken = day.marks.filter(({ what }) => what === 'done' || what === 'short' || what === 'natural');
  const heading = day.reflection?.heading ?? null;
  const clauses = [
    times.day(day.start),
    words('reflection.meetings', { count: day.meetings.length }),
    words('history.resets', { count: taken.length }),
    rangeWords('energy', day.energy, words),
    rangeWords('focus', day.focus, words),
    heading === null ? null : words(`reflection.${heading}`),
  ];
  return clausesIn(
    clauses.filter(clause => clause !== null),
    words,
  );
}

function rangeWords(of: 'energy' | 'focus', readings: readonly Reading[], words: Words): string | null {
  const levels = readings.map(({ value }) => value);
  if (levels.length === 0) return null;
  const [from, to] = [Math.min(...levels), Math.max(...levels)];
  return from === to
    ? words(`scale.${of}Level`, { level: from })
    : words(`history.range.${of}`, { from, to });
}
