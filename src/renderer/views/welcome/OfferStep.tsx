/** Asks whether to add the calendar of a link or a file that was opened outside the app. */

import { useState } from 'react';
import type { FeedFound, OfferedFeed } from '../../../shared/contract';
import { type Attempt, FeedAttempt } from '../../components';
import { bridge } from '../../lib';
import { t } from '../../text';
import { StepTitle } from './StepTitle';

interface OfferStepProps {
  readonly offer: OfferedFeed;
  readonly onFound: (found: FeedFound) => void;
  /** The calendar belongs to an account. */
  readonly onAccount: (address: string) => void;
  readonly onDecline: () => void;
}

export function OfferStep({ offer: { id, place, kind }, onFound, onAccount, onDecline }: OfferStepProps) {
  const [attempt, setAttempt] = useState<Attempt>('none');
  const reading = attempt === 'reading';

  async function add(): Promise<void> {
    if (reading) return;
    setAttempt('reading');
    const result = await bridge.acceptOffer(id);
    const account = result.ok ? null : await bridge.offeredAccount(id);
    if (account !== null) return onAccount(account);
    setAttempt(result);
    if (result.ok) onFound(result.value);
  }

  return (
    <>
      <StepTitle>{t('welcome.offer')}</StepTitle>
      <p>{t(kind === 'file' ? 'welcome.offerFile' : 'welcome.offerLink', { place })}</p>
      {kind === 'url' && <p className="quiet">{t('welcome.offerHidden')}</p>}
      <div className="welcome-actions">
        <button type="button" className="button filled" aria-disabled={reading} onClick={() => void add()}>
          {t('feeds.add')}
        </button>
        <button type="button" className="button plain" onClick={onDecline}>
          {t('welcome.practiceSkip')}
        </button>
        <FeedAttempt attempt={attempt} />
      </div>
    </>
  );
}
