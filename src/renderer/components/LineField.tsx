/** A labelled single-line text field with room for an action beside it. */
import { type ReactNode, useId } from 'react';
import { maxLineChars } from '../../shared/domain/journal';
import './lineField.styles.css';

interface LineFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (line: string) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly children?: ReactNode;
}

export function LineField({ label, hint, value, onChange, onFocus, onBlur, children }: LineFieldProps) {
  const id = useId();
  return (
    <div className="line-field">
      <label htmlFor={id}>{label}</label>
      <div className="line-field-row">
        <input
          id={id}
          type="text"
          maxLength={maxLineChars}
          autoComplete="off"
          placeholder={hint}
          value={value}
          onChange={event => onChange(event.target.value)}
          onFocus={onFocus}
          onBlur={onBlur}
        />
        {children}
      </div>
    </div>
  );
}
