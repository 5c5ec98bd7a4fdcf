/** Steady, yes or no. */
import { t } from '../text';
import { KeyHint } from './KeyHint';
import { keepFocusOnPress } from './Scale';

interface SteadyProps {
  readonly value: boolean;
  readonly onChange: (steady: boolean) => void;
  /** The key that does the same, where there is one. */
  readonly hint?: string;
}

export function Steady({ value, onChange, hint }: SteadyProps) {
  return (
    <button
      type="button"
      className="level word steady"
      aria-pressed={value}
      onMouseDown={keepFocusOnPress}
      onClick={() => onChange(!value)}
    >
      {t('scale.steady')}
      {hint !== undefined && <KeyHint>{hint}</KeyHint>}
    </button>
  );
}
