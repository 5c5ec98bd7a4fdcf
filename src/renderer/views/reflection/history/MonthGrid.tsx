/** A month as a calendar grid: each day’s needle and middle energy, and its direction when pointed at. */

import type { PastDay } from '../../../../shared/contract';
import { type Day, monthOf } from '../../../../shared/domain/common';
import { HeadingNeedle } from '../../../components';
import { t, times } from '../../../text';
import { EnergyDotMeaning } from '../Legend';
import { DayButton } from './DayButton';
import { EnergyDot } from './EnergyDot';

export interface SpanProps {
  readonly days: readonly PastDay[];
  /** Any day of the month. */
  readonly of: Day;
  readonly today: Day;
  readonly onDay: (day: Day) => void;
}

export function MonthGrid({ days, of, today, onDay }: SpanProps) {
  return (
    <div className="month">
      <div className="month-head quiet" aria-hidden="true">
        {times.weekdays().map(weekday => (
          <span key={weekday}>{times.weekday(weekday, 'short')}</span>
        ))}
      </div>
      <ol className="month-days">
        {days.map(day => (
          <li key={day.day} data-outside={monthOf(day.day) !== monthOf(of) || undefined}>
            <DayButton day={day} today={today} layout="in-month" onDay={onDay}>
              <span className="past-day-head" aria-hidden="true">
                {times.dayOfMonth(day.start)}
                {day.reflection?.heading && <HeadingNeedle heading={day.reflection.heading} />}
              </span>
              {day.day <= today && <EnergyDot energy={day.energy} />}
              {day.direction !== null && day.day <= today && (
                <span className="month-direction serif">{day.direction}</span>
              )}
            </DayButton>
          </li>
        ))}
      </ol>
      <p className="legend">
        <EnergyDotMeaning name={t('history.middleEnergy')} />
      </p>
    </div>
  );
}
