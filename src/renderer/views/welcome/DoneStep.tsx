/** Last step: where to find One Degree from now on. */
import type { Mark } from '../../../shared/domain/day';
import { titleWithin } from '../../../shared/i18n';
import { desktop } from '../../lib';
import { t, times } from '../../text';
import { StepTitle } from './StepTitle';

interface DoneStepProps {
  /** Today’s next reset, if there is one. */
  readonly next: Mark | undefined;
  readonly onClose: () => void;
}

export function DoneStep({ next, onClose }: DoneStepProps) {
  return (
    <>
      <StepTitle>{t('welcome.done')}</StepTitle>
      {next !== undefined && (
        <p>
          {t('welcome.nextReset', {
            time: times.clock(next.at),
            title: titleWithin(next.after ?? '', t),
          })}
        </p>
      )}
      <p className="quiet">{t(`welcome.doneMore.${desktop}`)}</p>
      <div className="welcome-actions">
        <button type="button" className="button filled" onClick={onClose}>
          {t('welcome.close')}
        </button>
      </div>
    </>
  );
}
