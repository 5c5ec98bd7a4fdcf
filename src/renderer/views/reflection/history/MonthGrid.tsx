/** A month as a calendar grid, with a thumbnail of each day. */

import type { PastDay } from '../../../../shared/contract';
import { type Day, monthOf } from '../../../../shared/domain/common';
import { HeadingNeedle } from '../../../components';
import { times } from '../../../text';
import { DayButton } from './DayButton';
import { DayThumbnail } from './DayThumbnail';
import { sharedHours } from './thumbnail';

export interface SpanProps {
  readonly days: readonly PastDay[];
  /** Any day of the month. */
  readonly of: Day;
  readonly today: Day;
  readonly onDay: (day: Day) => void;
}

const size = { width: 80, height: 60 };

export function MonthGrid({ days, of, today, onDay }: SpanProps) {
  const hours = sharedHours(days);
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
              {day.day <= today && <DayThumbnail day={day} hours={hours} size={size} />}
            </DayButton>
          </li>
        ))}
      </ol>
    </div>
  );
}
