/** The left panel: a day’s curves and meetings, and what happened to each reset. */

import type { ReactNode } from 'react';
import type { DayView } from '../../../shared/domain/day';
import { joinClauses, outcomeText, t, times } from '../../text';
import { Curves } from './Curves';
import { Pager } from './Pager';
import './dayPanel.styles.css';

interface DayPanelProps {
  readonly day: DayView;
  /** Whether its titles are substitutes, which needn’t stand under the meetings. */
  readonly hidesTitles: boolean;
  readonly onPrevious: () => void;
  /** Null on the last day. */
  readonly onNext: (() => void) | null;
  /** The heading line up to this day. */
  readonly children: ReactNode;
}

export function DayPanel({ day, hidesTitles, onPrevious, onNext, children }: DayPanelProps) {
  return (
    <section className="sidebar day-panel">
      <header>
        <p className="quiet">{times.day(day.start)}</p>
        <Pager
          previous={t('reflection.previous')}
          next={t('reflection.next')}
          onPrevious={onPrevious}
          onNext={onNext}
        />
        <h2>{summaryOf(day, onNext === null)}</h2>
      </header>
      <Curves day={day} hasTitles={!hidesTitles} />
      <ul className="outcomes">
        {day.marks.map(mark => {
          const what = outcomeText(mark, t);
          return what === null ? null : (
            <li key={`${mark.at} ${mark.what} ${mark.after}`}>
              <span className="quiet">{times.clock(mark.at)}</span>
              {what}
              {mark.kept !== null && (
                <span className="kept quiet">{t('reflection.kept', { line: mark.kept })}</span>
              )}
            </li>
          );
        })}
      </ul>
      {children}
    </section>
  );
}

function summaryOf({ meetings, transitions }: DayView, isToday: boolean): string {
  const counted = t('reflection.meetings', { count: meetings.length });
  if (meetings.length === 0) return counted;
  // On the first day, all meetings may have ended before the app was installed.
  if (isToday && transitions === 0) return t('reflection.firstEvening', { meetings: counted });
  return joinClauses([counted, t('reflection.transitions', { count: transitions })], t);
}
