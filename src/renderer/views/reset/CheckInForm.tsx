/** The check-in: energy, focus, steady and two lines, all of them optional. */
import type { Answers } from '../../../shared/domain/journal';
import { CopyButton, LineField, Scale, SteadyToggle } from '../../components';
import { t } from '../../text';

interface CheckInFormProps {
  readonly answers: Answers;
  readonly afterMeeting: boolean;
  readonly onAnswer: (change: Answers) => void;
  /** Called when one of the lines loses the focus. */
  readonly onBlur: () => void;
}

export function CheckInForm({ answers, afterMeeting, onAnswer, onBlur }: CheckInFormProps) {
  const facing = answers.facing ?? '';

  return (
    <div className="check-in">
      <Scale
        label={t('scale.energy')}
        nameOf={level => t('scale.energyLevel', { level })}
        value={answers.energy}
        onChange={energy => onAnswer({ energy })}
      />
      <Scale
        label={afterMeeting ? t('reset.focusThere') : t('scale.focus')}
        nameOf={level => t('scale.focusLevel', { level })}
        value={answers.focus}
        onChange={focus => onAnswer({ focus })}
      >
        <SteadyToggle value={answers.steady === true} onChange={steady => onAnswer({ steady })} hint="S" />
      </Scale>
      <LineField
        label={t('reset.leaving')}
        hint={t('reset.leavingHint')}
        value={answers.leaving ?? ''}
        onChange={leaving => onAnswer({ leaving })}
        onBlur={onBlur}
      />
      <LineField
        label={t('reset.facing')}
        hint={t('reset.facingHint')}
        value={facing}
        onChange={line => onAnswer({ facing: line })}
        onBlur={onBlur}
      >
        <CopyButton text={facing} />
      </LineField>
    </div>
  );
}
