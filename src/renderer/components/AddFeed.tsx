/** A form for a calendar’s address or file, with the outcome below it. */

import { type FormEvent, useEffect, useEffectEvent, useId, useState } from 'react';
import { type FeedFound, maxChars } from '../../shared/contract';
import { bridge } from '../lib';
import { t } from '../text';
import { CopiedFeedButton } from './CopiedFeedButton';
import { type Attempt, FeedAttempt } from './FeedAttempt';
import './addFeed.styles.css';

interface AddFeedProps {
  /** A source that was dropped on the window; each new object is added at once. */
  readonly dropped?: { readonly source: string } | undefined;
  /** Makes Add the window’s primary button. */
  readonly primary?: boolean;
  readonly onFound?: (found: FeedFound) => void;
  /** What was entered is no feed, but belongs to an account. */
  readonly onAccount: (address: string) => void;
}

export function AddFeed({ dropped, primary = false, onFound, onAccount }: AddFeedProps) {
  const id = useId();
  const [source, setSource] = useState('');
  const [attempt, setAttempt] = useState<Attempt>('none');
  const reading = attempt === 'reading';

  async function add(from: string): Promise<void> {
    if (from.trim() === '' || reading) return;
    setAttempt('reading');
    const result = await bridge.addFeed(from);
    if (!result.ok && (await bridge.isAccountAddress(from))) {
      setAttempt('none');
      onAccount(from);
      return;
    }
    setAttempt(result);
    if (!result.ok) return;
    setSource('');
    onFound?.(result.value);
  }

  async function choose(): Promise<void> {
    const file = await bridge.chooseFile();
    if (file === null) return;
    setSource(file);
    await add(file);
  }

  const addDropped = useEffectEvent((source: string) => {
    setSource(source);
    void add(source);
  });
  useEffect(() => {
    if (dropped !== undefined) addDropped(dropped.source);
  }, [dropped]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    void add(source);
  }

  return (
    <form className="add-feed" onSubmit={submit}>
      <label htmlFor={id}>{t('feeds.field')}</label>
      <input
        id={id}
        className="field"
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={maxChars.source}
        placeholder={t('feeds.fieldHint')}
        value={source}
        onChange={event => setSource(event.target.value)}
      />
      <div className="add-feed-actions">
        <button type="button" className="button" onClick={() => void choose()}>
          {t('feeds.choose')}
        </button>
        <button type="submit" className={primary ? 'button filled' : 'button'} aria-disabled={reading}>
          {t('feeds.add')}
        </button>
      </div>
      <CopiedFeedButton
        key={typeof attempt === 'object' && attempt.ok ? attempt.value.id : ''}
        disabled={reading}
        onAdd={address => {
          setSource(address);
          void add(address);
        }}
      />
      <FeedAttempt attempt={attempt} />
    </form>
  );
}
