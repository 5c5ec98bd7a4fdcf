/** A drift drawn small: each value as a dot, what it came to before and since as two lines. */

import { scaleLinear } from 'd3-scale';
import type { Drift } from '../../../../shared/domain/insight';

const width = 328;
const height = 92;
const inset = 2;
const top = 18;
const bottom = 68;

interface DriftDrawingProps {
  readonly drift: Drift;
  /** What it came to before and since, in words. */
  readonly values: { readonly from: string; readonly to: string };
  /** When it begins and ends. */
  readonly ends: { readonly first: string; readonly last: string };
  /** Its text equivalent. */
  readonly label: string;
}

export function DriftDrawing({ drift, values: labels, ends, label }: DriftDrawingProps) {
  const { points, from, to, since } = drift;
  const first = points[0]?.at ?? since;
  const last = points.at(-1)?.at ?? since;
  const values = [...points.map(({ value }) => value), from, to];
  // A single odd value stands at the edge rather than flattening all others.
  const room = Math.abs(to - from);
  const lowest = Math.max(Math.min(...values), Math.min(from, to) - room);
  const highest = Math.min(Math.max(...values), Math.max(from, to) + room);
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
