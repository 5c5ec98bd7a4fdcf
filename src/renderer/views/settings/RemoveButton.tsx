/** A Remove button that asks for confirmation in place. Other actions can sit beside it. */

import { type ReactNode, useState } from 'react';
import { t } from '../../text';

interface RemoveButtonProps {
  readonly question: string;
  readonly onRemove: () => void;
  readonly children?: ReactNode;
}

export function RemoveButton({ question, onRemove, children }: RemoveButtonProps) {
  const [isConfirming, setIsConfirming] = useState(false);
  if (!isConfirming) {
    return (
      <div className="item-actions">
        {children}
        <button type="button" className="button plain" onClick={() => setIsConfirming(true)}>
          {t('settings.remove')}
        </button>
      </div>
    );
  }
  return (
    <div className="item-actions">
      <p>{question}</p>
      {/* biome-ignore lint/a11y/noAutofocus: it answers the question that just appeared */}
      <button type="button" className="button" autoFocus onClick={() => setIsConfirming(false)}>
        {t('settings.removeNo')}
      </button>
      <button type="button" className="button" onClick={onRemove}>
        {t('settings.removeYes')}
      </button>
    </div>
  );
}
