/** A scale from 1 to 5. Choosing the selected level again clears it. */
import { type ReactNode, useId } from 'react';
import { KeyHint } from './KeyHint';
import { preventFocusChange } from './preventFocusChange';
import './scale.styles.css';

interface ScaleProps {
  readonly label: string;
  /** The accessible name of a level. */
  readonly nameOf: (level: number) => string;
  /** What a level stands for: always shown under the first and the last, and under the others while they are pointed at. */
  readonly stepOf?: (level: Level) => string;
  readonly value: number | undefined;
  readonly onChange: (level: number | undefined) => void;
  /** Whether the digit keys are meant for it right now. */
  readonly isWaiting?: boolean;
  readonly tone?: 'energy' | 'focus';
  /** Further controls in the same row. */
  readonly children?: ReactNode;
}

const levels = [1, 2, 3, 4, 5] as const;
type Level = (typeof levels)[number];

export function Scale(props: ScaleProps) {
  const { label, nameOf, stepOf, value, onChange, isWaiting = false, tone, children } = props;
  const id = useId();
  return (
    <fieldset className="scale" data-tone={tone} data-waiting={isWaiting || undefined}>
      <legend>
        {label}
        {isWaiting && <KeyHint>1–5</KeyHint>}
      </legend>
      <div className="scale-row">
        {levels.map(level => (
          <span key={level} className="scale-level">
            <button
              type="button"
              className="level"
              aria-label={nameOf(level)}
              aria-describedby={stepOf && `${id}-${level}`}
              aria-pressed={level === value}
              onMouseDown={preventFocusChange}
              onClick={() => onChange(level === value ? undefined : level)}
            >
              {level}
            </button>
            {stepOf && (
              <span id={`${id}-${level}`} className="step" aria-hidden="true">
                {stepOf(level)}
              </span>
            )}
          </span>
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
