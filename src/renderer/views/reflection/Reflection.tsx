/** The end of the day: the day as it was, and one question; past days, and what many of them tell. */
import { Suspense, use, useState, useTransition } from 'react';
import type { DayView } from '../../../shared/domain/day';
import { type Day, dayBeside } from '../../../shared/domain/time';
import { bridge } from '../../bridge';
import { onKeyInWindow } from '../../listen';
import type { ViewProps } from '../../main';
import { words } from '../../words';
import { DayAsItWas } from './DayAsItWas';
import { Insight } from './insight/Insight';
import { type Found, readInsight } from './insight/readInsight';
import { PageChoice, type PageName } from './PageChoice';
import { type Page, readPage } from './pages';
import { Question } from './Question';
import './reflection.css';

const open = (day: Day) => ({ day, page: readPage(day, bridge) });

const closeOnEscape = onKeyInWindow(event => {
  if (event.key === 'Escape' && !event.isComposing) void bridge.close();
});

export default function Reflection({ snapshot: { today, now } }: ViewProps) {
  const [shown, setShown] = useState<PageName>('day');
  const [{ day, page }, show] = useState(() => open(today.day));
  /** Read when it is first asked for, and once: the past stays as it is while one looks at it. */
  const [insight, setInsight] = useState<Promise<Found> | null>(null);
  const [, startTransition] = useTransition();
  const isToday = day === today.day;
  // The page at hand stays until the next one has been read.
  const turnTo = (day: Day): void =>
    startTransition(() => {
      show(open(day));
      setShown('day');
    });

  function choose(page: PageName): void {
    if (page === 'insight' && insight === null) setInsight(readInsight(bridge, now));
    setShown(page);
  }

  return (
    <main className="reflection" ref={closeOnEscape}>
      <PageChoice shown={shown} onShow={choose} />
      <Suspense fallback={<Reading />}>
        {shown === 'insight' && insight !== null ? (
          <Insight reading={insight} onDay={turnTo} />
        ) : (
          <Spread
            key={day}
            page={page}
            live={isToday ? today : null}
            onPrevious={() => turnTo(dayBeside(day, -1))}
            onNext={isToday ? null : () => turnTo(dayBeside(day, 1))}
          />
        )}
      </Suspense>
    </main>
  );
}

function Reading() {
  return (
    <p className="reading quiet" role="status">
      {words('insight.reading')}
    </p>
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
