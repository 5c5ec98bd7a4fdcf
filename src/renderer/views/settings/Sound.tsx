/** Settings for the bell: on or off, its volume, and a button to try it. */

import { useState } from 'react';
import type { Preferences } from '../../../shared/domain/settings';
import { ringBell } from '../../lib';
import { numbers, t } from '../../text';
import { Row, SwitchRow } from './rows';

type SoundPreferences = Preferences['sound'];

interface SoundProps {
  readonly sound: SoundPreferences;
  readonly onChange: (sound: SoundPreferences) => void;
}

export function Sound({ sound, onChange }: SoundProps) {
  const [stopBell, setStopBell] = useState<() => void>(() => () => undefined);
  const percent = numbers.percent(sound.volume);

  function playBell(): void {
    stopBell();
    const stop = ringBell(sound.volume);
    setStopBell(() => stop);
  }

  return (
    <>
      <SwitchRow
        label={t('settings.sound')}
        help={t('settings.soundHelp')}
        on={sound.on}
        onChange={on => onChange({ ...sound, on })}
      />
      <Row label={t('settings.volume')} isDependent>
        {id => (
          <>
            <button type="button" className="button" onClick={playBell}>
              {t('settings.tryBell')}
            </button>
            <input
              id={id}
              type="range"
              className="range"
              min={5}
              max={100}
              step={5}
              aria-valuetext={percent}
              value={Math.round(sound.volume * 100)}
              onChange={event => onChange({ ...sound, volume: event.target.valueAsNumber / 100 })}
            />
            <output htmlFor={id}>{percent}</output>
          </>
        )}
      </Row>
    </>
  );
}
