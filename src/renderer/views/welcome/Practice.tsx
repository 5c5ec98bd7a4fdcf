/** One reset to see how it feels. */
import { words } from '../../text/i18n';
import { Title } from './Title';

interface PracticeProps {
  readonly onBegin: () => void;
  readonly onSkip: () => void;
}

export function Practice({ onBegin, onSkip }: PracticeProps) {
  return (
    <>
      <Title>{words('welcome.practice')}</Title>
      <p className="quiet">{words('welcome.practiceMore')}</p>
      <div className="welcome-actions">
        <button type="button" className="button filled" onClick={onBegin}>
          {words('welcome.practiceBegin')}
        </button>
        <button type="button" className="button plain" onClick={onSkip}>
          {words('welcome.practiceSkip')}
        </button>
      </div>
    </>
  );
}
