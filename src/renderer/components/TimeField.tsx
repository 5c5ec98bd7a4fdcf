/** A time of the day, written as the chosen language writes it and read as people type it. */
import { type InputHTMLAttributes, useState } from 'react';
import { times } from '../text';

interface TimeFieldProps
  extends Omit<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'value' | 'onChange' | 'onBlur' | 'onKeyDown'
  > {
  /** `HH:MM`; empty where there is none. */
  readonly value: string;
  /** Whether it may be left empty. */
  readonly optional?: boolean;
  readonly onChange: (time: string) => void;
}

/** Typed like this it is complete, and no beginning of another time. */
const completeTime = /^\d{2}:\d{2}$/;

export function TimeField({ value, optional = false, onChange, ...input }: TimeFieldProps) {
  /** What is being typed; null while nothing is. */
  const [typed, setTyped] = useState<string | null>(null);

  function commit(text: string): void {
    const time = text.trim() === '' && optional ? '' : times.readTimeOfDay(text);
    if (time !== null && time !== value) onChange(time);
  }

  /** What is no time goes back to the one before. */
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
