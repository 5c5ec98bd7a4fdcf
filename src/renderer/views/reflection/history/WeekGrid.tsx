/** A week with a row for each day: its thumbnail and its direction. */
import { weekdayOf } from '../../../../shared/domain/common';
import { HeadingNeedle } from '../../../components';
import { times } from '../../../text';
import { DayButton } from './DayButton';
import { DayThumbnail } from './DayThumbnail';
import type { SpanProps } from './MonthGrid';
import { sharedHours } from './thumbnail';

const size = { width: 260, height: 44 };

export function WeekGrid({ days, today, onDay }: Omit<SpanProps, 'of'>) {
  const hours = sharedHours(days);
  return (
    <ol className="week">
      {days.map(day => (
        <li key={day.day}>
          <DayButton day={day} today={today} layout="in-week" onDay={onDay}>
            <span className="week-day" aria-hidden="true">
              <small>{times.weekday(weekdayOf(day.start), 'short')}</small>
              {times.dayOfMonth(day.start)}
              {day.reflection?.heading && <HeadingNeedle heading={day.reflection.heading} />}
            </span>
            {day.day <= today && <DayThumbnail day={day} hours={hours} size={size} />}
            {day.direction !== null && day.day <= today && (
              <span className="week-direction serif">{day.direction}</span>
            )}
          </DayButton>
        </li>
      ))}
    </ol>
  );
}
