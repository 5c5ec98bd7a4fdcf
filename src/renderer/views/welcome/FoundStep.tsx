/** Shows what was found in the new calendar. */

import type { FeedFound } from '../../../shared/contract';
import { FeedFoundSummary } from '../../components';
import { t } from '../../text';
import { StepTitle } from './StepTitle';

interface FoundStepProps {
  readonly found: FeedFound;
  readonly sample: boolean;
  readonly onContinue: () => void;
}

export function FoundStep({ found, sample, onContinue }: FoundStepProps) {
  return (
    <>
      <StepTitle>{t(sample ? 'welcome.foundSample' : 'welcome.found')}</StepTitle>
      {sample && <p className="quiet">{t('welcome.sampleMore')}</p>}
      <div className="welcome-body">
        <div className="feed-attempt">
          <FeedFoundSummary found={found} />
        </div>
      </div>
      <div className="welcome-actions">
        <button type="button" className="button filled" onClick={onContinue}>
          {t('welcome.goOn')}
        </button>
      </div>
    </>
  );
}
