/** What a reset offers once: a bell in the first one, and energy alone where the question about focus goes unanswered. */

import { useState } from 'react';
import type { Preferences } from '../../../shared/domain/settings';
import { bridge, ringBell } from '../../lib';
import { t } from '../../text';
import { KeyToggle } from './KeyToggle';

type Sound = Preferences['sound'];

/** Off until it is wanted; it sounds as it is switched on, so that one knows what to listen for. */
export function BellOffer({ sound }: { readonly sound: Sound }) {
  const [silence, setSilence] = useState<() => void>(() => () => undefined);

  function change(on: boolean): void {
    silence();
    void bridge.changePreferences({ sound: { ...sound, on } });
    if (!on) return;
    const stop = ringBell(sound.volume);
    setSilence(() => stop);
  }

  return (
    <div className="offer">
      <p className="quiet">{t('reset.bellOffer')}</p>
      <KeyToggle label={t('reset.bell')} value={sound.on} onChange={change} />
    </div>
  );
}

export function EnergyOnlyOffer() {
  const choose = (focusQuestion: Preferences['focusQuestion']) => () =>
    void bridge.changePreferences({ focusQuestion });
  return (
    <div className="offer">
      <p className="quiet">{t('reset.energyOnly')}</p>
      <button type="button" className="button" onClick={choose('never')}>
        {t('reset.energyOnlyYes')}
      </button>
      <button type="button" className="button plain" onClick={choose('always')}>
        {t('reset.energyOnlyNo')}
      </button>
    </div>
  );
}
