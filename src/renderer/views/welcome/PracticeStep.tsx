/** Offers a first reset as practice. */
import { t } from '../../text';
import { StepTitle } from './StepTitle';

interface PracticeStepProps {
  readonly onBegin: () => void;
  readonly onSkip: () => void;
}

export function PracticeStep({ onBegin, onSkip }: PracticeStepProps) {
  return (
    <>
      <StepTitle>{t('welcome.practice')}</StepTitle>
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
