/** A small chart of a drift: each value as a dot, the typical value before and since as two lines. */

import { scaleLinear } from 'd3-scale';
import { largest, smallest } from '../../../../shared/domain/common';
import type { Drift } from '../../../../shared/domain/insight';

const width = 328;
const height = 92;
const inset = 2;
const top = 18;
const bottom = 68;

interface DriftDrawingProps {
  readonly drift: Drift;
  /** The typical values before and since, formatted. */
  readonly values: { readonly from: string; readonly to: string };
  /** The labels of the first and last month. */
  readonly ends: { readonly first: string; readonly last: string };
  /** The text alternative. */
  readonly label: string;
}

export function DriftDrawing({ drift, values: labels, ends, label }: DriftDrawingProps) {
  const { points, from, to, since } = drift;
  const first = points[0]?.at ?? since;
  const last = points.at(-1)?.at ?? since;
  const values = [...points.map(({ value }) => value), from, to];
  // Outliers are clamped to the edge so that they don’t flatten all other values.
  const room = Math.abs(to - from);
  const lowest = Math.max(smallest(values), Math.min(from, to) - room);
  const highest = Math.min(largest(values), Math.max(from, to) + room);
  const x = scaleLinear([first, last], [inset, width - inset]);
  const y = scaleLinear([lowest, highest], [bottom, top]).clamp(true);
  return (
    <svg className="drift-drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path className="drift-values" d={points.map(({ at, value }) => `M${x(at)} ${y(value)}h0`).join('')} />
      <path className="drift-before" d={`M${inset} ${y(from)}H${x(since)}`} />
      <path className="drift-since" d={`M${x(since)} ${y(to)}H${width - inset}`} />
      <text x={inset} y={y(from) - 6}>
        {labels.from}
      </text>
      <text className="drift-end" x={width - inset} y={y(to) - 6}>
        {labels.to}
      </text>
      <text x={inset} y={height - 4}>
        {ends.first}
      </text>
      <text className="drift-end" x={width - inset} y={height - 4}>
        {ends.last}
      </text>
    </svg>
  );
}
