/** The check-in: energy, then focus, steady, whether the anchor was kept, and two lines; all of it optional. */
import { type ReactNode, type Ref, useImperativeHandle, useRef, useState } from 'react';
import type { ResetView } from '../../../shared/contract';
import type { Answers } from '../../../shared/domain/journal';
import { KeyHint, preventFocusChange, Scale } from '../../components';
import { t } from '../../text';
import { KeyToggle } from './KeyToggle';
import { Lines } from './Lines';
import { waitingScale } from './scaleOrder';

interface CheckInFormProps {
  readonly reset: Pick<ResetView, 'anchor' | 'asksFocus' | 'ended' | 'wasAsked'>;
  readonly answers: Answers;
  readonly onAnswer: (change: Answers) => void;
  /** Called when one of the lines loses the focus. */
  readonly onBlur: () => void;
  /** Opens the lines and moves the focus there. */
  readonly writeRef: Ref<() => void>;
  /** What is offered below. */
  readonly children: ReactNode;
}

export function CheckInForm(props: CheckInFormProps) {
  const { reset, answers, onAnswer, onBlur, writeRef, children } = props;
  const [isWriting, setWriting] = useState(false);
  const focusLines = useRef((): void => undefined);
  const waiting = waitingScale(answers, reset.asksFocus);
  // What comes after the energy waits for it, unless both were asked before.
  const focusWaits = !reset.wasAsked && answers.energy === undefined;
  const write = (): void => focusLines.current();
  useImperativeHandle(writeRef, () => write);

  return (
    <div className="check-in" data-focus-waits={focusWaits || undefined}>
      {!reset.wasAsked && (
        <Scale
          label={t('reset.energyQuestion')}
          nameOf={level => t('scale.energyLevel', { level })}
          stepOf={level => t(`scale.step.${level}`)}
          tone="energy"
          isWaiting={waiting === 'energy'}
          value={answers.energy}
          onChange={energy => onAnswer({ energy })}
        />
      )}
      {!reset.wasAsked && reset.asksFocus && (
        <Scale
          label={t(reset.ended === null ? 'reset.focusQuestion' : 'reset.focusThere')}
          nameOf={level => t('scale.focusLevel', { level })}
          stepOf={level => t(`scale.step.${level}`)}
          tone="focus"
          isWaiting={waiting === 'focus'}
          value={answers.focus}
          onChange={focus => onAnswer({ focus })}
        />
      )}
      <div className="key-buttons">
        {reset.anchor !== null && (
          <KeyToggle
            label={t('reset.kept')}
            hint="K"
            value={answers.kept === true}
            onChange={kept => onAnswer({ kept })}
          />
        )}
        <KeyToggle
          label={t('scale.steady')}
          hint="S"
          value={answers.steady === true}
          onChange={steady => onAnswer({ steady })}
        />
        <button
          type="button"
          className="button plain key-button"
          aria-expanded={isWriting}
          aria-keyshortcuts="W"
          onMouseDown={preventFocusChange}
          onClick={write}
        >
          <KeyHint>W</KeyHint>
          {t('reset.write')}
        </button>
      </div>
      <Lines
        answers={answers}
        isOpen={isWriting || Boolean(answers.leaving || answers.facing)}
        focusRef={focusLines}
        onAnswer={onAnswer}
        onFocus={() => setWriting(true)}
        onBlur={onBlur}
      />
      {children}
    </div>
  );
}
