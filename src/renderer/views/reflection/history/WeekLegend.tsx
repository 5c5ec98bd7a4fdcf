/** What the lines and marks of a week’s thumbnails mean. */
import { type MarkStyle, t } from '../../../text';
import { CurveLegend } from '../Legend';
import { MarkShape } from './MarkShape';

const marks: readonly {
  readonly style: MarkStyle;
  readonly what: 'done' | 'natural' | 'skipped' | 'missed';
}[] = [
  { style: 'filled', what: 'done' },
  { style: 'ringed', what: 'natural' },
  { style: 'hollow', what: 'skipped' },
  { style: 'dash', what: 'missed' },
];

export function WeekLegend() {
  return (
    <div className="legend">
      <CurveLegend />
      {marks.map(({ style, what }) => (
        <span key={what}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <MarkShape style={style} x={5} y={5} />
          </svg>
          {t(`reflection.happened.${what}`)}
        </span>
      ))}
    </div>
  );
}
