/** Weeks and months as they were, and a search in all that was written. */
import { Suspense, use, useState, useTransition } from 'react';
import type { Result } from '../../../../shared/domain/common/result';
import { type SpanKind, spanBeside } from '../../../../shared/domain/common/span';
import { type Day, monthOf } from '../../../../shared/domain/common/time';
import type { Found } from '../../../../shared/domain/journal/search';
import { bridge } from '../../../lib/bridge';
import { createDelayed } from '../../../lib/delayed';
import { times } from '../../../text/i18n';
import { Month } from './Month';
import { type ReadSpan, readSpan, type Span } from './readSpan';
import { SearchResults } from './SearchResults';
import { Side } from './Side';
import { Week } from './Week';
import { WeekNote, type WeekNotes } from './WeekNote';
import './days.styles.css';
import './history.styles.css';

/** What was asked for: kept by the window, so that one comes back to it from a day. */
export interface Shown {
  /** What is chosen; it is shown once it has been read. */
  readonly kind: SpanKind;
  readonly reading: Promise<ReadSpan>;
  readonly query: string;
  readonly found: Promise<Result<Found, string>> | null;
}

export const shownFirst = (today: Day): Shown => ({
  kind: 'week',
  reading: read({ kind: 'week', of: today }, today),
  query: '',
  found: null,
});

const read = (span: Span, today: Day): Promise<ReadSpan> =>
  readSpan(span, bridge, today, times.weekdays()[0] ?? 0);

interface HistoryProps {
  readonly shown: Shown;
  readonly onChange: (change: Partial<Shown>) => void;
  readonly notes: WeekNotes;
  readonly onNote: (week: Day, text: string) => void;
  readonly today: Day;
  readonly onDay: (day: Day) => void;
}

const typingPause = 250;

export function History({ shown, onChange, notes, onNote, today, onDay }: HistoryProps) {
  const span = use(shown.reading);
  const week = span.days[0]?.day ?? span.of;
  const [isWriting, setIsWriting] = useState(false);
  // What is at hand stays until the next has been read.
  const [, startTransition] = useTransition();
  const [searching] = useState(() =>
    createDelayed((query: string) => {
      const found = query.trim() === '' ? null : bridge.search(query);
      startTransition(() => onChange({ found }));
    }, typingPause),
  );

  function show(kind: SpanKind, of: Day): void {
    onChange({ kind });
    startTransition(() => {
      onChange({ reading: read({ kind, of }, today) });
      setIsWriting(false);
    });
  }

  return (
    <>
      <Side
        span={span}
        kind={shown.kind}
        today={today}
        query={shown.query}
        onSearch={query => {
          onChange({ query });
          searching.push(query);
        }}
        onKind={kind => show(kind, nearest(span, today))}
        onTurn={count => show(span.kind, spanBeside(span.kind, span.of, count))}
        onDay={onDay}
        onNote={span.kind === 'week' && !isWriting ? () => setIsWriting(true) : null}
      />
      <div className="history">
        <Suspense>
          {shown.found !== null ? (
            <SearchResults reading={shown.found} onDay={onDay} />
          ) : isWriting ? (
            <WeekNote
              week={week}
              days={span.days}
              edited={notes[week]}
              onEdit={text => onNote(week, text)}
              onBack={() => setIsWriting(false)}
            />
          ) : span.kind === 'week' ? (
            <Week days={span.days} today={today} onDay={onDay} />
          ) : (
            <Month days={span.days} of={span.of} today={today} onDay={onDay} />
          )}
        </Suspense>
      </div>
    </>
  );
}

/** From this month one comes to this week, from another to its first. */
const nearest = ({ kind, of }: ReadSpan, today: Day): Day =>
  kind === 'month' && monthOf(of) === monthOf(today) ? today : of;
