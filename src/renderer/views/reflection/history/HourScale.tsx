/** The hours above a week’s thumbnails. */
import { scaleLinear } from 'd3-scale';
import { hour, type Instant } from '../../../../shared/domain/common';
import { times } from '../../../text';
import { type HourRange, inset } from './thumbnail';

const height = 14;
const maxLabels = 5;

interface HourScaleProps {
  /** The start of any day without a clock change. */
  readonly start: Instant;
  readonly hours: HourRange;
  readonly width: number;
}

export function HourScale({ start, hours: { from, to }, width }: HourScaleProps) {
  const x = scaleLinear([from, to], [inset, width - inset]);
  const count = Math.round((to - from) / hour);
  const step = Math.ceil((count + 1) / maxLabels);
  const labels = Array.from(
    { length: Math.floor(count / step) + 1 },
    (_, index) => from + index * step * hour,
  );
  return (
    <svg className="hour-scale" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {labels.map(at => (
        <text
          key={at}
          x={x(at)}
          y={height - 4}
          textAnchor={at === from ? 'start' : at === to ? 'end' : 'middle'}
        >
          {times.hour(start + at)}
        </text>
      ))}
    </svg>
  );
}
