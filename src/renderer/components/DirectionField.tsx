/** The day’s direction, edited in place. */

import { useId } from 'react';
import { t } from '../text';
import { DirectionInput } from './DirectionInput';
import './directionField.styles.css';

interface DirectionFieldProps {
  readonly line: string | null;
  /** Called on blur if the text has changed. An empty string clears the direction. */
  readonly onChange: (line: string) => void;
}

export function DirectionField({ line, onChange }: DirectionFieldProps) {
  const id = useId();
  const saved = line ?? '';
  return (
    <p className="direction">
      <label htmlFor={id}>{t('direction.facingToday')}</label>
      <DirectionInput
        key={saved}
        id={id}
        defaultValue={saved}
        onBlur={event => {
          const next = event.target.value.trim();
          if (next !== saved) onChange(next);
        }}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
        }}
      />
    </p>
  );
}
