/** The mark of a reset in a thumbnail. */
import type { MarkStyle } from '../../../text';

interface MarkShapeProps {
  readonly style: MarkStyle;
  readonly x: number;
  readonly y: number;
}

export function MarkShape({ style, x, y }: MarkShapeProps) {
  return style === 'dash' ? (
    <path className="thumbnail-mark dash" d={`M${x - 2} ${y}h4`} />
  ) : (
    <circle className={`thumbnail-mark ${style}`} cx={x} cy={y} r="2" />
  );
}
