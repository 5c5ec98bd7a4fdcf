/** The end of the day: the day as it was, and one question; past days, and what many of them tell. */

import { Suspense, use, useState, useTransition } from 'react';
import { addDays, type Day } from '../../../shared/domain/common';
import type { DayView } from '../../../shared/domain/day';
import { bridge, onKeyInWindow, type ViewProps } from '../../lib';
import { t } from '../../text';
import { DayPanel } from './DayPanel';
import { HeadingLine } from './HeadingLine';
import { HistoryPage, type HistoryState, initialHistoryState, type WeekNotes } from './history';
import { InsightPage, type InsightResult, readInsight } from './insight';
import { type PageName, PageTabs } from './PageTabs';
import { ReflectionQuestion } from './ReflectionQuestion';
import { headingSpanTo, type ReflectionPage, readReflectionPage } from './reflectionPage';
import { SampleNote } from './SampleNote';
import './reflection.styles.css';

const open = (day: Day) => ({ day, page: readReflectionPage(day, bridge) });

const closeOnEscape = onKeyInWindow(event => {
  if (event.key === 'Escape' && !event.isComposing) void bridge.close();
});

export function Reflection({ snapshot: { today, now, feeds, reflectionOpenedAt } }: ViewProps) {
  const [shown, setCurrentPage] = useState<PageName>('day');
  const [{ day, page }, setOpenDay] = useState(() => open(today.day));
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
    if (day !== today.day || shown !== 'day') setOpenDay(open(today.day));
    setCurrentPage('day');
  }
  const isToday = day === today.day;
  // The page at hand stays until the next one has been read.
  const turnTo = (day: Day): void =>
    startTransition(() => {
      setOpenDay(open(day));
      setCurrentPage('day');
    });

  function choose(page: PageName): void {
    if (page === 'history' && history === null) setHistory(initialHistoryState(today.day));
    if (page === 'insight' && insight === null) setInsight(readInsight(bridge, now));
    // Read anew: main has kept what was typed, and the other pages set directions, too.
    if (page === 'day') turnTo(day);
    else setCurrentPage(page);
  }

  /** The day at hand is read anew, the other pages when they are next asked for. */
  function reload(): void {
    startTransition(() => {
      setOpenDay(open(day));
      setHistory(shown === 'history' ? initialHistoryState(today.day) : null);
      setInsight(shown === 'insight' ? readInsight(bridge, now) : null);
    });
  }

  return (
    <main className="reflection" ref={closeOnEscape}>
      <div className="reflection-head">
        <PageTabs current={shown} onShow={choose} />
        <SampleNote feeds={feeds} onRemoved={reload} />
      </div>
      <Suspense fallback={<Loading />}>
        {shown === 'insight' && insight !== null ? (
          <InsightPage result={insight} onDay={turnTo} />
        ) : shown === 'history' && history !== null ? (
          <HistoryPage
            state={history}
            onChange={change => setHistory(before => before && { ...before, ...change })}
            notes={weekNotes}
            onNote={(week, text) => setWeekNotes(before => ({ ...before, [week]: text }))}
            today={today.day}
            onDay={turnTo}
          />
        ) : (
          <DayPage
            key={day}
            page={page}
            liveDay={isToday ? today : null}
            onPrevious={() => turnTo(addDays(day, -1))}
            onNext={isToday ? null : () => turnTo(addDays(day, 1))}
            onDay={turnTo}
            onSaved={reload}
          />
        )}
      </Suspense>
    </main>
  );
}

function Loading() {
  return (
    <p className="reading quiet" role="status">
      {t('insight.reading')}
    </p>
  );
}

interface DayPageProps {
  readonly page: Promise<ReflectionPage>;
  /** Today as it is now; null for a day that is past. */
  readonly liveDay: DayView | null;
  readonly onPrevious: () => void;
  readonly onNext: (() => void) | null;
  readonly onDay: (day: Day) => void;
  readonly onSaved: () => void;
}

function DayPage({ page, liveDay, onPrevious, onNext, onDay, onSaved }: DayPageProps) {
  const { day, form, headings } = use(page);
  const shown = liveDay ?? day;
  return (
    <>
      <DayPanel day={shown} onPrevious={onPrevious} onNext={onNext}>
        <HeadingLine points={headings} {...headingSpanTo(shown.day)} onDay={onDay} />
      </DayPanel>
      <ReflectionQuestion day={shown} form={form} isToday={liveDay !== null} onSaved={onSaved} />
    </>
  );
}
