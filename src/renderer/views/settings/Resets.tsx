/** How long a reset is, when it comes and where. */
import type { Preferences, PreferencesChange } from '../../../shared/domain/settings/settings';
import { words } from '../../text/i18n';
import { Row, SelectRow, SwitchRow } from './rows';
import { Sound } from './Sound';

interface ResetsProps {
  readonly preferences: Preferences;
  readonly onChange: (change: PreferencesChange) => void;
}

const graces = [60, 120, 180, 300, 600, 900];

export function Resets({ preferences, onChange }: ResetsProps) {
  const { resetSeconds, tight, graceSeconds, displays, notice, sound } = preferences;
  const known = graces.includes(graceSeconds) ? graces : [...graces, graceSeconds].toSorted((a, b) => a - b);
  return (
    <>
      <Row label={words('settings.length')} help={words('settings.lengthHelp')}>
        {(id, helpId) => (
          <>
            <input
              id={id}
              type="range"
              className="range"
              min={20}
              max={180}
              step={5}
              aria-describedby={helpId}
              aria-valuetext={words('settings.seconds', { count: resetSeconds })}
              value={resetSeconds}
              onChange={event => onChange({ resetSeconds: event.target.valueAsNumber })}
            />
            <output htmlFor={id}>{words('settings.seconds', { count: resetSeconds })}</output>
          </>
        )}
      </Row>
      <SelectRow
        label={words('settings.tight')}
        help={words('settings.tightHelp')}
        value={tight}
        options={['short', 'cue', 'nothing']}
        nameOf={offer => words(`settings.tightOffer.${offer}`)}
        onChange={offer => onChange({ tight: offer })}
      />
      <SelectRow
        label={words('settings.grace')}
        help={words('settings.graceHelp')}
        value={String(graceSeconds)}
        options={known.map(String)}
        nameOf={seconds => words('settings.graceMinutes', { count: Number(seconds) / 60 })}
        onChange={seconds => onChange({ graceSeconds: Number(seconds) })}
      />
      <SelectRow
        label={words('settings.displays')}
        help={words('settings.displaysHelp')}
        value={displays}
        options={['all', 'cursor']}
        nameOf={where => words(`settings.displaysOn.${where}`)}
        onChange={where => onChange({ displays: where })}
      />
      <SwitchRow
        label={words('settings.notice')}
        help={words('settings.noticeHelp')}
        on={notice}
        onChange={on => onChange({ notice: on })}
      />
      <Sound sound={sound} onChange={next => onChange({ sound: next })} />
    </>
  );
}
