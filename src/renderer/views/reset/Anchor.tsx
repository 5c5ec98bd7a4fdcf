/** What you meant to do after a meeting like this one. That you did is one key; that you did not is said nowhere. */
import { KeyHint } from '../../components/KeyHint';
import { keepFocus } from '../../components/Scale';
import { words } from '../../text/i18n';
import './anchor.styles.css';

interface AnchorProps {
  /** Of the words, so that the dialog can be described by them. */
  readonly id: string;
  readonly line: string;
  readonly kept: boolean;
  readonly onChange: (kept: boolean) => void;
}

export function Anchor({ id, line, kept, onChange }: AnchorProps) {
  return (
    <div className="anchor">
      <p id={id}>
        <span className="quiet">{words('reset.meantTo')}</span> <span className="said">{line}</span>
      </p>
      <button
        type="button"
        className="level word"
        aria-pressed={kept}
        aria-keyshortcuts="K"
        onMouseDown={keepFocus}
        onClick={() => onChange(!kept)}
      >
        {words('reset.kept')}
        <KeyHint>K</KeyHint>
      </button>
    </div>
  );
}
