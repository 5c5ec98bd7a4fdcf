/** One side of a comparison on the scale from 1 to 5: its middle half as a bar, its median as a dot. */

import { scaleLinear } from 'd3-scale';
import type { Measure, Side } from '../../../../shared/domain/insight';

const width = 120;
const height = 16;
const x = scaleLinear([1, 5], [8, width - 8]);

interface RangeBarProps {
  readonly of: Measure;
  readonly side: Side;
  /** The rest, drawn in passing. */
  readonly isFaint?: boolean;
}

/** Its words stand beside it. */
export function RangeBar({ of, side, isFaint = false }: RangeBarProps) {
  return (
    <svg
      className={`levels levels-${of} ${isFaint ? 'faint' : ''}`}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {[1, 2, 3, 4, 5].map(level => (
        <circle key={level} className="levels-tick" cx={x(level)} cy={height / 2} r="1" />
      ))}
      <path className="levels-range" d={`M${x(side.low)} ${height / 2}H${x(side.high)}`} />
      <circle className="levels-median" cx={x(side.median)} cy={height / 2} r="4" />
    </svg>
  );
}
