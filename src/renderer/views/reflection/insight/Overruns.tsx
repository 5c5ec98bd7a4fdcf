/** Which meetings run over, how often and by how much. */
import type { Day } from '../../../../shared/domain/common';
import type { OverrunSummary } from '../../../../shared/domain/insight';
import { t } from '../../../text';
import { DayLinks } from './DayLinks';

/** More would be a table. */
const maxShown = 5;

interface OverrunsProps {
  readonly overruns: readonly OverrunSummary[];
  readonly onDay: (day: Day) => void;
}

export function Overruns({ overruns, onDay }: OverrunsProps) {
  if (overruns.length === 0) return null;
  return (
    <section className="overruns">
      <h2>{t('insight.overruns.title')}</h2>
      <ul>
        {overruns.slice(0, maxShown).map(overrun => (
          <li key={`${overrun.title} ${overrun.days[0]}`}>
            <p>{overrunText(overrun)}</p>
            <DayLinks days={overrun.days} onDay={onDay} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const overrunText = ({ title, over, count, low, high }: OverrunSummary): string =>
  low === high
    ? t('insight.overruns.byEven', { title, over, count, high })
    : t('insight.overruns.by', { title, over, count, low, high });
