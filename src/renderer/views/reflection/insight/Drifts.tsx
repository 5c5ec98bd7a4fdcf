/** Slow changes in the calendar, each asked about: meant, or back on the list. */
import { useState } from 'react';
import type { Instant } from '../../../../shared/domain/common/time';
import { type Drift, driftsIn } from '../../../../shared/domain/insight/drift/drifts';
import type { ChangeId } from '../../../../shared/domain/insight/drift/measure';
import { bridge } from '../../../lib/bridge';
import { numbers, times, words } from '../../../text/i18n';
import { DriftDrawing } from './DriftDrawing';
import { againWords, drawnWords, questionWords, valueWords } from './driftText';
import type { Found } from './readInsight';

const ways = { words, times, numbers };

/** A change takes a month before and a month after it to be one. */
const fewestWeeks = 8;

export function Drifts({ found: { past, weeks, now } }: { readonly found: Found }) {
  // Worked out once: an answer stays where its question was.
  const [drifts] = useState(() => driftsIn(past.meetings, past.meant, now));
  return (
    <section className="drifts">
      <h2>{words('drift.title')}</h2>
      {drifts.length === 0 && (
        <p className="quiet">
          {weeks < fewestWeeks ? words('drift.tooShort', { count: weeks }) : words('drift.none')}
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

const keyOf = ({ measure, uid, since }: ChangeId): string => `${measure} ${uid} ${since}`;

function Asked({ drift, now }: { readonly drift: Drift; readonly now: Instant }) {
  const [answer, setAnswer] = useState<string | null>(null);

  async function mean(): Promise<void> {
    const noted = await bridge.meanChange(drift.id);
    setAnswer(noted.ok ? words('drift.isMeant') : noted.problem);
  }
  async function putBack(): Promise<void> {
    const line = againWords(drift, ways);
    const noted = await bridge.faceTomorrow(line);
    setAnswer(noted.ok ? words('drift.isBack', { line }) : noted.problem);
  }

  return (
    <li>
      <p className="quiet">{words('drift.since', { month: times.month(drift.since, now) })}</p>
      <h3>{questionWords(drift, ways)}</h3>
      <DriftDrawing
        drift={drift}
        values={{ from: valueWords(drift, drift.from, ways), to: valueWords(drift, drift.to, ways) }}
        ends={{ first: times.month(drift.points[0]?.at ?? now, now), last: times.month(now, now) }}
        label={drawnWords(drift, ways)}
      />
      <p role="status" className="drift-answer">
        {answer}
      </p>
      {answer === null && (
        <div className="drift-answers">
          <button type="button" className="link" onClick={() => void mean()}>
            {words('drift.meant')}
          </button>
          <button type="button" className="link" onClick={() => void putBack()}>
            {words('drift.back')}
          </button>
        </div>
      )}
    </li>
  );
}
