/** One side of a comparison on a scale from 1 to 5: the middle half as a bar, the median as a dot. */

import { scaleLinear } from 'd3-scale';
import type { LevelSummary } from '../../../../shared/domain/insight';
import type { ScaleName } from '../../../../shared/domain/journal';

const width = 120;
const height = 16;
const x = scaleLinear([1, 5], [8, width - 8]);

interface RangeBarProps {
  readonly of: ScaleName;
  readonly side: LevelSummary;
  /** Draws it less prominently, for the readings it is compared with. */
  readonly isFaint?: boolean;
}

/** Hidden from screen readers, because the text beside it says the same. */
export function RangeBar({ of, side, isFaint = false }: RangeBarProps) {
  return (
    <svg
      className={`range-bar range-bar-${of} ${isFaint ? 'faint' : ''}`}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {[1, 2, 3, 4, 5].map(level => (
        <circle key={level} className="range-bar-tick" cx={x(level)} cy={height / 2} r="1" />
      ))}
      <path className="range-bar-range" d={`M${x(side.low)} ${height / 2}H${x(side.high)}`} />
      <circle className="range-bar-median" cx={x(side.median)} cy={height / 2} r="4" />
    </svg>
  );
}
