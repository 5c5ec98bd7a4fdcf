/** The morning's one question: where do you want to face today? */

import { type FormEvent, useId, useState } from 'react';
import { KeyHint, Sentences } from '../../components';
import { bridge, createTypeAheadGuard, onHidden, onKeyInWindow } from '../../lib';
import { t } from '../../text';
import './morning.styles.css';

export function Morning() {
  const id = useId();
  const [arrival] = useState(createTypeAheadGuard);
  const [line, write] = useState('');
  const [answered, setAnswered] = useState(false);

  function keep(): void {
    if (!answered && line.trim() !== '') void bridge.setDirection(line);
    setAnswered(true);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    keep();
    void bridge.close();
  }

  function skip(): void {
    setAnswered(true);
    void bridge.close();
  }

  function hear(event: KeyboardEvent): void {
    if (arrival.tooSoon(event.timeStamp)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Escape' && !event.isComposing) skip();
  }

  return (
    // Who looks elsewhere with something written meant it: it can be changed in Today.
    <main className="morning" ref={onHidden(keep)}>
      <form onSubmit={submit} ref={onKeyInWindow(hear)}>
        <h1 className="said">
          <label htmlFor={id}>
            <Sentences>{t('morning.question')}</Sentences>
          </label>
        </h1>
        <input
          id={id}
          type="text"
          className="said"
          aria-label={t('direction.name')}
          placeholder={t('direction.hint')}
          maxLength={200}
          autoComplete="off"
          value={line}
          onChange={event => write(event.target.value)}
          ref={arrival.watch}
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
