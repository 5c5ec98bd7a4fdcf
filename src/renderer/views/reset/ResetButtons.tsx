/** The buttons that end a reset, each with its keyboard shortcut. */

import type { ResetEnd } from '../../../shared/contract';
import { KeyHint } from '../../components';
import { t } from '../../text';

interface ResetButtonsProps {
  readonly canPostpone: boolean;
  readonly canBeStillIn: boolean;
  readonly onEnd: (how: ResetEnd) => void;
}

export function ResetButtons({ canPostpone, canBeStillIn, onEnd }: ResetButtonsProps) {
  return (
    <div className="reset-buttons">
      <span className="digits-hint quiet" aria-hidden="true">
        <KeyHint>1–5</KeyHint>
        {t('scale.energy')}
      </span>
      {canBeStillIn && <EndButton how="still-in" hint="M" label={t('reset.stillIn')} onEnd={onEnd} />}
      {canPostpone && <EndButton how="later" hint="P" label={t('reset.later')} onEnd={onEnd} />}
      <EndButton how="skip" hint="Esc" shortcut="Escape" label={t('reset.skip')} onEnd={onEnd} />
      <button type="button" className="button filled" aria-keyshortcuts="Enter" onClick={() => onEnd('done')}>
        <KeyHint>↵</KeyHint>
        {t('reset.done')}
      </button>
    </div>
  );
}

interface EndButtonProps {
  readonly how: ResetEnd;
  readonly hint: string;
  readonly shortcut?: string;
  readonly label: string;
  readonly onEnd: (how: ResetEnd) => void;
}

const EndButton = ({ how, hint, shortcut = hint, label, onEnd }: EndButtonProps) => (
  <button
    type="button"
    className="button plain key-button"
    aria-keyshortcuts={shortcut}
    onClick={() => onEnd(how)}
  >
    <KeyHint>{hint}</KeyHint>
    {label}
  </button>
);
