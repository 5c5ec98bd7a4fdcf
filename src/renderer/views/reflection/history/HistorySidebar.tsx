/** The sidebar of history: which span is shown, the search field and the heading line. */
import { maxChars } from '../../../../shared/contract';
import { addDays, type Day, type SpanKind, startOfDayNamed } from '../../../../shared/domain/common';
import { RadioGroup } from '../../../components';
import { t, times } from '../../../text';
import { HeadingLine } from '../HeadingLine';
import { Pager } from '../Pager';
import { headingSpanTo } from '../reflectionPage';
import type { LoadedSpan } from './loadSpan';

const kinds: readonly SpanKind[] = ['week', 'month'];

interface HistorySidebarProps {
  readonly span: LoadedSpan;
  /** The selected kind; `span` follows once it has loaded. */
  readonly kind: SpanKind;
  readonly today: Day;
  readonly query: string;
  readonly onSearch: (query: string) => void;
  readonly onKind: (kind: SpanKind) => void;
  /** 1 for the next span, −1 for the previous one. */
  readonly onTurn: (count: 1 | -1) => void;
  readonly onDay: (day: Day) => void;
  /** Null if a note can’t be written now. */
  readonly onNote: (() => void) | null;
}

export function HistorySidebar({
  span,
  kind: selectedKind,
  today,
  query,
  onSearch,
  onKind,
  onTurn,
  onDay,
  onNote,
}: HistorySidebarProps) {
  const last = span.days.at(-1)?.day ?? span.of;
  const first = span.days[0]?.start ?? startOfDayNamed(span.of);
  return (
    <section className="sidebar history-side">
      <header>
        <h1>
          {span.kind === 'week'
            ? times.span(first, startOfDayNamed(last))
            : times.month(startOfDayNamed(span.of), 0)}
        </h1>
        <Pager
          previous={t(`history.previous.${span.kind}`)}
          next={t(`history.next.${span.kind}`)}
          onPrevious={() => onTurn(-1)}
          onNext={addDays(last, 1) > today ? null : () => onTurn(1)}
        />
        <RadioGroup
          className="tabs"
          label={t('history.show')}
          options={kinds}
          value={selectedKind}
          onChange={onKind}
        >
          {kind => t(`history.${kind}`)}
        </RadioGroup>
      </header>
      <input
        type="search"
        className="field"
        aria-label={t('history.search')}
        placeholder={t('history.search')}
        maxLength={maxChars.search}
        value={query}
        onChange={event => onSearch(event.target.value)}
      />
      {onNote !== null && (
        <button type="button" className="button" onClick={onNote}>
          {t('weekNote.write')}
        </button>
      )}
      <HeadingLine points={span.headings} {...headingSpanTo(last < today ? last : today)} onDay={onDay} />
    </section>
  );
}
