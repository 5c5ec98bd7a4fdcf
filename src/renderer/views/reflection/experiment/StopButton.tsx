/** Stops an experiment, once confirmed in place. */

import { useState } from 'react';
import { t } from '../../../text';

export function StopButton({ onStop }: { readonly onStop: () => void }) {
  const [isConfirming, setIsConfirming] = useState(false);
  if (!isConfirming) {
    return (
      <div className="experiment-actions">
        <button type="button" className="button" onClick={() => setIsConfirming(true)}>
          {t('experiment.stop')}
        </button>
      </div>
    );
  }
  return (
    <div className="experiment-actions">
      <p>{t('experiment.stopSure')}</p>
      {/* biome-ignore lint/a11y/noAutofocus: it answers the question that just appeared */}
      <button type="button" className="button" autoFocus onClick={() => setIsConfirming(false)}>
        {t('experiment.stopNo')}
      </button>
      <button type="button" className="button" onClick={onStop}>
        {t('experiment.stopYes')}
      </button>
    </div>
  );
}
