/** A toggle button for “steady”. */
import { t } from '../text';
import { preventFocusChange } from './preventFocusChange';

interface SteadyToggleProps {
  readonly value: boolean;
  readonly onChange: (steady: boolean) => void;
}

export function SteadyToggle({ value, onChange }: SteadyToggleProps) {
  return (
    <button
      type="button"
      className="level labelled steady"
      aria-pressed={value}
      onMouseDown={preventFocusChange}
      onClick={() => onChange(!value)}
    >
      {t('scale.steady')}
    </button>
  );
}
