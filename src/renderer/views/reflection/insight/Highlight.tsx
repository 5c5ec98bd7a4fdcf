/** An observation that is worth mentioning: a question, both its sides, and the days behind it. */

import type { Day, Instant } from '../../../../shared/domain/common/time';
import type { Observation } from '../../../../shared/domain/insight/observations';
import type { Side } from '../../../../shared/domain/insight/side';
import { numbers, times, words } from '../../../text/i18n';
import { Arrow } from './Arrow';
import { Days } from './Days';
import { groupWords, questionOf, sideWords } from './observationText';
import { Levels } from './RangeBar';

interface MentionedProps {
  readonly observation: Observation;
  readonly now: Instant;
  readonly onDay: (day: Day) => void;
}

export function Mentioned({ observation, now, onDay }: MentionedProps) {
  const { of, group, side, other, direction } = observation;
  const name = groupWords(group, words, times, now);
  return (
    <li className="mentioned">
      <h2>
        <span className="quiet">{name}</span>
        <span className="said">
          <Arrow direction={direction} of={of} />
          {questionOf(observation, words)}
        </span>
      </h2>
      <dl className="sides">
        <Row name={words('insight.then')} of={of} side={side} faint={false} />
        <Row name={words(`insight.rest.${group.kind}`)} of={of} side={other} faint />
      </dl>
      <Days days={side.days} onDay={onDay} />
    </li>
  );
}

interface RowProps {
  readonly name: string;
  readonly of: Observation['of'];
  readonly side: Side;
  readonly faint: boolean;
}

function Row({ name, of, side, faint }: RowProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Levels of={of} side={side} faint={faint} />
        <span className="side-words">{sideWords(side, words, numbers)}</span>
      </dd>
    </div>
  );
}
