/** Settings for when the morning question and the reflection open, and on which days. */
import type { Preferences, PreferencesChange } from '../../../shared/domain/settings';
import { t, times } from '../../text';
import { SelectRow, SwitchRow, TimeRow } from './rows';

interface MorningAndEveningProps {
  readonly preferences: Preferences;
  readonly onChange: (change: PreferencesChange) => void;
}

export function MorningAndEvening({ preferences, onChange }: MorningAndEveningProps) {
  const { morning, reflection } = preferences;
  const { days } = reflection;
  const withDay = (day: number, on: boolean): number[] =>
    on ? [...days, day].toSorted((a, b) => a - b) : days.filter(other => other !== day);
  return (
    <>
      <SwitchRow
        label={t('settings.asks')}
        help={t('settings.asksHelp')}
        on={morning.asks}
        onChange={asks => onChange({ morning: { ...morning, asks } })}
      />
      <TimeRow
        label={t('settings.asksAt')}
        value={morning.at}
        onChange={at => onChange({ morning: { ...morning, at } })}
      />
      <SwitchRow
        label={t('settings.opens')}
        help={t('settings.opensHelp')}
        on={reflection.opens}
        onChange={opens => onChange({ reflection: { ...reflection, opens } })}
      />
      <SelectRow
        label={t('settings.asksWith')}
        value={reflection.presentation}
        options={['card', 'window']}
        nameOf={presentation => t(`settings.askedIn.${presentation}`)}
        onChange={presentation => onChange({ reflection: { ...reflection, presentation } })}
      />
      <TimeRow
        label={t('settings.at')}
        value={reflection.at}
        onChange={at => onChange({ reflection: { ...reflection, at } })}
      />
      <fieldset className="row">
        <legend>{t('settings.days')}</legend>
        <div className="row-control days">
          {times.weekdays().map(day => (
            <label key={day} className="day">
              <input
                type="checkbox"
                className="hidden-control"
                aria-label={times.weekday(day, 'long')}
                checked={days.includes(day)}
                onChange={event =>
                  onChange({ reflection: { ...reflection, days: withDay(day, event.target.checked) } })
                }
              />
              <span aria-hidden="true">{times.weekday(day, 'short')}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
