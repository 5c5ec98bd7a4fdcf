/** A notable observation: a question, both sides of the comparison, and the days behind it. */
import type { Day, Instant } from '../../../../shared/domain/common';
import type { LevelSummary, Observation } from '../../../../shared/domain/insight';
import type { Anchor } from '../../../../shared/domain/reset';
import { MakeAnchor } from '../../../components';
import { numbers, t, times } from '../../../text';

import { Arrow } from './Arrow';
import { DayLinks } from './DayLinks';
import { groupConditions } from './groupConditions';
import { groupText, observationQuestion, sideText } from './observationText';
import { RangeBar } from './RangeBar';

interface HighlightProps {
  readonly observation: Observation;
  readonly anchors: readonly Anchor[];
  readonly now: Instant;
  readonly onDay: (day: Day) => void;
}

export function Highlight({ observation, anchors, now, onDay }: HighlightProps) {
  const { of, group, side, other, direction } = observation;
  const when = groupConditions(group);
  const name = groupText(group, t, times, now);
  return (
    <li className="highlight">
      <h2>
        <span className="quiet">{name}</span>
        <span className="serif">
          <Arrow direction={direction} of={of} />
          {observationQuestion(observation, t)}
        </span>
      </h2>
      <dl className="sides">
        <Row name={t('insight.then')} of={of} side={side} isFaint={false} />
        <Row name={t(`insight.rest.${group.kind}`)} of={of} side={other} isFaint />
      </dl>
      <div className="highlight-actions">
        {when !== null && <MakeAnchor when={when} anchors={anchors} />}
        <DayLinks days={side.days} onDay={onDay} />
      </div>
    </li>
  );
}

interface RowProps {
  readonly name: string;
  readonly of: Observation['of'];
  readonly side: LevelSummary;
  readonly isFaint: boolean;
}

function Row({ name, of, side, isFaint }: RowProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <RangeBar of={of} side={side} isFaint={isFaint} />
        <span className="side-text">{sideText(side, t, numbers)}</span>
      </dd>
    </div>
  );
}
