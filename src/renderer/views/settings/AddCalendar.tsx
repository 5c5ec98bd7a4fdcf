/** Adds a calendar by its address or file, or by signing in to an account. */

import { useState } from 'react';
import { AddAccount, AddFeed, FindAddressHelp } from '../../components';
import { focusOnMount } from '../../lib';
import { t } from '../../text';

interface AddCalendarProps {
  /** A calendar that was dropped on the window. */
  readonly dropped: { readonly source: string } | undefined;
}

export function AddCalendar({ dropped }: AddCalendarProps) {
  const [address, setAddress] = useState<string | null>(null);
  // What is dropped is added as a feed, even while an account is being signed in to.
  const [seen, setSeen] = useState(dropped);
  if (dropped !== seen) {
    setSeen(dropped);
    setAddress(null);
  }
  const close = (): void => setAddress(null);
  return (
    <section className="add-calendar">
      {address === null ? (
        <>
          <h2>{t('settings.addFeed')}</h2>
          <AddFeed dropped={dropped} onAccount={setAddress} />
          <FindAddressHelp />
          <button type="button" className="link add-account" onClick={() => setAddress('')}>
            {t('account.signIn')}
          </button>
        </>
      ) : (
        <AddAccount
          address={address}
          heading={step => <StepHeading key={step}>{t(`account.${step}`)}</StepHeading>}
          onFound={close}
          onCancel={close}
        />
      )}
    </section>
  );
}

/** Takes the focus when it appears, so that it is read out and Tab continues from here. */
const StepHeading = ({ children }: { readonly children: string }) => (
  <h2 className="step-heading" tabIndex={-1} ref={focusOnMount}>
    {children}
  </h2>
);
