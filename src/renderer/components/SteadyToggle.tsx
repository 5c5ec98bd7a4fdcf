/** A toggle button for “steady”. */
import { t } from '../text';
import { KeyHint } from './KeyHint';
import { preventFocusChange } from './preventFocusChange';

interface SteadyToggleProps {
  readonly value: boolean;
  readonly onChange: (steady: boolean) => void;
  /** The keyboard shortcut to show, if there is one. */
  readonly hint?: string;
}

export function SteadyToggle({ value, onChange, hint }: SteadyToggleProps) {
  return (
    <button
      type="button"
      className="level labelled steady"
      aria-pressed={value}
      onMouseDown={preventFocusChange}
      onClick={() => onChange(!value)}
    >
      {t('scale.steady')}
      {hint !== undefined && <KeyHint>{hint}</KeyHint>}
    </button>
  );
}
