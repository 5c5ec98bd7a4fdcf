/** A day as it was: its curves and meetings, and what became of each reset. */
import type { ReactNode } from 'react';
import type { DayView } from '../../../shared/domain/day/day';
import { joinClauses } from '../../text/clauses';
import { t, times } from '../../text/i18n';
import { outcomeText } from '../../text/markText';
import { Curves } from './Curves';
import { Pager } from './Pager';

interface DayAsItWasProps {
  readonly day: DayView;
  readonly onPrevious: () => void;
  /** Null on the last day there is. */
  readonly onNext: (() => void) | null;
  /** What stands below: where the days up to this one headed. */
  readonly children: ReactNode;
}

export function DayAsItWas({ day, onPrevious, onNext, children }: DayAsItWasProps) {
  const meetings = t('reflection.meetings', { count: day.meetings.length });
  const summary = [meetings, t('reflection.transitions', { count: day.transitions })];
  return (
    <section className="day-as-it-was">
      <header>
        <p className="quiet">{times.day(day.start)}</p>
        <Pager
          previous={t('reflection.previous')}
          next={t('reflection.next')}
          onPrevious={onPrevious}
          onNext={onNext}
        />
        <h2>{day.meetings.length === 0 ? meetings : joinClauses(summary, t)}</h2>
      </header>
      <Curves day={day} />
      <ul className="happened">
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
