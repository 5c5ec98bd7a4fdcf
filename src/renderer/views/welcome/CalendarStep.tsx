/** Adds a calendar by address or file, or a sample day to try things out. */

import type { FeedFound } from '../../../shared/contract';
import { AddFeed, FindAddressHelp } from '../../components';
import { t } from '../../text';
import { StepTitle } from './StepTitle';

interface CalendarStepProps {
  readonly dropped?: { readonly source: string } | undefined;
  readonly problem: string | null;
  readonly onFound: (found: FeedFound) => void;
  readonly onTrySample: () => void;
  /** Signs in to an account, whose address may have been entered already. */
  readonly onAccount: (address: string) => void;
}

export function CalendarStep({ dropped, problem, onFound, onTrySample, onAccount }: CalendarStepProps) {
  return (
    <>
      <StepTitle>{t('welcome.paste')}</StepTitle>
      <div className="welcome-body">
        <AddFeed dropped={dropped} primary onFound={onFound} onAccount={onAccount} />
        <FindAddressHelp />
      </div>
      <div className="welcome-actions">
        <button type="button" className="link" onClick={() => onAccount('')}>
          {t('account.signIn')}
        </button>
        <button type="button" className="link" onClick={onTrySample}>
          {t('welcome.trySample')}
        </button>
        <p role="status">{problem}</p>
      </div>
    </>
  );
}
