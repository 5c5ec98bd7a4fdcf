/** Makes an anchor for a series of meetings in place, or shows the one that there is. */

import { type FormEvent, useId, useState } from 'react';
import { type Anchor, maxAnchorChars, maxAnchors } from '../../shared/domain/reset';
import { anchorSentence } from '../../shared/i18n';
import { bridge, useNow } from '../lib';
import { t, times } from '../text';
import './makeAnchor.styles.css';

interface MakeAnchorProps {
  /** The title of the series. */
  readonly title: string;
  readonly anchors: readonly Anchor[];
}

export function MakeAnchor({ title, anchors }: MakeAnchorProps) {
  const id = useId();
  const now = useNow();
  const [line, setLine] = useState<string | null>(null);
  const part = title.trim().slice(0, maxAnchorChars);
  const existing = anchors.find(({ when }) => when.title?.toLowerCase() === part.toLowerCase());
  if (existing !== undefined) return <p className="quiet">{anchorSentence(existing, t, times)}</p>;
  if (anchors.length >= maxAnchors) return null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    const will = line?.trim() ?? '';
    if (will === '') return;
    const anchor: Anchor = { id: crypto.randomUUID(), when: { title: part }, line: will, made: now };
    void bridge.changePreferences({ anchors: [...anchors, anchor] });
    setLine(null);
  }

  if (line === null)
    return (
      <button type="button" className="link" onClick={() => setLine('')}>
        {t('insight.makeAnchor')}
      </button>
    );
  return (
    <form
      className="make-anchor"
      onSubmit={submit}
      // Escape closes the form, not the window.
      data-own-escape
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) setLine(null);
      }}
    >
      <label htmlFor={id}>{t('anchor.after', { title: part })}</label>
      <div>
        <input
          id={id}
          className="field"
          maxLength={maxAnchorChars}
          autoComplete="off"
          placeholder={t('settings.anchorHint')}
          value={line}
          onChange={event => setLine(event.target.value)}
          ref={focusOnce}
        />
        <button type="submit" className="button">
          {t('settings.add')}
        </button>
      </div>
    </form>
  );
}

const focusOnce = (input: HTMLInputElement | null): void => input?.focus();
