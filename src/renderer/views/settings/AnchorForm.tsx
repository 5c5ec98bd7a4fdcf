/** What an anchor says, and when: it holds as soon as a row is left. */

import { type FocusEvent, type FormEvent, useRef, useState } from 'react';
import { type Anchor, maxAnchorChars, maxAttendees, maxMinutes } from '../../../shared/domain/reset';
import { t } from '../../text';
import { type AnchorFields, anchorFromFields, fieldsOfAnchor } from './anchorFields';
import { RangeRow } from './RangeRow';
import { Row } from './rows';

interface AnchorFormProps {
  readonly anchor: Anchor;
  /** It was added a moment ago: the next thing to say is when. */
  readonly isNew: boolean;
  readonly onChange: (anchor: Anchor) => void;
}

export function AnchorForm({ anchor, isNew, onChange }: AnchorFormProps) {
  const [written, setWritten] = useState(() => fieldsOfAnchor(anchor));
  /** As of the last key: a field may take what was typed as the row is left. */
  const latest = useRef(written);
  function write(change: Partial<AnchorFields>): void {
    latest.current = { ...latest.current, ...change };
    setWritten(latest.current);
  }

  function take(): void {
    const next = anchorFromFields(latest.current, anchor);
    write(fieldsOfAnchor(next));
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
      <Row label={t('settings.anchorLine')}>
        {id => (
          <input
            id={id}
            className="field"
            maxLength={maxAnchorChars}
            autoComplete="off"
            value={written.line}
            onChange={event => write({ line: event.target.value })}
          />
        )}
      </Row>
      <Row label={t('settings.anchorTitle')} help={t('settings.anchorTitleHelp')}>
        {(id, helpId) => (
          <input
            id={id}
            className="field"
            aria-describedby={helpId}
            maxLength={maxAnchorChars}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: it continues what was just begun
            autoFocus={isNew}
            value={written.title}
            onChange={event => write({ title: event.target.value })}
          />
        )}
      </Row>
      <RangeRow
        label={t('settings.anchorAttendees')}
        type="number"
        most={maxAttendees}
        ends={written.attendees}
        onChange={attendees => write({ attendees })}
      />
      <RangeRow
        label={t('settings.anchorMinutes')}
        type="number"
        most={maxMinutes}
        ends={written.minutes}
        onChange={minutes => write({ minutes })}
      />
      <RangeRow
        label={t('settings.anchorGap')}
        type="number"
        most={maxMinutes}
        ends={written.gapMinutes}
        onChange={gapMinutes => write({ gapMinutes })}
      />
      <RangeRow
        label={t('settings.anchorTime')}
        type="time"
        ends={written.time}
        onChange={time => write({ time })}
      />
      <button type="submit" hidden />
    </form>
  );
}
