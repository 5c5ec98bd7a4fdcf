/** Slow changes in the calendar, each asked about: meant, or back on the list. */

import { useState } from 'react';
import type { Instant } from '../../../../shared/domain/common';
import { type Drift, type DriftId, findDrifts } from '../../../../shared/domain/insight';
import { bridge } from '../../../lib';
import { numbers, t, times } from '../../../text';
import { DriftDrawing } from './DriftDrawing';
import { drawingText, driftQuestion, repeatText, valueText } from './driftText';
import type { InsightResult } from './readInsight';

const ways = { t, times, numbers };

/** A change takes a month before and a month after it to be one. */
const fewestWeeks = 8;

export function Drifts({ found: { input, weeks, now } }: { readonly found: InsightResult }) {
  // Worked out once: an answer stays where its question was.
  const [drifts] = useState(() => findDrifts(input.meetings, input.acknowledged, now));
  return (
    <section className="drifts">
      <h2>{t('drift.title')}</h2>
      {drifts.length === 0 && (
        <p className="quiet">
          {weeks < fewestWeeks ? t('drift.tooShort', { count: weeks }) : t('drift.none')}
        </p>
      )}
      <ul>
        {drifts.map(drift => (
          <Asked key={keyOf(drift.id)} drift={drift} now={now} />
        ))}
      </ul>
    </section>
  );
}

const keyOf = ({ measure, uid, since }: DriftId): string => `${measure} ${uid} ${since}`;

function Asked({ drift, now }: { readonly drift: Drift; readonly now: Instant }) {
  const [answer, setAnswer] = useState<string | null>(null);

  async function mean(): Promise<void> {
    const noted = await bridge.acknowledgeDrift(drift.id);
    setAnswer(noted.ok ? t('drift.isMeant') : noted.problem);
  }
  async function putBack(): Promise<void> {
    const line = repeatText(drift, ways);
    const noted = await bridge.appendTomorrowDirection(line);
    setAnswer(noted.ok ? t('drift.isBack', { line }) : noted.problem);
  }

  return (
    <li>
      <p className="quiet">{t('drift.since', { month: times.month(drift.since, now) })}</p>
      <h3>{driftQuestion(drift, ways)}</h3>
      <DriftDrawing
        drift={drift}
        values={{ from: valueText(drift, drift.from, ways), to: valueText(drift, drift.to, ways) }}
        ends={{ first: times.month(drift.points[0]?.at ?? now, now), last: times.month(now, now) }}
        label={drawingText(drift, ways)}
      />
      <p role="status" className="drift-answer">
        {answer}
      </p>
      {answer === null && (
        <div className="drift-answers">
          <button type="button" className="link" onClick={() => void mean()}>
            {t('drift.meant')}
          </button>
          <button type="button" className="link" onClick={() => void putBack()}>
            {t('drift.back')}
          </button>
        </div>
      )}
    </li>
  );
}
