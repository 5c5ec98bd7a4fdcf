/** A choice of one among a few, side by side. The platform’s own radio buttons carry its keys and its meaning. */

import { type ReactNode, useId } from 'react';
import './radioGroup.styles.css';

interface RadioGroupProps<Option extends string | number> {
  /** `tabs` are underlined words; the others bring their own styles by class. */
  readonly className: string;
  /** What is chosen, or the id of the element that says it. */
  readonly label: string | { readonly by: string };
  readonly options: readonly Option[];
  readonly value: Option | null;
  readonly onChange: (option: Option) => void;
  readonly children: (option: Option) => ReactNode;
}

export function RadioGroup<Option extends string | number>(props: RadioGroupProps<Option>) {
  const { className, label, options, value, onChange, children } = props;
  const name = useId();
  const naming = typeof label === 'string' ? { 'aria-label': label } : { 'aria-labelledby': label.by };
  return (
    <div className={className} role="radiogroup" {...naming}>
      {options.map(option => (
        <label key={option} className="option">
          <input
            type="radio"
            name={name}
            className="hidden-control"
            checked={option === value}
            onChange={() => onChange(option)}
          />
          {children(option)}
        </label>
      ))}
    </div>
  );
}
