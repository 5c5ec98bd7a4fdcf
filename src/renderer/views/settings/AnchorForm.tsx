/** What an anchor says, and when: it holds as soon as a row is left. */
import { type FocusEvent, type FormEvent, useState } from 'react';
import { type Anchor, longestLine, mostMinutes, mostPeople } from '../../../shared/domain/reset/anchor';
import { words } from '../../text/i18n';
import { anchorFrom, type Written, writtenOf } from './anchorFields';
import { RangeRow } from './RangeRow';
import { Row } from './rows';

interface AnchorFormProps {
  readonly anchor: Anchor;
  /** It was added a moment ago: the next thing to say is when. */
  readonly isNew: boolean;
  readonly onChange: (anchor: Anchor) => void;
}

export function AnchorForm({ anchor, isNew, onChange }: AnchorFormProps) {
  const [written, setWritten] = useState(() => writtenOf(anchor));
  const write = (change: Partial<Written>): void => setWritten({ ...written, ...change });

  function take(): void {
    const next = anchorFrom(written, anchor);
    setWritten(writtenOf(next));
    if (JSON.stringify(next) !== JSON.stringify(anchor)) onChange(next);
  }

  function leave({ target, relatedTarget }: FocusEvent): void {
    // Between the two ends of a range nothing is left yet.
    if (!target.closest('.row')?.contains(relatedTarget)) take();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    take();
  }

  return (
    <form onBlur={leave} onSubmit={submit} noValidate>
      <Row label={words('settings.anchorLine')}>
        {id => (
          <input
            id={id}
            className="field"
            maxLength={longestLine}
            autoComplete="off"
            value={written.line}
            onChange={event => write({ line: event.target.value })}
          />
        )}
      </Row>
      <Row label={words('settings.anchorTitle')} help={words('settings.anchorTitleHelp')}>
        {(id, helpId) => (
          <input
            id={id}
            className="field"
            aria-describedby={helpId}
            maxLength={longestLine}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: it continues what was just begun
            autoFocus={isNew}
            value={written.title}
            onChange={event => write({ title: event.target.value })}
          />
        )}
      </Row>
      <RangeRow
        label={words('settings.anchorAttendees')}
        type="number"
        most={mostPeople}
        ends={written.attendees}
        onChange={attendees => write({ attendees })}
      />
      <RangeRow
        label={words('settings.anchorMinutes')}
        type="number"
        most={mostMinutes}
        ends={written.minutes}
        onChange={minutes => write({ minutes })}
      />
      <RangeRow
        label={words('settings.anchorGap')}
        type="number"
        most={mostMinutes}
        ends={written.gapMinutes}
        onChange={gapMinutes => write({ gapMinutes })}
      />
      <RangeRow
        label={words('settings.anchorTime')}
        type="time"
        ends={written.time}
        onChange={time => write({ time })}
      />
      <button type="submit" hidden />
    </form>
  );
}
