/** The two lines of a reset: what stays behind, and what is next. They show themselves after `W` or with the focus. */
import { type Ref, useImperativeHandle, useRef } from 'react';
import type { Answers } from '../../../shared/domain/journal';
import { CopyButton, LineField } from '../../components';
import { t } from '../../text';

interface LinesProps {
  readonly answers: Pick<Answers, 'leaving' | 'facing'>;
  readonly isOpen: boolean;
  /** Moves the focus to the first line. */
  readonly focusRef: Ref<() => void>;
  readonly onAnswer: (change: Answers) => void;
  readonly onFocus: () => void;
  /** Called when one of the lines loses the focus. */
  readonly onBlur: () => void;
}

export function Lines({ answers, isOpen, focusRef, onAnswer, onFocus, onBlur }: LinesProps) {
  const element = useRef<HTMLDivElement>(null);
  useImperativeHandle(focusRef, () => () => element.current?.querySelector('input')?.focus());
  const facing = answers.facing ?? '';

  return (
    <div className="lines" data-open={isOpen || undefined} ref={element}>
      <LineField
        label={t('reset.leaving')}
        hint={t('reset.leavingHint')}
        value={answers.leaving ?? ''}
        onChange={leaving => onAnswer({ leaving })}
        onFocus={onFocus}
        onBlur={onBlur}
      />
      <LineField
        label={t('reset.facing')}
        hint={t('reset.facingHint')}
        value={facing}
        onChange={line => onAnswer({ facing: line })}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        <CopyButton text={facing} />
      </LineField>
    </div>
  );
}
