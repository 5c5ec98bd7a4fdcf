/** What the calendar turned out to hold. */
import type { FeedFound } from '../../../shared/contract';
import { Found } from '../../components/FeedAttempt';
import { words } from '../../text/i18n';
import { Title } from './Title';

interface FoundStepProps {
  readonly found: FeedFound;
  readonly sample: boolean;
  readonly onGoOn: () => void;
}

export function FoundStep({ found, sample, onGoOn }: FoundStepProps) {
  return (
    <>
      <Title>{words(sample ? 'welcome.foundSample' : 'welcome.found')}</Title>
      {sample && <p className="quiet">{words('welcome.sampleMore')}</p>}
      <div className="welcome-body">
        <div className="feed-attempt">
          <Found found={found} />
        </div>
      </div>
      <div className="welcome-actions">
        <button type="button" className="button filled" onClick={onGoOn}>
          {words('welcome.goOn')}
        </button>
      </div>
    </>
  );
}
