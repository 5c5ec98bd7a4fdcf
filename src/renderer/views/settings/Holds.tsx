/** What keeps a reset back, each with its switch and with what it says right now. */
import type { Snapshot } from '../../../shared/contract';
import { signalNames } from '../../../shared/domain/reset/signal';
import type { Preferences } from '../../../shared/domain/settings/settings';
import { words } from '../../text/i18n';
import { SwitchRow } from './rows';
import { findingWords } from './signalText';

interface HoldsProps {
  readonly holds: Preferences['holds'];
  readonly signals: Snapshot['signals'];
  readonly onChange: (holds: Preferences['holds']) => void;
}

export function Holds({ holds, signals, onChange }: HoldsProps) {
  return (
    <>
      <p className="section-intro quiet">{words('settings.holdsIntro')}</p>
      {signalNames.map(name => {
        const finding = signals?.[name];
        return (
          <SwitchRow
            key={name}
            label={words(`settings.hold.${name}`)}
            help={words(`settings.holdHelp.${name}`)}
            state={finding && findingWords(name, finding, words)}
            on={holds[name]}
            onChange={on => onChange({ ...holds, [name]: on })}
          />
        );
      })}
      <p className="section-outro quiet">{words('settings.holdsAlways')}</p>
    </>
  );
}
