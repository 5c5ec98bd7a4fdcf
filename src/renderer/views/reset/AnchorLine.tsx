/** What you meant to do after a meeting like this one. That you did is one key; that you did not is said nowhere. */
import { KeyHint, preventFocusChange } from '../../components';
import { t } from '../../text';
import './anchor.styles.css';

interface AnchorLineProps {
  /** Of the words, so that the dialog can be described by them. */
  readonly id: string;
  readonly line: string;
  readonly kept: boolean;
  readonly onChange: (kept: boolean) => void;
}

export function AnchorLine({ id, line, kept, onChange }: AnchorLineProps) {
  return (
    <div className="anchor">
      <p id={id}>
        <span className="quiet">{t('reset.meantTo')}</span> <span className="said">{line}</span>
      </p>
      <button
        type="button"
        className="level word"
        aria-pressed={kept}
        aria-keyshortcuts="K"
        onMouseDown={preventFocusChange}
        onClick={() => onChange(!kept)}
      >
        {t('reset.kept')}
        <KeyHint>K</KeyHint>
      </button>
    </div>
  );
}
