/** The day as a vertical strip: hours, meetings, the current time, and marks and energy on the right rail. */

import { scaleLinear } from 'd3-scale';
import { curveMonotoneY, line } from 'd3-shape';
import { hour, type Instant } from '../../../shared/domain/common';
import type { DayView } from '../../../shared/domain/day';
import type { TightOffer } from '../../../shared/domain/reset';
import { titleAlone } from '../../../shared/i18n';
import { type Strip, type StripBlock, type StripFold, stripOf } from '../../drawing';
import { numbers, readingText, t, times } from '../../text';
import { ResetMark } from './ResetMark';
import { wrapsWhole } from './wrapsWhole';
import './dayStrip.styles.css';

interface DayStripProps {
  readonly day: DayView;
  readonly now: Instant;
  readonly tight: TightOffer;
}

/** In pixels: what the rest of the popover leaves. */
const availableHeight = 336;
const railWidth = 64;
const railX = scaleLinear([1, 5], [10, railWidth - 10]);
const middleLevel = 3;

/** Shows what is on and still to come; what is past is above. */
const scrollToAhead = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'start' });

export function DayStrip({ day, now, tight }: DayStripProps) {
  const strip = stripOf(day, now, availableHeight);
  if (strip === null) return null;
  return (
    <div className="strip" style={{ height: strip.height }}>
      <ol className="strip-hours" aria-hidden="true">
        {strip.hours.map(({ at, top }) => (
          <li key={at} style={{ top }}>
            {times.hour(at)}
          </li>
        ))}
      </ol>
      {strip.background.map(({ event, top, height, line }) => (
        <div
          key={`${event.uid} ${event.start}`}
          className="strip-background"
          style={{ top, height, translate: `${-4 * line}px` }}
          title={titleAlone(event.title, t)}
          aria-hidden="true"
        />
      ))}
      <ol className="strip-meetings">
        {strip.blocks.map(block => (
          <MeetingBlock key={block.meeting.id} block={block} />
        ))}
        {strip.folds.map(fold => (
          <Fold key={fold.start} fold={fold} now={strip.now} />
        ))}
      </ol>
      {strip.ahead !== null && (
        <div className="strip-ahead" style={{ top: strip.ahead }} ref={scrollToAhead} />
      )}
      {strip.now !== null && <div className="strip-now" style={{ top: Math.round(strip.now) }} />}
      <div className="strip-rail" style={{ width: railWidth }}>
        <EnergyLine strip={strip} />
        <ol>
          {strip.marks.map(({ mark, top, energy }) => (
            <ResetMark
              key={`${mark.at} ${mark.after} ${mark.what}`}
              mark={mark}
              top={top}
              left={railX(energy ?? middleLevel)}
              tight={tight}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}

function MeetingBlock({
  block: { meeting, top, height, titleTop, titleLines, column, span, columns, past },
}: {
  readonly block: StripBlock;
}) {
  const title = titleAlone(meeting.title, t);
  const described = { title, from: times.clock(meeting.start), to: times.clock(meeting.end) };
  return (
    <li
      className="block"
      data-past={past || undefined}
      style={{
        top,
        height: height - 1,
        left: `${(100 / columns) * column}%`,
        width: `calc(${(100 / columns) * span}% - ${column + span < columns ? 2 : 0}px)`,
      }}
      title={t('today.meeting', described)}
    >
      <span className="unseen">{t('today.meeting', described)}</span>
      <span
        className="block-title"
        data-cut={!wrapsWhole(title, span / columns) || undefined}
        style={{ marginTop: titleTop, WebkitLineClamp: titleLines }}
        aria-hidden="true"
      >
        {title}
      </span>
    </li>
  );
}

/** Clear of the line for the current time, if that is in the fold. */
function Fold({
  fold: { start, end, until, top, height },
  now,
}: {
  readonly fold: StripFold;
  readonly now: number | null;
}) {
  const hours = Math.round((end - start) / (hour / 2)) / 2;
  const line = now === null || now < top || now > top + height ? null : now - top;
  const place = line === null ? 'middle' : line < height / 2 ? 'end' : 'start';
  return (
    <li className="fold quiet" data-text={place} style={{ top, height }}>
      {until === null
        ? t('today.freeHours', { count: hours, hours: numbers.plain(hours) })
        : t('today.freeUntil', { time: times.clock(until) })}
    </li>
  );
}

function EnergyLine({ strip: { height, energy } }: { readonly strip: Strip }) {
  const path = line<Strip['energy'][number]>(
    ({ reading }) => railX(reading.value),
    ({ top }) => top,
  ).curve(curveMonotoneY)(energy);
  if (path === null) return null;
  const readings = energy.map(({ reading }) => readingText(reading, t, times));
  return (
    <svg
      className="energy-line"
      width={railWidth}
      height={height}
      role="img"
      aria-label={t('today.energyLine', { readings })}
    >
      <path d={path} />
      {energy.map(({ reading, top }) => (
        <circle key={reading.at} cx={railX(reading.value)} cy={top} r="2.5" />
      ))}
    </svg>
  );
}
