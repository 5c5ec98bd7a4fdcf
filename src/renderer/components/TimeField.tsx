/** A time-of-day field, formatted in the chosen language and lenient about how a time is typed. */
import { type InputHTMLAttributes, useState } from 'react';
import { times } from '../text';

interface TimeFieldProps
  extends Omit<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'value' | 'onChange' | 'onBlur' | 'onKeyDown'
  > {
  /** `HH:MM`, or an empty string for no time. */
  readonly value: string;
  /** Whether an empty field is valid. */
  readonly optional?: boolean;
  readonly onChange: (time: string) => void;
}

/** A complete time that can’t be the beginning of a longer one, so it’s saved while typing. */
const completeTime = /^\d{2}:\d{2}$/;

export function TimeField({ value, optional = false, onChange, ...input }: TimeFieldProps) {
  /** The text while it is being edited; null otherwise. */
  const [typed, setTyped] = useState<string | null>(null);

  function commit(text: string): void {
    const time = text.trim() === '' && optional ? '' : times.readTimeOfDay(text);
    if (time !== null && time !== value) onChange(time);
  }

  /** Text that isn’t a time reverts to the last valid one. */
  function finishEditing(): void {
    if (typed !== null) commit(typed);
    setTyped(null);
  }

  return (
    <input
      {...input}
      type="text"
      className="field time"
      autoComplete="off"
      spellCheck={false}
      maxLength={20}
      value={typed ?? (value === '' ? '' : times.timeOfDay(value))}
      onChange={({ target }) => {
        setTyped(target.value);
        if (completeTime.test(target.value) || target.value === '') commit(target.value);
      }}
      onBlur={finishEditing}
      onKeyDown={({ key }) => key === 'Enter' && finishEditing()}
    />
  );
}
