/** The day’s direction, edited in place. */

import { useId, useState } from 'react';
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
  /** What is being typed, which stays if the direction changes elsewhere; null if nothing is. */
  const [typed, setTyped] = useState<string | null>(null);

  function save(): void {
    const next = typed?.trim() ?? saved;
    if (next !== saved) onChange(next);
    setTyped(null);
  }

  return (
    <p className="direction">
      <label htmlFor={id}>{t('direction.facingToday')}</label>
      <DirectionInput
        id={id}
        value={typed ?? saved}
        onChange={event => setTyped(event.target.value)}
        onBlur={save}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
        }}
      />
    </p>
  );
}
