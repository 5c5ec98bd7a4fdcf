/** Settings for what holds a reset back, each with the signal’s current reading. */

import type { Snapshot } from '../../../shared/contract';
import { signalNames } from '../../../shared/domain/reset';
import type { Preferences, PreferencesChange } from '../../../shared/domain/settings';
import { t } from '../../text';
import { LinesRow } from './LinesRow';
import { RangeRow } from './RangeRow';
import { SwitchRow } from './rows';
import { signalReadingText } from './signalText';

interface HoldsProps {
  readonly preferences: Preferences;
  readonly signals: Snapshot['signals'];
  readonly onChange: (change: PreferencesChange) => void;
}

export function Holds({ preferences, signals, onChange }: HoldsProps) {
  const { holds, holdApps, workingHours } = preferences;
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
            onChange={on => onChange({ holds: { ...holds, [name]: on } })}
          />
        );
      })}
      {holds.chosenApps && (
        <LinesRow
          name="holdApps"
          lines={holdApps}
          isDependent
          onChange={apps => onChange({ holdApps: apps })}
        />
      )}
      <SwitchRow
        label={t('settings.hoursOn')}
        help={t('settings.hoursHelp')}
        on={workingHours.on}
        onChange={on => onChange({ workingHours: { ...workingHours, on } })}
      />
      {workingHours.on && (
        <RangeRow
          label={t('settings.hours')}
          type="time"
          required
          isDependent
          range={workingHours}
          onChange={({ from, to }) => onChange({ workingHours: { ...workingHours, from, to } })}
        />
      )}
      <p className="section-outro quiet">{t('settings.holdsAlways')}</p>
    </>
  );
}
