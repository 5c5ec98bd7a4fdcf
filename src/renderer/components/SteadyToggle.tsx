/** Steady, yes or no. */
import { t } from '../text';
import { KeyHint } from './KeyHint';
import { preventFocusChange } from './Scale';

interface SteadyToggleProps {
  readonly value: boolean;
  readonly onChange: (steady: boolean) => void;
  /** The key that does the same, where there is one. */
  readonly hint?: string;
}

export function SteadyToggle({ value, onChange, hint }: SteadyToggleProps) {
  return (
    <button
      type="button"
      className="level word steady"
      aria-pressed={value}
      onMouseDown={preventFocusChange}
      onClick={() => onChange(!value)}
    >
      {t('scale.steady')}
      {hint !== undefined && <KeyHint>{hint}</KeyHint>}
    </button>
  );
}
