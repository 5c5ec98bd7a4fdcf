/** A month’s day at a glance: its median energy as one dot, higher for more. */
import { scaleLinear } from 'd3-scale';
import type { Reading } from '../../../../shared/domain/day';
import { medianOf } from '../../../../shared/domain/insight';

const width = 80;
const height = 40;
const y = scaleLinear([1, 5], [height - 6, 6]);

export function EnergyDot({ energy }: { readonly energy: readonly Reading[] }) {
  const level = medianOf(energy.map(({ value }) => value));
  return (
    <svg className="energy-dot" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {energy.length > 0 && (
        <>
          <path className="energy-dot-middle" d={`M8 ${y(3)}H${width - 8}`} />
          <circle className="curves-energy-dot" cx={width / 2} cy={y(level)} r="4.5" />
        </>
      )}
    </svg>
  );
}
