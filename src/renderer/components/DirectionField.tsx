/** The day's direction, written where it is read. */

import { useId } from 'react';
import { t } from '../text';
import './direction.styles.css';

interface DirectionFieldProps {
  readonly line: string | null;
  /** Called when it was changed and is left; an empty line clears it. */
  readonly onChange: (line: string) => void;
}

export function DirectionField({ line, onChange }: DirectionFieldProps) {
  const id = useId();
  const saved = line ?? '';
  return (
    <p className="direction">
      <label htmlFor={id}>{t('direction.facingToday')}</label>
      <input
        key={saved}
        id={id}
        type="text"
        className="said"
        aria-label={t('direction.name')}
        placeholder={t('direction.hint')}
        maxLength={200}
        autoComplete="off"
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
