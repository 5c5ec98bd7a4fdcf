/** Charts energy and focus over the day’s meetings, which are named. Steady moments are ringed. */

import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { hour, type Instant, largest } from '../../../shared/domain/common';
import { type DayView, type Extreme, energyExtremes, type Reading } from '../../../shared/domain/day';
import { titleAlone, titleWithin } from '../../../shared/i18n';
import { hoursOf, placeLabels } from '../../drawing';
import { t, times, truncate, visualWidth } from '../../text';
import { curveText } from './curveText';
import { Legend } from './Legend';
import './curves.styles.css';

const width = 328;
/** Without the meetings’ titles. */
const height = 178;
/** In the units of the drawing, to keep the curves clear of its edges. */
const inset = 20;
const top = 22;
const bottom = 122;
const meetingsTop = 142;
const meetingsHeight = 16;
const labelledLevels = [1, 3, 5] as const;
const maxHourLabels = 5;
const titleRowHeight = 14;
const maxTitleRows = 4;
/** In Latin characters. */
const maxTitleWidth = 18;

interface CurvesProps {
  readonly day: DayView;
  /** Whether titles stand under the meetings. */
  readonly hasTitles: boolean;
}

export function Curves({ day, hasTitles }: CurvesProps) {
  const hours = hoursOf(day, null);
  if (hours === null) return <p className="quiet">{t('reflection.noCheckIns')}</p>;
  const x = scaleLinear([hours.start, hours.end], [inset, width - inset]);
  const y = scaleLinear([1, 5], [bottom, top]);
  const curve = line<Reading>(
    ({ at }) => x(at),
    ({ value }) => y(value),
  ).curve(curveMonotoneX);
  const { high, low } = energyExtremes(day);
  const titles = placeLabels(
    (hasTitles ? day.meetings : []).map(({ id, title, start }) => ({
      id,
      x: x(Math.max(start, hours.start)),
      title: truncate(titleAlone(title, t), maxTitleWidth),
    })),
    {
      xOf: ({ x }) => x,
      widthOf: ({ title }) => titleWidth(title),
      ...{ width, gap: 6, maxRows: maxTitleRows },
    },
  );
  const titleRows = largest([0, ...titles.map(({ row }) => row + 1)]);
  const titlesTop = meetingsTop + meetingsHeight;
  const hoursBottom = height - 2 + titleRows * titleRowHeight;

  return (
    <figure>
      <svg
        className="curves"
        viewBox={`0 0 ${width} ${hoursBottom + 6}`}
        role="img"
        aria-label={t('reflection.curves')}
      >
        <desc>{curveText(day, t, times)}</desc>
        {labelledLevels.map(level => (
          <g key={level} className="curves-level">
            <path d={`M0 ${y(level)}H${width}`} />
            <text x="0" y={y(level) - 5}>
              {level}
            </text>
          </g>
        ))}
        {day.meetings.map(({ id, title, start, end }) => {
          const from = Math.max(start, hours.start);
          const length = x(Math.min(end, hours.end)) - x(from);
          return (
            <rect
              key={id}
              className="curves-meeting"
              x={x(from)}
              y={meetingsTop}
              width={Math.max(length - 1, 2)}
              height={meetingsHeight}
              rx="2"
            >
              <title>{titleAlone(title, t)}</title>
            </rect>
          );
        })}
        {titles.map(
          ({ item, row }) =>
            row > 0 && (
              <path
                key={item.id}
                className="curves-leader"
                d={`M${item.x + 1} ${titlesTop}v${row * titleRowHeight + 3}`}
              />
            ),
        )}
        {titles.map(({ item, x: left, row }) => (
          <text
            key={item.id}
            className="curves-title"
            x={left}
            y={titlesTop + (row + 1) * titleRowHeight - 2}
          >
            {item.title}
          </text>
        ))}
        {hourLabels(hours.start, hours.end).map(at => (
          <text key={at} className="curves-hour" x={x(at)} y={hoursBottom}>
            {times.hour(at)}
          </text>
        ))}
        <path className="curves-focus" d={curve(day.focus) ?? ''} />
        <path className="curves-energy" d={curve(day.energy) ?? ''} />
        {day.focus.length === 1 &&
          day.focus.map(({ at, value }) => (
            <circle key={at} className="curves-focus-dot" cx={x(at)} cy={y(value)} r="2.5" />
          ))}
        {day.energy.map(({ at, value }) => (
          <circle key={at} className="curves-energy-dot" cx={x(at)} cy={y(value)} r="4" />
        ))}
        {high !== null && (
          <text className="curves-extreme" x={x(high.at)} y={y(high.value) - 9}>
            {high.value}
          </text>
        )}
        {low !== null && (
          <text className="curves-extreme" x={x(low.at)} y={y(low.value) + 17}>
            {low.value}
          </text>
        )}
        {day.steady.map(at => (
          <circle key={at} className="curves-steady" cx={x(at)} cy={y(levelAt(day, at))} r="8.5" />
        ))}
      </svg>
      <Legend />
      {high !== null && <p className="curves-named">{extremeText('highest', high)}</p>}
      {low !== null && <p className="curves-named">{extremeText('lowest', low)}</p>}
    </figure>
  );
}

/** At most `maxHourLabels`, evenly spaced. */
function hourLabels(start: Instant, end: Instant): readonly Instant[] {
  const hours = Math.round((end - start) / hour);
  const step = Math.ceil((hours + 1) / maxHourLabels);
  return Array.from({ length: Math.floor(hours / step) + 1 }, (_, index) => start + index * step * hour);
}

/** A steady moment is drawn at the energy logged with it, or in the middle if there is none. */
const levelAt = ({ energy }: DayView, at: Instant): number =>
  energy.find(reading => reading.at === at)?.value ?? 3;

/** The average width of its letters, in the units of the drawing. */
const titleWidth = (title: string): number => 5.3 * visualWidth(title);

function extremeText(which: 'highest' | 'lowest', { at, value, after }: Extreme): string {
  const values = { level: value, time: times.clock(at) };
  return after === null
    ? t(`reflection.${which}`, values)
    : t(`reflection.${which}After`, { ...values, title: titleWithin(after, t) });
}
