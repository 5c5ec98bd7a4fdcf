/** Makes an anchor for certain meetings in place, or shows the one that there is. */

import { type FormEvent, useId, useState } from 'react';
import { type Anchor, type Conditions, maxAnchors } from '../../shared/domain/reset';
import { anchorSentence } from '../../shared/i18n';
import { bridge, focusOnMount, useNow } from '../lib';
import { t, times } from '../text';
import { AnchorLineInput } from './AnchorLineInput';
import './makeAnchor.styles.css';

interface MakeAnchorProps {
  /** The meetings after which it is shown. */
  readonly when: Conditions;
  readonly anchors: readonly Anchor[];
}

export function MakeAnchor({ when, anchors }: MakeAnchorProps) {
  const id = useId();
  const now = useNow();
  const [line, setLine] = useState<string | null>(null);
  const existing = anchors.find(anchor => isSame(anchor.when, when));
  if (existing !== undefined) return <p className="quiet">{anchorSentence(existing, t, times)}</p>;
  if (anchors.length >= maxAnchors) return null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    const will = line?.trim() ?? '';
    if (will === '') return;
    const anchor: Anchor = { id: crypto.randomUUID(), when, line: will, made: now };
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
      <label htmlFor={id}>{beginningOf(when)}</label>
      <div>
        <AnchorLineInput id={id} value={line} onChange={setLine} ref={focusOnMount} />
        <button type="submit" className="button">
          {t('settings.add')}
        </button>
      </div>
    </form>
  );
}

const isSame = (one: Conditions, other: Conditions): boolean =>
  JSON.stringify(one).toLowerCase() === JSON.stringify(other).toLowerCase();

/** The sentence up to what the user will do. */
const beginningOf = (when: Conditions): string =>
  when.title !== undefined && Object.keys(when).length === 1
    ? t('anchor.after', { title: when.title })
    : anchorSentence({ when, line: '…' }, t, times).replace(/[.。]$/, '');
