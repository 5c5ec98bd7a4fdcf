/** Asks about each slow change in the calendar: was it intended, or should it be undone? */

import { useState } from 'react';
import { type Day, dayStart, type Instant } from '../../../../shared/domain/common';
import type { Drift, DriftId } from '../../../../shared/domain/insight';
import { bridge } from '../../../lib';
import { numbers, t, times } from '../../../text';
import { DayLinks } from './DayLinks';
import { DriftDrawing } from './DriftDrawing';
import { drawingText, driftQuestion, repeatText, valueText } from './driftText';
import type { InsightResult } from './readInsight';

const formatters = { t, times, numbers };

/** A drift compares at least a month before with a month after. */
const minWeeks = 8;

interface DriftsProps {
  readonly loaded: InsightResult;
  readonly onDay: (day: Day) => void;
}

export function Drifts({ loaded: { drifts, weeks, now }, onDay }: DriftsProps) {
  return (
    <section className="drifts">
      <h2>{t('drift.title')}</h2>
      {drifts.length === 0 && (
        <p className="quiet">{weeks < minWeeks ? t('drift.tooShort', { count: weeks }) : t('drift.none')}</p>
      )}
      <ul>
        {drifts.map(drift => (
          <DriftItem key={keyOf(drift.id)} drift={drift} now={now} onDay={onDay} />
        ))}
      </ul>
    </section>
  );
}

const keyOf = ({ measure, uid, since }: DriftId): string => `${measure} ${uid} ${since}`;

/** The days of all values, newest first; none if the values are weeks. */
const daysOf = ({ title, points }: Drift): readonly Instant[] =>
  title === null ? [] : [...new Set(points.map(({ at }) => dayStart(at)))].toReversed();

interface DriftItemProps {
  readonly drift: Drift;
  readonly now: Instant;
  readonly onDay: (day: Day) => void;
}

function DriftItem({ drift, now, onDay }: DriftItemProps) {
  const [answer, setAnswer] = useState<string | null>(null);
  const days = daysOf(drift);

  async function acknowledge(): Promise<void> {
    const result = await bridge.acknowledgeDrift(drift.id);
    setAnswer(result.ok ? t('drift.isMeant') : result.problem);
  }
  async function restore(): Promise<void> {
    const line = repeatText(drift, formatters);
    const result = await bridge.appendTomorrowDirection(line);
    setAnswer(result.ok ? t('drift.isBack', { line }) : result.problem);
  }

  return (
    <li>
      <p className="quiet">{t('drift.since', { month: times.month(drift.since, now) })}</p>
      <h3>{driftQuestion(drift, formatters)}</h3>
      <DriftDrawing
        drift={drift}
        values={{
          from: valueText(drift, drift.from, formatters),
          to: valueText(drift, drift.to, formatters),
        }}
        ends={{ first: times.month(drift.points[0]?.at ?? now, now), last: times.month(now, now) }}
        label={drawingText(drift, formatters)}
      />
      {days.length > 0 && <DayLinks days={days} onDay={onDay} />}
      <p role="status" className="drift-answer">
        {answer}
      </p>
      {answer === null && (
        <div className="drift-answers">
          <button type="button" className="link" onClick={() => void acknowledge()}>
            {t('drift.meant')}
          </button>
          <button type="button" className="link" onClick={() => void restore()}>
            {t('drift.back')}
          </button>
        </div>
      )}
    </li>
  );
}
