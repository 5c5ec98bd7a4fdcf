/** What energy and focus went together with, and what changed in the calendar: always as a question, with its data. */
import { use } from 'react';
import type { Day } from '../../../../shared/domain/common/time';
import type {
  Measure,
  Observation,
  Insight as Observed,
} from '../../../../shared/domain/insight/observations';
import { numbers, words } from '../../../text/i18n';
import { Compared } from './ComparisonTable';
import { Drifts } from './Drifts';
import { Mentioned } from './Highlight';
import { sideWords } from './observationText';
import { Levels } from './RangeBar';
import type { Found } from './readInsight';
import './insight.styles.css';
import './drift.styles.css';

const measures: readonly Measure[] = ['energy', 'focus'];
/** More questions at once are none; the others stand, with their arrows, in what was compared. */
const mostAsked = 5;

interface InsightProps {
  readonly reading: Promise<Found>;
  readonly onDay: (day: Day) => void;
}

export function Insight({ reading, onDay }: InsightProps) {
  const found = use(reading);
  return (
    <>
      <div className="insight-calendar">
        <Drifts found={found} />
      </div>
      <div className="insight">
        <h1 className="said">{words('insight.title')}</h1>
        <Observations found={found} onDay={onDay} />
        <details className="insight-how">
          <summary className="quiet">{words('insight.how')}</summary>
          <p>{words('insight.howInsight')}</p>
          <p>{words('insight.howDrift')}</p>
        </details>
      </div>
    </>
  );
}

function Observations({ found, onDay }: { readonly found: Found; readonly onDay: (day: Day) => void }) {
  const { insight, readings, now } = found;
  const { overall, observations } = insight;
  if (overall.energy === null && overall.focus === null)
    return <p className="insight-empty">{words('insight.tooFew', { count: readings })}</p>;
  const clearness = ({ superiority }: Observation): number => Math.abs(superiority - 0.5);
  const mentioned = observations
    .filter(({ direction }) => direction !== 'none')
    .toSorted((a, b) => clearness(b) - clearness(a));
  return (
    <>
      <Overall overall={overall} />
      {mentioned.length === 0 && (
        <p className="quiet">{words(observations.length === 0 ? 'insight.noneYet' : 'insight.noneWorth')}</p>
      )}
      <ul>
        {mentioned.slice(0, mostAsked).map(observation => (
          <Mentioned
            key={`${observation.of} ${JSON.stringify(observation.group)}`}
            observation={observation}
            now={now}
            onDay={onDay}
          />
        ))}
      </ul>
      {observations.length > 0 && <Compared observations={observations} now={now} onDay={onDay} />}
    </>
  );
}

function Overall({ overall }: Pick<Observed, 'overall'>) {
  return (
    <dl className="sides">
      {measures.map(of => {
        const side = overall[of];
        return side === null ? null : (
          <div key={of}>
            <dt>{words(`insight.${of}`)}</dt>
            <dd>
              <Levels of={of} side={side} />
              <span className="side-words">{sideWords(side, words, numbers)}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
