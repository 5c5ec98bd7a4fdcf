/** A difference on a line with 0 in its middle: the range as a bar, the estimate as a dot, both halves as ticks. */

import { scaleLinear } from 'd3-scale';
import { largest } from '../../../../shared/domain/common';
import type { Difference } from '../../../../shared/domain/experiment';
import { numbers } from '../../../text';

const width = 328;
const height = 44;
const middle = 14;
const inset = 12;

/** Hidden from screen readers, because the text below it says the same. */
export function DifferenceBar({ difference }: { readonly difference: Difference }) {
  const { scale, estimate, low, high, halves } = difference;
  // At least one step to each side, so that a small difference looks small.
  const reach = Math.max(1, Math.ceil(largest([Math.abs(low), Math.abs(high)])));
  const x = scaleLinear([-reach, reach], [inset, width - inset]).clamp(true);
  return (
    <svg
      className={`difference-bar difference-${scale}`}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <path className="difference-line" d={`M${x(-reach)} ${middle}H${x(reach)}`} />
      <path className="difference-zero" d={`M${x(0)} 2V${2 * middle - 2}`} />
      <path className="difference-range" d={`M${x(low)} ${middle}H${x(high)}`} />
      {halves.map((half, index) =>
        half === null ? null : (
          // The first and the second half, which never change places.
          <path key={index === 0 ? 'first' : 'second'} className="difference-half" d={`M${x(half)} 9v10`} />
        ),
      )}
      <circle className="difference-estimate" cx={x(estimate)} cy={middle} r="5" />
      {[-reach, 0, reach].map(step => (
        <text key={step} x={x(step)} y={height - 2}>
          {numbers.signed(step)}
        </text>
      ))}
    </svg>
  );
}
