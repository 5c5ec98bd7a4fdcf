/** All comparisons by kind, including those without a notable difference. */
import type { Day, Instant } from '../../../../shared/domain/common';
import type { Group, GroupKind, Observation } from '../../../../shared/domain/insight';
import { numbers, t, times } from '../../../text';

import { Arrow } from './Arrow';
import { DayLinks } from './DayLinks';
import { groupText, sideText } from './observationText';
import { RangeBar } from './RangeBar';

interface ComparisonTableProps {
  readonly observations: readonly Observation[];
  readonly now: Instant;
  readonly onDay: (day: Day) => void;
}

export function ComparisonTable({ observations, now, onDay }: ComparisonTableProps) {
  const kinds = [...new Set(observations.map(({ group }) => group.kind))];
  return (
    <section className="comparison">
      <h2 className="quiet">{t('insight.all')}</h2>
      {kinds.map(kind => (
        <KindDetails
          key={kind}
          kind={kind}
          observations={observations.filter(({ group }) => group.kind === kind)}
          now={now}
          onDay={onDay}
        />
      ))}
    </section>
  );
}

function KindDetails({
  kind,
  observations,
  now,
  onDay,
}: ComparisonTableProps & { readonly kind: GroupKind }) {
  const groups = [...new Map(observations.map(({ group }) => [JSON.stringify(group), group])).values()];
  return (
    <details>
      <summary>{t(`insight.by.${kind}`)}</summary>
      <ul>
        {groups.toSorted(compareGroups).map(group => (
          <Row
            key={JSON.stringify(group)}
            name={groupText(group, t, times, now)}
            observations={observations.filter(other => JSON.stringify(other.group) === JSON.stringify(group))}
            onDay={onDay}
          />
        ))}
      </ul>
    </details>
  );
}

interface RowProps {
  readonly name: string;
  /** One for each measure that has enough readings. */
  readonly observations: readonly Observation[];
  readonly onDay: (day: Day) => void;
}

function Row({ name, observations, onDay }: RowProps) {
  const days = [...new Set(observations.flatMap(({ side }) => side.days))].toSorted((a, b) => b - a);
  return (
    <li>
      <h3>{name}</h3>
      {observations.map(observation => (
        <p key={observation.of} className="comparison-row">
          <Arrow direction={observation.direction} of={observation.of} />
          <RangeBar of={observation.of} side={observation.side} />
          <span className="side-text">{cellText(observation)}</span>
        </p>
      ))}
      <DayLinks days={days} onDay={onDay} />
    </li>
  );
}

const cellText = ({ of, side }: Observation): string =>
  t('insight.cell', { measure: t(`insight.${of}`), side: sideText(side, t, numbers) });

const sizes = ['short', 'medium', 'long', 'two', 'few', 'many'];

/** Sorts hours and sizes in ascending order, weekdays in local order and series by title. */
function compareGroups(one: Group, other: Group): number {
  if (one.kind === 'hour' && other.kind === 'hour') return one.hour - other.hour;
  if (one.kind === 'weekday' && other.kind === 'weekday')
    return times.weekdays().indexOf(one.weekday) - times.weekdays().indexOf(other.weekday);
  if (one.kind === 'length' && other.kind === 'length')
    return sizes.indexOf(one.length) - sizes.indexOf(other.length);
  if (one.kind === 'attendees' && other.kind === 'attendees')
    return sizes.indexOf(one.attendees) - sizes.indexOf(other.attendees);
  return one.kind === 'series' && other.kind === 'series' ? one.title.localeCompare(other.title) : 0;
}
