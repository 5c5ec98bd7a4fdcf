/** Past weeks and months, with a search in everything that was written. */

import { Suspense, use, useState, useTransition } from 'react';
import { type Day, monthOf, type Result, type SpanKind, shiftSpan } from '../../../../shared/domain/common';
import type { SearchResult } from '../../../../shared/domain/journal';
import { bridge, createDebounced } from '../../../lib';
import { times } from '../../../text';
import { HistorySidebar } from './HistorySidebar';
import { type HistorySpan, type LoadedSpan, loadSpan } from './loadSpan';
import { MonthGrid } from './MonthGrid';
import { SearchResults } from './SearchResults';
import { WeekGrid } from './WeekGrid';
import { WeekNoteEditor, type WeekNotes } from './WeekNoteEditor';
import './days.styles.css';
import './history.styles.css';

/** The page’s state, kept by the window so that returning from a day restores it. */
export interface HistoryState {
  /** The selected kind of span. It is shown once it has loaded. */
  readonly kind: SpanKind;
  readonly loadedSpan: Promise<LoadedSpan>;
  readonly query: string;
  readonly found: Promise<Result<SearchResult, string>> | null;
}

export const initialHistoryState = (today: Day): HistoryState => ({
  kind: 'week',
  loadedSpan: load({ kind: 'week', of: today }, today),
  query: '',
  found: null,
});

const load = (span: HistorySpan, today: Day): Promise<LoadedSpan> =>
  loadSpan(span, bridge, today, times.weekdays()[0] ?? 0);

interface HistoryPageProps {
  readonly state: HistoryState;
  readonly onChange: (change: Partial<HistoryState>) => void;
  readonly notes: WeekNotes;
  readonly onNote: (week: Day, text: string) => void;
  readonly today: Day;
  readonly onDay: (day: Day) => void;
}

const searchDelay = 250;

export function HistoryPage({ state, onChange, notes, onNote, today, onDay }: HistoryPageProps) {
  const span = use(state.loadedSpan);
  const week = span.days[0]?.day ?? span.of;
  const [isWriting, setIsWriting] = useState(false);
  // The current span stays until the next one has loaded.
  const [, startTransition] = useTransition();
  const [search] = useState(() =>
    createDebounced((query: string) => {
      const found = query.trim() === '' ? null : bridge.search(query);
      startTransition(() => onChange({ found }));
    }, searchDelay),
  );

  function show(kind: SpanKind, of: Day): void {
    onChange({ kind });
    startTransition(() => {
      onChange({ loadedSpan: load({ kind, of }, today) });
      setIsWriting(false);
    });
  }

  return (
    <>
      <HistorySidebar
        span={span}
        kind={state.kind}
        today={today}
        query={state.query}
        onSearch={query => {
          onChange({ query });
          search.push(query);
        }}
        onKind={kind => show(kind, dayToShow(span, today))}
        onTurn={count => show(span.kind, shiftSpan(span.kind, span.of, count))}
        onDay={onDay}
        onNote={span.kind === 'week' && !isWriting ? () => setIsWriting(true) : null}
      />
      <div className="history">
        <Suspense>
          {state.found !== null ? (
            <SearchResults query={state.query.trim()} result={state.found} onDay={onDay} />
          ) : isWriting ? (
            <WeekNoteEditor
              week={week}
              days={span.days}
              edited={notes[week]}
              onEdit={text => onNote(week, text)}
              onBack={() => setIsWriting(false)}
            />
          ) : span.kind === 'week' ? (
            <WeekGrid days={span.days} today={today} onDay={onDay} />
          ) : (
            <MonthGrid days={span.days} of={span.of} today={today} onDay={onDay} />
          )}
        </Suspense>
      </div>
    </>
  );
}

/** Switching from the current month shows this week; from another month, its first week. */
const dayToShow = ({ kind, of }: LoadedSpan, today: Day): Day =>
  kind === 'month' && monthOf(of) === monthOf(today) ? today : of;
