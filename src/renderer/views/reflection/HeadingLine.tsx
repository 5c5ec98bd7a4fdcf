/** The heading line over some weeks: a drawing that is also a slider, so that each evening on it can be read. */

import { useState } from 'react';
import { type Day, daysBetween, startOfDayNamed } from '../../../shared/domain/common';
import type { HeadingPoint } from '../../../shared/domain/day';
import { t, times } from '../../text';
import {
  type CoursePoint,
  courseHeight,
  courseWidth,
  type HeadingCourse,
  headingCourseOf,
  placeToward,
} from './headingCourse';
import './headingLine.styles.css';

export interface HeadingLineProps {
  readonly points: readonly HeadingPoint[];
  /** The first and the last day of the drawing. */
  readonly from: Day;
  readonly to: Day;
  readonly onDay: (day: Day) => void;
}

export function HeadingLine({ points, from, to, onDay }: HeadingLineProps) {
  const course = headingCourseOf(points, from, to);
  const [chosen, choose] = useState<Day | null>(null);
  const last = course.places.at(-1);
  if (last === undefined) return <p className="heading-line-empty quiet">{t('headingLine.empty')}</p>;
  const place = course.places.find(({ point }) => point.day === chosen) ?? last;
  const { day } = place.point;

  return (
    <figure className="heading-line">
      <div className="heading-line-drawing">
        <Drawing course={course} place={place} />
        <input
          type="range"
          className="drawn-by-label"
          aria-label={t('headingLine.name')}
          aria-valuetext={t('headingLine.valueOn', {
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

function Drawing({ course, place }: { readonly course: HeadingCourse; readonly place: CoursePoint }) {
  return (
    <svg viewBox={`0 0 ${courseWidth} ${courseHeight + 18}`} aria-hidden="true">
      <path className="heading-line-level" d={`M0 ${course.level}H${courseWidth}`} />
      {course.months.map(({ at, x }) => (
        <g key={at} className="heading-line-month">
          <path d={`M${x} 0V${courseHeight}`} />
          <text x={x} y={courseHeight + 14} textAnchor={x > courseWidth - 60 ? 'end' : 'start'}>
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

function valueWords({ point: { heading, degrees } }: CoursePoint): string {
  const said = t(`reflection.${heading}`);
  if (degrees === 0) return t('headingLine.level', { heading: said });
  return degrees > 0
    ? t('headingLine.closer', { heading: said, count: degrees })
    : t('headingLine.away', { heading: said, count: -degrees });
}
