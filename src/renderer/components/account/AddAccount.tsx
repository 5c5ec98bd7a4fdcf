/** Signs in to a calendar account, then offers its calendars. */

import { type ReactNode, useState } from 'react';
import type { FeedFound, OfferedCalendars } from '../../../shared/contract';
import { t } from '../../text';
import { CalendarChoice } from './CalendarChoice';
import { SignInForm } from './SignInForm';
import './account.styles.css';

interface AddAccountProps {
  /** What was entered as the address of a feed, and belongs to an account. */
  readonly address: string;
  /** Makes the main button the window’s primary one. */
  readonly primary?: boolean;
  /** Renders the heading of a step. */
  readonly heading: (step: 'signIn' | 'choose') => ReactNode;
  readonly onFound: (found: FeedFound) => void;
  readonly onCancel: () => void;
}

export function AddAccount({ address, primary = false, heading, onFound, onCancel }: AddAccountProps) {
  const [offer, setOffer] = useState<OfferedCalendars | null>(null);
  if (offer === null) {
    return (
      <>
        {heading('signIn')}
        <SignInForm address={address} primary={primary} onOffer={setOffer} onCancel={onCancel} />
      </>
    );
  }
  return (
    <>
      {heading('choose')}
      <p className="quiet one-line">{offer.user}</p>
      <CalendarChoice
        offer={offer}
        primary={primary}
        submit={t('feeds.add')}
        onFound={onFound}
        onCancel={() => setOffer(null)}
      />
    </>
  );
}
