/** A day as it was: its curves and meetings, and what became of each reset. */
import type { ReactNode } from 'react';
import type { DayView } from '../../../shared/domain/day';
import { clausesIn } from '../../clauses';
import { happenedWords } from '../../markWords';
import { times, words } from '../../words';
import { Curves } from './Curves';
import { Leaf } from './Leaf';

interface DayAsItWasProps {
  readonly day: DayView;
  readonly onPrevious: () => void;
  /** Null on the last day there is. */
  readonly onNext: (() => void) | null;
  /** What stands below: where the days up to this one headed. */
  readonly children: ReactNode;
}

export function DayAsItWas({ day, onPrevious, onNext, children }: DayAsItWasProps) {
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
        <h2>{summaryOf(day, onNext === null)}</h2>
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

function summaryOf({ meetings, transitions }: DayView, isToday: boolean): string {
  const counted = words('reflection.meetings', { count: meetings.length });
  if (meetings.length === 0) return counted;
  // They were all over before One Degree knew of them.
  if (isToday && transitions === 0) return words('reflection.firstEvening', { meetings: counted });
  return clausesIn([counted, words('reflection.transitions', { count: transitions })], words);
}
