/** When the reflection opens by itself. */
import type { Preferences } from '../../../shared/domain/settings';
import { times, words } from '../../words';
import { Row, SwitchRow } from './rows';

type Choices = Preferences['reflection'];

interface ReflectionChoicesProps {
  readonly value: Choices;
  readonly onChange: (choices: Choices) => void;
}

export function ReflectionChoices({ value, onChange }: ReflectionChoicesProps) {
  const { opens, at, days } = value;
  const withDay = (day: number, on: boolean): readonly number[] =>
    on ? [...days, day].toSorted((a, b) => a - b) : days.filter(other => other !== day);
  return (
    <>
      <SwitchRow
        label={words('settings.opens')}
        help={words('settings.opensHelp')}
        on={opens}
        onChange={on => onChange({ ...value, opens: on })}
      />
      <Row label={words('settings.at')}>
        {id => (
          <input
            id={id}
            type="time"
            className="field time"
            required
            value={at}
            onChange={event => event.target.value !== '' && onChange({ ...value, at: event.target.value })}
          />
        )}
      </Row>
      <fieldset className="row">
        <legend>{words('settings.days')}</legend>
        <div className="row-control days">
          {times.weekdays().map(day => (
            <label key={day} className="day">
              <input
                type="checkbox"
                className="drawn-by-label"
                aria-label={times.weekday(day, 'long')}
                checked={days.includes(day)}
                onChange={event => onChange({ ...value, days: [...withDay(day, event.target.checked)] })}
              />
              <span aria-hidden="true">{times.weekday(day, 'short')}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
