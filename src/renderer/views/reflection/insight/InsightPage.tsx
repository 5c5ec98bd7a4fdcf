/** What energy and focus went together with, and what changed in the calendar, phrased as questions with their data. */

import { use } from 'react';
import type { Day } from '../../../../shared/domain/common';
import type { Observation, Insight as Observed } from '../../../../shared/domain/insight';
import { scales } from '../../../../shared/domain/journal';
import type { Anchor } from '../../../../shared/domain/reset';
import { numbers, t } from '../../../text';
import { Experiment } from '../experiment';
import { AnchorChanges } from './AnchorChanges';
import { ComparisonTable } from './ComparisonTable';
import { Drifts } from './Drifts';
import { Highlight } from './Highlight';
import { Overruns } from './Overruns';
import { sideText } from './observationText';
import { RangeBar } from './RangeBar';
import type { InsightResult } from './readInsight';
import './insight.styles.css';
import './comparison.styles.css';
import './drift.styles.css';

/** More questions would be too many at once. The rest are in the comparison table. */
const maxHighlights = 5;

interface InsightPageProps {
  readonly anchors: readonly Anchor[];
  readonly result: Promise<InsightResult>;
  readonly onDay: (day: Day) => void;
}

export function InsightPage({ result, anchors, onDay }: InsightPageProps) {
  const loaded = use(result);
  return (
    <>
      <div className="sidebar">
        <Drifts loaded={loaded} onDay={onDay} />
        <Overruns overruns={loaded.overruns} onDay={onDay} />
      </div>
      <div className="insight">
        <h1 className="serif">{t('insight.title')}</h1>
        <Observations loaded={loaded} anchors={anchors} onDay={onDay} />
        <details className="insight-how">
          <summary className="quiet">{t('insight.how')}</summary>
          <p>{t('insight.howInsight')}</p>
          <p>{t('insight.howHour')}</p>
          <p>{t('insight.howDrift')}</p>
        </details>
        <Experiment current={loaded.input.experiment} entries={loaded.input.entries} now={loaded.now} />
      </div>
    </>
  );
}

function Observations({
  loaded,
  anchors,
  onDay,
}: {
  readonly loaded: InsightResult;
  readonly anchors: readonly Anchor[];
  readonly onDay: (day: Day) => void;
}) {
  const { insight, readings, now } = loaded;
  const { overall, observations } = insight;
  if (overall.energy === null && overall.focus === null)
    return <p className="insight-empty">{t('insight.tooFew', { count: readings })}</p>;
  const effectSize = ({ superiority }: Observation): number => Math.abs(superiority - 0.5);
  const highlights = observations
    .filter(({ direction, isRepeated }) => direction !== 'none' && !isRepeated)
    .toSorted((a, b) => effectSize(b) - effectSize(a));
  return (
    <>
      <Overall overall={overall} />
      {highlights.length === 0 && (
        <p className="quiet">{t(observations.length === 0 ? 'insight.noneYet' : 'insight.noneWorth')}</p>
      )}
      <ul>
        {highlights.slice(0, maxHighlights).map(observation => (
          <Highlight
            key={`${observation.of} ${JSON.stringify(observation.group)}`}
            observation={observation}
            anchors={anchors}
            now={now}
            onDay={onDay}
          />
        ))}
      </ul>
      <AnchorChanges anchors={anchors} readings={loaded.readingsInContext} />
      {observations.length > 0 && <ComparisonTable observations={observations} now={now} onDay={onDay} />}
    </>
  );
}

function Overall({ overall }: Pick<Observed, 'overall'>) {
  return (
    <dl className="sides">
      {scales.map(of => {
        const side = overall[of];
        return side === null ? null : (
          <div key={of}>
            <dt>{t(`insight.${of}`)}</dt>
            <dd>
              <RangeBar of={of} side={side} />
              <span className="side-text">{sideText(side, t, numbers)}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
