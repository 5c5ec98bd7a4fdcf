/** Describes a past day in one sentence for screen readers. */

import type { PastDay } from '../../../../shared/contract';
import { largest, smallest } from '../../../../shared/domain/common';
import type { Reading } from '../../../../shared/domain/day';
import type { Times, Translate } from '../../../../shared/i18n';
import { joinClauses } from '../../../text';

export function dayText(day: PastDay, t: Translate, times: Times): string {
  const resetsTaken = day.marks.filter(
    ({ what }) => what === 'done' || what === 'short' || what === 'natural',
  );
  const heading = day.reflection?.heading ?? null;
  const clauses = [
    times.day(day.start),
    t('reflection.meetings', { count: day.meetings.length }),
    t('history.resets', { count: resetsTaken.length }),
    rangeText('energy', day.energy, t),
    rangeText('focus', day.focus, t),
    heading === null ? null : t(`reflection.${heading}`),
  ];
  return joinClauses(
    clauses.filter(clause => clause !== null),
    t,
  );
}

function rangeText(of: 'energy' | 'focus', readings: readonly Reading[], t: Translate): string | null {
  const levels = readings.map(({ value }) => value);
  if (levels.length === 0) return null;
  const [from, to] = [smallest(levels), largest(levels)];
  return from === to ? t(`scale.${of}Level`, { level: from }) : t(`history.range.${of}`, { from, to });
}
