/** The heading line over some weeks: a drawing that is also a slider, so that each evening on it can be read. */
import { useState } from 'react';
import { type Day, daysBetween, startOfDayNamed } from '../../../shared/domain/common/time';
import type { HeadingPoint } from '../../../shared/domain/day/headingLine';
import { times, words } from '../../text/i18n';
import { type Course, courseOf, height, type Place, placeToward, width } from './headingCourse';
import './headingLine.styles.css';

export interface HeadingLineProps {
  readonly points: readonly HeadingPoint[];
  /** The first and the last day of the drawing. */
  readonly from: Day;
  readonly to: Day;
  readonly onDay: (day: Day) => void;
}

export function HeadingLine({ points, from, to, onDay }: HeadingLineProps) {
  const course = courseOf(points, from, to);
  const [chosen, choose] = useState<Day | null>(null);
  const last = course.places.at(-1);
  if (last === undefined) return <p className="heading-line-empty quiet">{words('headingLine.empty')}</p>;
  const place = course.places.find(({ point }) => point.day === chosen) ?? last;
  const { day } = place.point;

  return (
    <figure className="heading-line">
      <div className="heading-line-drawing">
        <Drawing course={course} place={place} />
        <input
          type="range"
          className="drawn-by-label"
          aria-label={words('headingLine.name')}
          aria-valuetext={words('headingLine.valueOn', {
            day: times.day(startOfDayNamed(day)),
            value: valueWords(place),
          })}
          min={0}
          max={daysBetween(from, to)}
          value={daysBetween(from, day)}
          onChange={event => choose(placeToward(course, from, event.target.valueAsNumber, place).point.day)}
        />
      </div>
      <figcaption>
        <button type="button" className="link" onClick={() => onDay(day)}>
          {times.day(startOfDayNamed(day))}
        </button>
        <span>{valueWords(place)}</span>
      </figcaption>
    </figure>
  );
}

function Drawing({ course, place }: { readonly course: Course; readonly place: Place }) {
  return (
    <svg viewBox={`0 0 ${width} ${height + 18}`} aria-hidden="true">
      <path className="heading-line-level" d={`M0 ${course.level}H${width}`} />
      {course.months.map(({ at, x }) => (
        <g key={at} className="heading-line-month">
          <path d={`M${x} 0V${height}`} />
          <text x={x} y={height + 14} textAnchor={x > width - 60 ? 'end' : 'start'}>
            {times.month(at, at)}
          </text>
        </g>
      ))}
      <path className="heading-line-course" d={course.path} />
      {course.places.length === 1 && (
        <circle className="heading-line-end" cx={place.x} cy={place.y} r="2.5" />
      )}
      <circle className="heading-line-place" cx={place.x} cy={place.y} r="4.5" />
    </svg>
  );
}

function valueWords({ point: { heading, degrees } }: Place): string {
  const said = words(`reflection.${heading}`);
  if (degrees === 0) return words('headingLine.level', { heading: said });
  return degrees > 0
    ? words('headingLine.closer', { heading: said, count: degrees })
    : words('headingLine.away', { heading: said, count: -degrees });
}
