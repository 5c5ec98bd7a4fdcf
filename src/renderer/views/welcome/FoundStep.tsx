/** What the calendar turned out to hold. */

import type { FeedFound } from '../../../shared/contract';
import { FeedFoundSummary } from '../../components';
import { t } from '../../text';
import { Title } from './Title';

interface FoundStepProps {
  readonly found: FeedFound;
  readonly sample: boolean;
  readonly onGoOn: () => void;
}

export function FoundStep({ found, sample, onGoOn }: FoundStepProps) {
  return (
    <>
      <Title>{t(sample ? 'welcome.foundSample' : 'welcome.found')}</Title>
      {sample && <p className="quiet">{t('welcome.sampleMore')}</p>}
      <div className="welcome-body">
        <div className="feed-attempt">
          <FeedFoundSummary found={found} />
        </div>
      </div>
      <div className="welcome-actions">
        <button type="button" className="button filled" onClick={onGoOn}>
          {t('welcome.goOn')}
        </button>
      </div>
    </>
  );
}
