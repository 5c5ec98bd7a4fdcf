/** The end of the day: the day as it was, and one question; past days, and what many of them tell. */

import { Suspense, use, useState, useTransition } from 'react';
import { addDays, type Day } from '../../../shared/domain/common';
import type { DayView } from '../../../shared/domain/day';
import { bridge, onKeyInWindow, type ViewProps } from '../../lib';
import { t } from '../../text';
import { DayAsItWas } from './DayAsItWas';
import { HeadingLine } from './HeadingLine';
import { HistoryPage, type HistoryState, initialHistoryState, type WeekNotes } from './history';
import { InsightPage, type InsightResult, readInsight } from './insight';
import { PageChoice, type PageName } from './PageChoice';
import { headingSpanTo, type ReflectionPage, readReflectionPage } from './pages';
import { ReflectionQuestion } from './ReflectionQuestion';
import { SampleNote } from './SampleNote';
import './reflection.styles.css';

const open = (day: Day) => ({ day, page: readReflectionPage(day, bridge) });

const closeOnEscape = onKeyInWindow(event => {
  if (event.key === 'Escape' && !event.isComposing) void bridge.close();
});

export function Reflection({ snapshot: { today, now, feeds, reflectionOpenedAt } }: ViewProps) {
  const [shown, setShown] = useState<PageName>('day');
  const [{ day, page }, show] = useState(() => open(today.day));
  /** Read when they are first asked for, and once: the past stays as it is while one looks at it. */
  const [history, setHistory] = useState<HistoryState | null>(null);
  const [insight, setInsight] = useState<Promise<InsightResult> | null>(null);
  const [weekNotes, setWeekNotes] = useState<WeekNotes>({});
  const [openedAt, setOpenedAt] = useState(reflectionOpenedAt);
  const [, startTransition] = useTransition();
  // Whoever opens it opens today, also where another day was left open: no answer of today lands on that. At midnight
  // it stays: what is being written is about the day that was.
  if (reflectionOpenedAt !== openedAt) {
    setOpenedAt(reflectionOpenedAt);
    if (day !== today.day || shown !== 'day') show(open(today.day));
    setShown('day');
  }
  const isToday = day === today.day;
  // The page at hand stays until the next one has been read.
  const turnTo = (day: Day): void =>
    startTransition(() => {
      show(open(day));
      setShown('day');
    });

  function choose(page: PageName): void {
    if (page === 'history' && history === null) setHistory(initialHistoryState(today.day));
    if (page === 'insight' && insight === null) setInsight(readInsight(bridge, now));
    // Read anew: main has kept what was typed, and the other pages set directions, too.
    if (page === 'day') turnTo(day);
    else setShown(page);
  }

  /** The day at hand is read anew, the other pages when they are next asked for. */
  function readAnew(): void {
    startTransition(() => {
      show(open(day));
      setHistory(shown === 'history' ? initialHistoryState(today.day) : null);
      setInsight(shown === 'insight' ? readInsight(bridge, now) : null);
    });
  }

  return (
    <main className="reflection" ref={closeOnEscape}>
      <div className="reflection-head">
        <PageChoice shown={shown} onShow={choose} />
        <SampleNote feeds={feeds} onRemoved={readAnew} />
      </div>
      <Suspense fallback={<Reading />}>
        {shown === 'insight' && insight !== null ? (
          <InsightPage reading={insight} onDay={turnTo} />
        ) : shown === 'history' && history !== null ? (
          <HistoryPage
            shown={history}
            onChange={change => setHistory(before => before && { ...before, ...change })}
            notes={weekNotes}
            onNote={(week, text) => setWeekNotes(before => ({ ...before, [week]: text }))}
            today={today.day}
            onDay={turnTo}
          />
        ) : (
          <Spread
            key={day}
            page={page}
            live={isToday ? today : null}
            onPrevious={() => turnTo(addDays(day, -1))}
            onNext={isToday ? null : () => turnTo(addDays(day, 1))}
            onDay={turnTo}
            onSaved={readAnew}
          />
        )}
      </Suspense>
    </main>
  );
}

function Reading() {
  return (
    <p className="reading quiet" role="status">
      {t('insight.reading')}
    </p>
  );
}

interface SpreadProps {
  readonly page: Promise<ReflectionPage>;
  /** Today as it is now; null for a day that is past. */
  readonly live: DayView | null;
  readonly onPrevious: () => void;
  readonly onNext: (() => void) | null;
  readonly onDay: (day: Day) => void;
  readonly onSaved: () => void;
}

function Spread({ page, live, onPrevious, onNext, onDay, onSaved }: SpreadProps) {
  const { day, form, headings } = use(page);
  const shown = live ?? day;
  return (
    <>
      <DayAsItWas day={shown} onPrevious={onPrevious} onNext={onNext}>
        <HeadingLine points={headings} {...headingSpanTo(shown.day)} onDay={onDay} />
      </DayAsItWas>
      <ReflectionQuestion day={shown} form={form} isToday={live !== null} onSaved={onSaved} />
    </>
  );
}
