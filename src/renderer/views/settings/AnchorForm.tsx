/** The form of an anchor: its line and its conditions. Saves whenever a row loses the focus. */

import { type FocusEvent, type FormEvent, useRef, useState } from 'react';
import { type Anchor, maxAnchorChars, maxAttendees, maxMinutes } from '../../../shared/domain/reset';
import { t } from '../../text';
import { type AnchorFields, anchorFromFields, fieldsOfAnchor } from './anchorFields';
import { RangeRow } from './RangeRow';
import { Row } from './rows';

interface AnchorFormProps {
  readonly anchor: Anchor;
  /** The anchor was just added, so the form starts with its first condition focused. */
  readonly isNew: boolean;
  readonly onChange: (anchor: Anchor) => void;
}

export function AnchorForm({ anchor, isNew, onChange }: AnchorFormProps) {
  const [fields, setFields] = useState(() => fieldsOfAnchor(anchor));
  /** The fields as of the last key press: a time field may still commit its text while its row loses the focus. */
  const latest = useRef(fields);
  function update(change: Partial<AnchorFields>): void {
    latest.current = { ...latest.current, ...change };
    setFields(latest.current);
  }

  function save(): void {
    const next = anchorFromFields(latest.current, anchor);
    update(fieldsOfAnchor(next));
    if (JSON.stringify(next) !== JSON.stringify(anchor)) onChange(next);
  }

  function handleBlur({ target, relatedTarget }: FocusEvent): void {
    // Moving between the two ends of a range doesn’t leave the row.
    if (!target.closest('.row')?.contains(relatedTarget)) save();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    save();
  }

  return (
    <form onBlur={handleBlur} onSubmit={submit} noValidate>
      <Row label={t('settings.anchorLine')}>
        {id => (
          <input
            id={id}
            className="field"
            maxLength={maxAnchorChars}
            autoComplete="off"
            value={fields.line}
            onChange={event => update({ line: event.target.value })}
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
            // biome-ignore lint/a11y/noAutofocus: the user has just added this anchor
            autoFocus={isNew}
            value={fields.title}
            onChange={event => update({ title: event.target.value })}
          />
        )}
      </Row>
      <RangeRow
        label={t('settings.anchorAttendees')}
        type="number"
        max={maxAttendees}
        range={fields.attendees}
        onChange={attendees => update({ attendees })}
      />
      <RangeRow
        label={t('settings.anchorMinutes')}
        type="number"
        max={maxMinutes}
        range={fields.minutes}
        onChange={minutes => update({ minutes })}
      />
      <RangeRow
        label={t('settings.anchorGap')}
        type="number"
        max={maxMinutes}
        range={fields.gapMinutes}
        onChange={gapMinutes => update({ gapMinutes })}
      />
      <RangeRow
        label={t('settings.anchorTime')}
        type="time"
        range={fields.time}
        onChange={time => update({ time })}
      />
      <button type="submit" hidden />
    </form>
  );
}
