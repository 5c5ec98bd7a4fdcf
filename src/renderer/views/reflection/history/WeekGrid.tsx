/** A week with a row for each day: its thumbnail and its direction, under the hours they share. */
import { weekdayOf } from '../../../../shared/domain/common';
import { HeadingNeedle } from '../../../components';
import { times } from '../../../text';
import { DayButton } from './DayButton';
import { DayThumbnail } from './DayThumbnail';
import { HourScale } from './HourScale';
import type { SpanProps } from './MonthGrid';
import { sharedHours } from './thumbnail';
import { WeekLegend } from './WeekLegend';

const size = { width: 260, height: 44 };

export function WeekGrid({ days, today, onDay }: Omit<SpanProps, 'of'>) {
  const hours = sharedHours(days);
  return (
    <div className="week">
      <div className="in-week week-hours">
        <HourScale start={days[0]?.start ?? 0} hours={hours} width={size.width} />
      </div>
      <ol>
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
      <WeekLegend />
    </div>
  );
}
