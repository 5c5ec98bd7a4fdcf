/** Links to the days behind an observation, grouped by month. */

import { useState } from 'react';
import { type Day, dayName, groupBy, type Instant } from '../../../../shared/domain/common';
import { t, times } from '../../../text';

interface DayLinksProps {
  /** Starts of local days, newest first. */
  readonly days: readonly Instant[];
  readonly onDay: (day: Day) => void;
}

export function DayLinks(props: DayLinksProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="days-behind" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className="link">{t('insight.daysBehind', { count: props.days.length })}</summary>
      {/* The page can have thousands of days, so they are only rendered once they are visible. */}
      {isOpen && <Months {...props} />}
    </details>
  );
}

function Months({ days, onDay }: DayLinksProps) {
  return (
    <dl>
      {[...groupBy(days, day => dayName(day).slice(0, 7)).values()].map(daysOfMonth => (
        <div key={daysOfMonth[0]}>
          {/* A reference of 0 always includes the year. */}
          <dt className="quiet">{times.month(daysOfMonth[0] ?? 0, 0)}</dt>
          {daysOfMonth.map(day => (
            <dd key={day}>
              <button
                type="button"
                className="button plain"
                aria-label={times.date(day)}
                onClick={() => onDay(dayName(day))}
              >
                {times.dayOfMonth(day)}
              </button>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
