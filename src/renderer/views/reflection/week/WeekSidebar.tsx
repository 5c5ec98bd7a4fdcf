/** The left panel of a week: which week, what it held, and its heading line. */
import { type Day, startOfDayNamed } from '../../../../shared/domain/common';
import { joinClauses, t, times } from '../../../text';
import { HeadingLine } from '../HeadingLine';
import { Pager } from '../Pager';
import type { LoadedWeek } from './loadWeek';

interface WeekSidebarProps {
  readonly week: LoadedWeek;
  readonly onPrevious: () => void;
  /** Null in the current week. */
  readonly onNext: (() => void) | null;
  readonly onDay: (day: Day) => void;
}

export function WeekSidebar({
  week: { days, letter, headings },
  onPrevious,
  onNext,
  onDay,
}: WeekSidebarProps) {
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const counts = [
    t('reflection.meetings', { count: letter.meetings }),
    ...(letter.meetings === 0 ? [] : [t('history.resets', { count: letter.resets })]),
  ];
  return (
    <section className="sidebar week-side">
      <header>
        <p className="quiet">{times.span(startOfDayNamed(from), startOfDayNamed(to))}</p>
        <Pager
          previous={t('history.previous.week')}
          next={t('history.next.week')}
          onPrevious={onPrevious}
          onNext={onNext}
        />
        <h2>{joinClauses(counts, t)}</h2>
      </header>
      <HeadingLine points={headings} from={from} to={to} onDay={onDay} />
    </section>
  );
}
