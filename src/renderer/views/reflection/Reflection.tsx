/** The Reflection window: the day with its question, the week, history and insight. */

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
import { initialWeekState, WeekPage, type WeekState } from './week';
import { withoutTitles } from './withoutTitles';
import './reflection.styles.css';

const openDay = (day: Day) => ({ day, page: readReflectionPage(day, bridge) });

const closeOnEscape = onKeyInWindow(event => {
  // A form within the page closes by itself.
  const isOwn = event.target instanceof Element && event.target.closest('[data-own-escape]') !== null;
  if (event.key === 'Escape' && !event.isComposing && !isOwn) void bridge.close();
});

export function Reflection({ snapshot }: ViewProps) {
  const { today, now, feeds, preferences, reflectionOpenedAt, reflectionOpening } = snapshot;
  const opensOnWeek = reflectionOpening === 'on-week';
  const [currentPage, setCurrentPage] = useState<PageName>(opensOnWeek ? 'week' : 'day');
  const [{ day, page }, setOpenDay] = useState(() => openDay(today.day));
  /** Loaded on first use and then kept: the past doesn’t change while the window is open. */
  const [history, setHistory] = useState<HistoryState | null>(null);
  const [insight, setInsight] = useState<Promise<InsightResult> | null>(null);
  const [week, setWeek] = useState<WeekState | null>(opensOnWeek ? initialWeekState(today.day) : null);
  const [weekNotes, setWeekNotes] = useState<WeekNotes>({});
  const [openedAt, setOpenedAt] = useState(reflectionOpenedAt);
  const [, startTransition] = useTransition();
  // Opening the window shows today, even if another day was left open, so that no answer meant for today lands there.
  // At midnight the page stays: what is being written is about the day that has ended.
  if (reflectionOpenedAt !== openedAt) {
    setOpenedAt(reflectionOpenedAt);
    if (opensOnWeek) setWeek(initialWeekState(today.day));
    else if (day !== today.day || currentPage !== 'day') setOpenDay(openDay(today.day));
    setCurrentPage(opensOnWeek ? 'week' : 'day');
  }
  const isToday = day === today.day;
  // The current page stays until the next one is loaded.
  const turnTo = (day: Day): void =>
    startTransition(() => {
      setOpenDay(openDay(day));
      setCurrentPage('day');
    });

  function choose(page: PageName): void {
    if (page === 'history' && history === null) setHistory(initialHistoryState(today.day));
    if (page === 'week' && week === null) setWeek(initialWeekState(today.day));
    if (page === 'insight' && insight === null) setInsight(readInsight(bridge, now));
    // Reloads the day: main holds the draft, and the other pages can change directions.
    if (page === 'day') turnTo(day);
    else setCurrentPage(page);
  }

  /** Reloads the open day now, and the other pages when they are next shown. */
  function reload(): void {
    startTransition(() => {
      setOpenDay(openDay(day));
      setHistory(currentPage === 'history' ? initialHistoryState(today.day) : null);
      setInsight(currentPage === 'insight' ? readInsight(bridge, now) : null);
      setWeek(currentPage === 'week' ? initialWeekState(today.day) : null);
    });
  }

  return (
    <main className="reflection" ref={closeOnEscape}>
      <div className="reflection-head">
        <PageTabs current={currentPage} onShow={choose} />
        <SampleNote feeds={feeds} onRemoved={reload} />
      </div>
      <Suspense fallback={<Loading />}>
        {currentPage === 'insight' && insight !== null ? (
          <InsightPage result={insight} anchors={preferences.anchors} onDay={turnTo} />
        ) : currentPage === 'week' && week !== null ? (
          <WeekPage
            state={week}
            onChange={change => setWeek(before => before && { ...before, ...change })}
            today={today.day}
            anchors={preferences.anchors}
            onDay={turnTo}
          />
        ) : currentPage === 'history' && history !== null ? (
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
            hidesTitles={isToday && preferences.hideTitles && reflectionOpening === 'by-itself'}
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
    <p className="loading quiet" role="status">
      {t('insight.reading')}
    </p>
  );
}

interface DayPageProps {
  readonly page: Promise<ReflectionPage>;
  /** Today’s live data; null for a past day. */
  readonly liveDay: DayView | null;
  /** Whether it opened by itself and may name no meeting. */
  readonly hidesTitles: boolean;
  readonly onPrevious: () => void;
  readonly onNext: (() => void) | null;
  readonly onDay: (day: Day) => void;
  readonly onSaved: () => void;
}

function DayPage({ page, liveDay, hidesTitles, onPrevious, onNext, onDay, onSaved }: DayPageProps) {
  const { day, form, headings } = use(page);
  const current = liveDay ?? day;
  return (
    <>
      <DayPanel
        day={hidesTitles ? withoutTitles(current, t) : current}
        hidesTitles={hidesTitles}
        onPrevious={onPrevious}
        onNext={onNext}
      >
        <HeadingLine points={headings} {...headingSpanTo(current.day)} onDay={onDay} />
      </DayPanel>
      {/* What the sample made up goes with the sample. */}
      <ReflectionQuestion
        key={`${form.isSample}`}
        day={current}
        form={form}
        isToday={liveDay !== null}
        onSaved={onSaved}
      />
    </>
  );
}
