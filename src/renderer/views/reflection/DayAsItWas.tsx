/** A day as it was: its curves and meetings, and what became of each reset. */
import type { ReactNode } from 'react';
import type { DayView } from '../../../shared/domain/day/day';
import { clausesIn } from '../../text/clauses';
import { times, words } from '../../text/i18n';
import { happenedWords } from '../../text/markText';
import { Curves } from './Curves';
import { Leaf } from './Pager';

interface DayAsItWasProps {
  readonly day: DayView;
  readonly onPrevious: () => void;
  /** Null on the last day there is. */
  readonly onNext: (() => void) | null;
  /** What stands below: where the days up to this one headed. */
  readonly children: ReactNode;
}

export function DayAsItWas({ day, onPrevious, onNext, children }: DayAsItWasProps) {
  const meetings = words('reflection.meetings', { count: day.meetings.length });
  const summary = [meetings, words('reflection.transitions', { count: day.transitions })];
  return (
    <section className="day-as-it-was">
      <header>
        <p className="quiet">{times.day(day.start)}</p>
        <Leaf
          previous={words('reflection.previous')}
          next={words('reflection.next')}
          onPrevious={onPrevious}
          onNext={onNext}
        />
        <h2>{day.meetings.length === 0 ? meetings : clausesIn(summary, words)}</h2>
      </header>
      <Curves day={day} />
      <ul className="happened">
        {day.marks.map(mark => {
          const what = happenedWords(mark, words);
          return what === null ? null : (
            <li key={`${mark.at} ${mark.what} ${mark.after}`}>
              <span className="quiet">{times.clock(mark.at)}</span>
              {what}
              {mark.kept !== null && (
                <span className="kept quiet">{words('reflection.kept', { line: mark.kept })}</span>
              )}
            </li>
          );
        })}
      </ul>
      {children}
    </section>
  );
}
