/** A quiet toggle beside its key. */
import { KeyHint, preventFocusChange } from '../../components';

interface KeyToggleProps {
  readonly label: string;
  /** The key that does the same, if there is one. */
  readonly hint?: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function KeyToggle({ label, hint, value, onChange }: KeyToggleProps) {
  return (
    <button
      type="button"
      className="button plain key-button"
      aria-pressed={value}
      aria-keyshortcuts={hint}
      onMouseDown={preventFocusChange}
      onClick={() => onChange(!value)}
    >
      {hint !== undefined && <KeyHint>{hint}</KeyHint>}
      {label}
    </button>
  );
}
