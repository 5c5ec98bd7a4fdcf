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
      <button type="button" className="button plain" aria-keyshortcuts="Escape" onClick={() => onEnd('skip')}>
        {t('reset.skip')}
        <KeyHint>Esc</KeyHint>
      </button>
      {canPostpone && (
        <button type="button" className="button plain" aria-keyshortcuts="P" onClick={() => onEnd('later')}>
          {t('reset.later')}
          <KeyHint>P</KeyHint>
        </button>
      )}
      {canBeStillIn && (
        <button
          type="button"
          className="button plain"
          aria-keyshortcuts="M"
          onClick={() => onEnd('still-in')}
        >
          {t('reset.stillIn')}
          <KeyHint>M</KeyHint>
        </button>
      )}
      <button type="button" className="button filled" aria-keyshortcuts="Enter" onClick={() => onEnd('done')}>
        {t('reset.done')}
      </button>
    </div>
  );
}
