/** What goes on beside meetings, such as a day out of the office, each with a switch to count it after all. */

import { useId } from 'react';
import type { BackgroundEvent, DayView } from '../../../shared/domain/day';
import { titleAlone } from '../../../shared/i18n';
import { bridge } from '../../lib';
import { t, times } from '../../text';
import './backgroundEvents.styles.css';

interface BackgroundEventsProps {
  readonly day: DayView;
  /** The UIDs of the series that count. */
  readonly counted: readonly string[];
}

export function BackgroundEvents({ day, counted }: BackgroundEventsProps) {
  if (day.background.length === 0) return null;
  const count = (uid: string, on: boolean): void => {
    const others = counted.filter(other => other !== uid);
    void bridge.changePreferences({ counted: on ? [...others, uid] : others });
  };
  return (
    <ul className="background-events" aria-label={t('today.background')}>
      {day.background.map(event => (
        <Event
          key={`${event.uid} ${event.start}`}
          event={event}
          span={spanText(event, day)}
          onCount={on => count(event.uid, on)}
        />
      ))}
    </ul>
  );
}

interface EventProps {
  readonly event: BackgroundEvent;
  readonly span: string;
  readonly onCount: (on: boolean) => void;
}

function Event({ event, span, onCount }: EventProps) {
  const id = useId();
  const title = titleAlone(event.title, t);
  return (
    <li>
      <div>
        <p className="one-line" title={title}>
          {title}
        </p>
        <p className="quiet">{span}</p>
      </div>
      <label className="quiet" htmlFor={id}>
        {t('today.countIt')}
      </label>
      <input
        id={id}
        type="checkbox"
        className="switch"
        aria-label={t('today.countTitle', { title })}
        checked={event.counted}
        onChange={change => onCount(change.target.checked)}
      />
    </li>
  );
}

/** When it is on during the day. */
function spanText({ start, end }: BackgroundEvent, day: DayView): string {
  const begins = start > day.start;
  const ends = end < day.end;
  if (begins && ends) return `${times.clock(start)} – ${times.clock(end)}`;
  if (begins) return t('today.since', { time: times.clock(start) });
  return ends ? t('today.until', { time: times.clock(end) }) : t('today.allDay');
}
