/** A month’s day at a glance: its middle energy as one dot, higher for more. */
import { scaleLinear } from 'd3-scale';
import type { Reading } from '../../../../shared/domain/day';
import { middleOf } from './middle';

const width = 80;
const height = 40;
const y = scaleLinear([1, 5], [height - 6, 6]);

export function EnergyDot({ energy }: { readonly energy: readonly Reading[] }) {
  const level = middleOf(energy);
  return (
    <svg className="energy-dot" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {level !== null && (
        <>
          <path className="energy-dot-middle" d={`M8 ${y(3)}H${width - 8}`} />
          <circle className="curves-energy-dot" cx={width / 2} cy={y(level)} r="4.5" />
        </>
      )}
    </svg>
  );
}
