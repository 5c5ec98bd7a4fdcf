/** A scale from 1 to 5. Choosing the selected level again clears it. */
import type { ReactNode } from 'react';
import { preventFocusChange } from './preventFocusChange';
import './scale.styles.css';

interface ScaleProps {
  readonly label: string;
  /** The accessible name of a level. */
  readonly nameOf: (level: number) => string;
  readonly value: number | undefined;
  readonly onChange: (level: number | undefined) => void;
  /** Further controls in the same row. */
  readonly children?: ReactNode;
}

const levels = [1, 2, 3, 4, 5] as const;

export function Scale({ label, nameOf, value, onChange, children }: ScaleProps) {
  return (
    <fieldset className="scale">
      <legend>{label}</legend>
      <div className="scale-row">
        {levels.map(level => (
          <button
            key={level}
            type="button"
            className="level"
            aria-label={nameOf(level)}
            aria-pressed={level === value}
            onMouseDown={preventFocusChange}
            onClick={() => onChange(level === value ? undefined : level)}
          >
            {level}
          </button>
        ))}
        {children}
      </div>
      {/* A key can choose a level without moving the focus, so a screen reader wouldn't read the button. */}
      <p className="unseen" role="status">
        {value === undefined ? '' : nameOf(value)}
      </p>
    </fieldset>
  );
}
