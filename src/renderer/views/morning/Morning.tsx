/** Asks for the day’s direction, and recalls a correction from the last reflection. What was typed is saved even if the user just switches to another window. */

import { type FormEvent, useId, useState } from 'react';
import { DirectionInput, KeyHint, LiveRegion, Sentences } from '../../components';
import { bridge, createTypeAheadGuard, onHidden, onKeyInWindow, type ViewProps } from '../../lib';
import { t } from '../../text';
import './morning.styles.css';

export function Morning({ snapshot: { today, recalledCorrection } }: ViewProps) {
  const id = useId();
  const [typeAhead] = useState(createTypeAheadGuard);
  const [line, setLine] = useState(today.direction ?? '');
  const [answered, setAnswered] = useState(false);

  function save(): void {
    if (!answered && line.trim() !== '' && line !== today.direction) void bridge.setDirection(line);
    setAnswered(true);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    save();
    void bridge.close();
  }

  function skip(): void {
    setAnswered(true);
    void bridge.close();
  }

  function handleKey(event: KeyboardEvent): void {
    if (typeAhead.shouldIgnore(event.timeStamp)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Escape' && !event.isComposing) skip();
  }

  return (
    // Leaving the window with a line typed counts as an answer; it can be changed in Today.
    <main className="morning" ref={onHidden(save)}>
      <LiveRegion>{t('morning.question')}</LiveRegion>
      <form onSubmit={submit} ref={onKeyInWindow(handleKey)}>
        {recalledCorrection !== null && (
          <p className="recalled">
            <span className="quiet">{t('morning.recalled')}</span>
            <em className="serif" title={recalledCorrection}>
              {recalledCorrection}
            </em>
          </p>
        )}
        <h1 className="serif">
          <label htmlFor={id}>
            <Sentences>{t('morning.question')}</Sentences>
          </label>
        </h1>
        <DirectionInput
          id={id}
          value={line}
          onChange={event => setLine(event.target.value)}
          ref={typeAhead.watch}
        />
        <footer>
          <button type="button" className="button plain" aria-keyshortcuts="Escape" onClick={skip}>
            {t('morning.skip')}
            <KeyHint>Esc</KeyHint>
          </button>
          <button type="submit" className="button" aria-keyshortcuts="Enter">
            {t('morning.keep')}
          </button>
        </footer>
      </form>
    </main>
  );
}
