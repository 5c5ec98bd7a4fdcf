/** A thumbnail of a day: energy and focus over its meetings, and what happened to its resets. */
import type { DayView } from '../../../../shared/domain/day';
import { MarkShape } from './MarkShape';
import { type HourRange, meetingHeight, type ThumbnailSize, thumbnailOf } from './thumbnail';

interface DayThumbnailProps {
  readonly day: DayView;
  readonly hours: HourRange;
  readonly size: ThumbnailSize;
}

export function DayThumbnail({ day, hours, size }: DayThumbnailProps) {
  const { meetings, meetingsTop, marks, marksTop, energy, focus, dots } = thumbnailOf(day, hours, size);
  return (
    <svg className="thumbnail" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      {meetings.map(({ id, x, width }) => (
        <rect
          key={id}
          className="curves-meeting"
          x={x}
          y={meetingsTop}
          width={width}
          height={meetingHeight}
          rx="1"
        />
      ))}
      <path className="curves-focus" d={focus} />
      <path className="curves-energy" d={energy} />
      {dots.map(({ of, x, y }) => (
        <circle key={of} className={`curves-${of}-dot`} cx={x} cy={y} r="2" />
      ))}
      {marks.map(({ key, x, style }) => (
        <MarkShape key={key} style={style} x={x} y={marksTop} />
      ))}
    </svg>
  );
}
