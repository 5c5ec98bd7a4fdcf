/** The check-in: energy, focus, steady, and two lines. Nothing has to be filled in. */
import type { Answers } from '../../../shared/domain/journal';
import { CopyLine, LineField, Scale, Steady } from '../../components';
import { t } from '../../text';

interface CheckInProps {
  readonly answers: Answers;
  readonly afterMeeting: boolean;
  readonly onAnswer: (change: Answers) => void;
  /** A line is no longer being written. */
  readonly onLeave: () => void;
}

export function CheckInForm({ answers, afterMeeting, onAnswer, onLeave }: CheckInProps) {
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
        <Steady value={answers.steady === true} onChange={steady => onAnswer({ steady })} hint="S" />
      </Scale>
      <LineField
        label={t('reset.leaving')}
        hint={t('reset.leavingHint')}
        value={answers.leaving ?? ''}
        onChange={leaving => onAnswer({ leaving })}
        onLeave={onLeave}
      />
      <LineField
        label={t('reset.facing')}
        hint={t('reset.facingHint')}
        value={facing}
        onChange={line => onAnswer({ facing: line })}
        onLeave={onLeave}
      >
        <CopyLine line={facing} />
      </LineField>
    </div>
  );
}
