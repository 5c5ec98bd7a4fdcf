/** One reset to see how it feels. */
import { t } from '../../text';
import { Title } from './Title';

interface PracticeProps {
  readonly onBegin: () => void;
  readonly onSkip: () => void;
}

export function Practice({ onBegin, onSkip }: PracticeProps) {
  return (
    <>
      <Title>{t('welcome.practice')}</Title>
      <p className="quiet">{t('welcome.practiceMore')}</p>
      <div className="welcome-actions">
        <button type="button" className="button filled" onClick={onBegin}>
          {t('welcome.practiceBegin')}
        </button>
        <button type="button" className="button plain" onClick={onSkip}>
          {t('welcome.practiceSkip')}
        </button>
      </div>
    </>
  );
}
