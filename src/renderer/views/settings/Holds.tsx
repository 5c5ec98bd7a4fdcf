/** Settings for what holds a reset back, each with the signal’s current reading. */

import type { Snapshot } from '../../../shared/contract';
import { signalNames } from '../../../shared/domain/reset';
import type { Preferences } from '../../../shared/domain/settings';
import { t } from '../../text';
import { SwitchRow } from './rows';
import { signalReadingText } from './signalText';

interface HoldsProps {
  readonly holds: Preferences['holds'];
  readonly signals: Snapshot['signals'];
  readonly onChange: (holds: Preferences['holds']) => void;
}

export function Holds({ holds, signals, onChange }: HoldsProps) {
  return (
    <>
      <p className="section-intro quiet">{t('settings.holdsIntro')}</p>
      {signalNames.map(name => {
        const reading = signals?.[name];
        return (
          <SwitchRow
            key={name}
            label={t(`settings.hold.${name}`)}
            help={t(`settings.holdHelp.${name}`)}
            state={reading && signalReadingText(name, reading, t)}
            on={holds[name]}
            onChange={on => onChange({ ...holds, [name]: on })}
          />
        );
      })}
      <p className="section-outro quiet">{t('settings.holdsAlways')}</p>
    </>
  );
}
