/** Adds calendars of an account, in place of an address. */

import type { FeedFound } from '../../../shared/contract';
import { AddAccount } from '../../components';
import { t } from '../../text';
import { StepTitle } from './StepTitle';

interface AccountStepProps {
  readonly address: string;
  readonly onFound: (found: FeedFound) => void;
  readonly onCancel: () => void;
}

export const AccountStep = ({ address, onFound, onCancel }: AccountStepProps) => (
  <div className="welcome-account">
    <AddAccount
      address={address}
      primary
      heading={step => <StepTitle>{t(step === 'signIn' ? 'account.title' : 'account.choose')}</StepTitle>}
      onFound={onFound}
      onCancel={onCancel}
    />
  </div>
);
