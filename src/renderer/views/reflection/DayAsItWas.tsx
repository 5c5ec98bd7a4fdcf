/** A day as it was: its curves and meetings, and what became of each reset. */
import type { DayView } from '../../../shared/domain/day';
import { happenedWords } from '../../markWords';
import { times, words } from '../../words';
import { Curves } from './Curves';

interface DayAsItWasProps {
  readonly day: DayView;
  readonly onPrevious: () => void;
  /** Null on the last day there is. */
  readonly onNext: (() => void) | null;
}

export function DayAsItWas({ day, onPrevious, onNext }: DayAsItWasProps) {
  const transitions = day.marks.filter(({ class: kind }) => kind !== null).length;
  const summary = {
    meetings: words('reflection.meetings', { count: day.meetings.length }),
    transitions: words('reflection.transitions', { count: transitions }),
  };
  return (
    <section className="day-as-it-was">
      <header>
        <p className="quiet">{times.day(day.start)}</p>
        <div className="leaf">
          <button
            type="button"
            className="button plain icon"
            aria-label={words('reflection.previous')}
            onClick={onPrevious}
          >
            <Chevron to="left" />
          </button>
          <button
            type="button"
            className="button plain icon"
            aria-label={words('reflection.next')}
            disabled={onNext === null}
            onClick={onNext ?? undefined}
          >
            <Chevron to="right" />
          </button>
        </div>
        <h2>{day.meetings.length === 0 ? summary.meetings : words('reflection.summary', summary)}</h2>
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
    </section>
  );
}

function Chevron({ to }: { readonly to: 'left' | 'right' }) {
  return (
    <svg className="chevron" viewBox="0 0 16 16" aria-hidden="true">
      <path d={to === 'left' ? 'M10 3 5 8l5 5' : 'M6 3l5 5-5 5'} />
    </svg>
  );
}
