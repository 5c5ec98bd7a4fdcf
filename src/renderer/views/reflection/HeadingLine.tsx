/** The heading line over some weeks. The drawing is also a slider, so that each evening can be read out. */

import { useState } from 'react';
import { type Day, daysBetween, startOfDayNamed, weekdayOf } from '../../../shared/domain/common';
import type { HeadingPoint } from '../../../shared/domain/day';
import { t, times } from '../../text';
import {
  type ChartPoint,
  chartHeight,
  chartWidth,
  type HeadingChart,
  headingChartOf,
  pointToward,
} from './headingChart';
import './headingLine.styles.css';

export interface HeadingLineProps {
  readonly points: readonly HeadingPoint[];
  /** The first and last day of the drawing. */
  readonly from: Day;
  readonly to: Day;
  readonly onDay: (day: Day) => void;
}

export function HeadingLine({ points, from, to, onDay }: HeadingLineProps) {
  const chart = headingChartOf(points, from, to);
  const [selectedDay, setSelectedDay] = useState<Day | null>(null);
  const last = chart.places.at(-1);
  if (last === undefined) return <p className="heading-line-empty quiet">{t('headingLine.empty')}</p>;
  const selected = chart.places.find(({ point }) => point.day === selectedDay) ?? last;
  const { day } = selected.point;

  return (
    <figure className="heading-line">
      <div className="heading-line-drawing">
        <Drawing chart={chart} selected={selected} />
        <input
          type="range"
          className="hidden-control"
          aria-label={t('headingLine.name')}
          aria-valuetext={t('headingLine.valueOn', {
            day: times.day(startOfDayNamed(day)),
            value: headingText(selected, chart),
          })}
          min={0}
          max={daysBetween(from, to)}
          value={daysBetween(from, day)}
          onChange={event =>
            setSelectedDay(pointToward(chart, from, event.target.valueAsNumber, selected).point.day)
          }
        />
      </div>
      <figcaption>
        <button type="button" className="link" onClick={() => onDay(day)}>
          {times.day(startOfDayNamed(day))}
        </button>
        <span>{headingText(selected, chart)}</span>
      </figcaption>
    </figure>
  );
}

function Drawing({ chart, selected }: { readonly chart: HeadingChart; readonly selected: ChartPoint }) {
  return (
    <svg viewBox={`0 0 ${chartWidth} ${chartHeight + 18}`} aria-hidden="true">
      <path className="heading-line-level" d={`M0 ${chart.startLevel}H${chartWidth}`} />
      {chart.ticks.map(({ at, x }) =>
        chart.isWeek ? (
          <text key={at} x={x} y={chartHeight + 14} textAnchor={x > chartWidth - 20 ? 'end' : 'middle'}>
            {times.weekday(weekdayOf(at), 'short')}
          </text>
        ) : (
          <g key={at} className="heading-line-month">
            <path d={`M${x} 0V${chartHeight}`} />
            <text x={x} y={chartHeight + 14} textAnchor={x > chartWidth - 60 ? 'end' : 'start'}>
              {times.month(at, at)}
            </text>
          </g>
        ),
      )}
      <path className="heading-line-path" d={chart.path} />
      {chart.places.length === 1 && (
        <circle className="heading-line-end" cx={selected.x} cy={selected.y} r="2.5" />
      )}
      <circle className="heading-line-selected" cx={selected.x} cy={selected.y} r="4.5" />
    </svg>
  );
}

function headingText({ point: { heading, degrees } }: ChartPoint, { isWeek }: HeadingChart): string {
  const name = t(`reflection.${heading}`);
  // A week’s few degrees are no direction yet.
  if (isWeek) return name;
  if (degrees === 0) return t('headingLine.level', { heading: name });
  return degrees > 0
    ? t('headingLine.closer', { heading: name, count: degrees })
    : t('headingLine.away', { heading: name, count: -degrees });
}
