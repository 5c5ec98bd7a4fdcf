/** What the calendar turned out to hold. */
import type { FeedFound } from '../../../shared/contract';
import { Found } from '../../components/FeedAttempt';
import { words } from '../../words';

interface FoundStepProps {
  readonly found: FeedFound;
  readonly sample: boolean;
  readonly onGoOn: () => void;
}

export function FoundStep({ found, sample, onGoOn }: FoundStepProps) {
  return (
    <>
      <h1 className="said">{words(sample ? 'welcome.foundSample' : 'welcome.found')}</h1>
      {sample && <p className="quiet">{words('welcome.sampleMore')}</p>}
      <div className="welcome-body feed-attempt">
        <Found found={found} />
      </div>
      <div className="welcome-actions">
        {/* biome-ignore lint/a11y/noAutofocus: a screen with one thing to do */}
        <button type="button" className="button filled" onClick={onGoOn} autoFocus>
          {words('welcome.goOn')}
        </button>
      </div>
    </>
  );
}
