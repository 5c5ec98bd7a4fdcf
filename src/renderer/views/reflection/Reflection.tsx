/** The end of the day: on the left the day as it was, on the right one question. Past days can be leafed through. */
import { Suspense, use, useState, useTransition } from 'react';
import type { DayView } from '../../../shared/domain/day';
import { type Day, dayBeside } from '../../../shared/domain/time';
import { bridge } from '../../bridge';
import { onKeyInWindow } from '../../listen';
import type { ViewProps } from '../../main';
import { DayAsItWas } from './DayAsItWas';
import { type Page, readPage } from './pages';
import { Question } from './Question';
import './reflection.css';

const open = (day: Day) => ({ day, page: readPage(day, bridge) });

const closeOnEscape = onKeyInWindow(event => {
  if (event.key === 'Escape' && !event.isComposing) void bridge.close();
});

export default function Reflection({ snapshot: { today } }: ViewProps) {
  const [{ day, page }, show] = useState(() => open(today.day));
  const [, startTransition] = useTransition();
  const isToday = day === today.day;
  // The page at hand stays until the next one has been read.
  const turn = (days: number): void => startTransition(() => show(open(dayBeside(day, days))));

  return (
    <main className="reflection" ref={closeOnEscape}>
      <Suspense>
        <Spread
          key={day}
          page={page}
          live={isToday ? today : null}
          onPrevious={() => turn(-1)}
          onNext={isToday ? null : () => turn(1)}
        />
      </Suspense>
    </main>
  );
}

interface SpreadProps {
  readonly page: Promise<Page>;
  /** Today as it is now; null for a day that is past. */
  readonly live: DayView | null;
  readonly onPrevious: () => void;
  readonly onNext: (() => void) | null;
}

function Spread({ page, live, onPrevious, onNext }: SpreadProps) {
  const { day, tomorrow } = use(page);
  const shown = live ?? day;
  return (
    <>
      <DayAsItWas day={shown} onPrevious={onPrevious} onNext={onNext} />
      <Question day={shown} tomorrow={tomorrow} isToday={live !== null} />
    </>
  );
}
