/**
 * The line of the anchor that matches this meeting, with a toggle for having kept it. Not keeping it is never
 * mentioned.
 */
import { KeyHint, preventFocusChange } from '../../components';
import { t } from '../../text';
import './anchorLine.styles.css';

interface AnchorLineProps {
  /** The ID of the paragraph, for the dialog’s `aria-describedby`. */
  readonly id: string;
  readonly line: string;
  readonly kept: boolean;
  readonly onChange: (kept: boolean) => void;
}

export function AnchorLine({ id, line, kept, onChange }: AnchorLineProps) {
  return (
    <div className="anchor">
      <p id={id}>
        <span className="quiet">{t('reset.meantTo')}</span> <span className="serif">{line}</span>
      </p>
      <button
        type="button"
        className="level labelled"
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
