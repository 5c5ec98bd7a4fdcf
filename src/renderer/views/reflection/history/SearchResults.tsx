/** Search results by day, with the matches highlighted. */

import { Fragment, use } from 'react';
import { type Day, type Result, startOfDayNamed } from '../../../../shared/domain/common';
import type { FoundNote, NoteKind, SearchResult } from '../../../../shared/domain/journal';
import { t, times } from '../../../text';

interface SearchResultsProps {
  /** The query that led to the results. */
  readonly query: string;
  readonly result: Promise<Result<SearchResult, string>>;
  readonly onDay: (day: Day) => void;
}

export function SearchResults({ query, result, onDay }: SearchResultsProps) {
  const found = use(result);
  if (!found.ok) return <p role="status">{found.problem}</p>;
  const { days, newest } = found.value;
  return (
    <div className="search-results">
      <p className="quiet" role="status">
        {t('history.found', { count: days, query })}
      </p>
      <ol>
        {newest.map(({ day, notes }) => (
          <li key={day}>
            <button type="button" className="link" onClick={() => onDay(day)}>
              {times.date(startOfDayNamed(day))}
            </button>
            <ul className="selectable">
              {notes.map(({ note, matches }, index) => (
                <li key={`${index} ${note.text}`}>
                  <span className="quiet">{noteKindText(note.kind)}</span>
                  <span>
                    <HighlightedText text={note.text} matches={matches} />
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {days > newest.length && <p className="quiet">{t('history.newest', { count: newest.length })}</p>}
    </div>
  );
}

function HighlightedText({
  text,
  matches,
}: {
  readonly text: string;
  readonly matches: FoundNote['matches'];
}) {
  return (
    <>
      {matches.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(matches[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(matches.at(-1)?.end ?? 0)}
    </>
  );
}

function noteKindText(kind: NoteKind): string {
  switch (kind) {
    case 'direction':
      return t('direction.name');
    case 'leaving':
    case 'facing':
      return t(`reset.${kind}`);
    case 'note':
      return t('history.note');
    case 'helped':
    case 'correction':
      return t(`reflection.${kind}`);
  }
}
