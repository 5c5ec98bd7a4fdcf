/** One anchor: its sentence, buttons to reorder it, and its form under “More”. */
import type { Anchor } from '../../../shared/domain/reset';
import { anchorSentence } from '../../../shared/i18n';
import { t, times } from '../../text';
import { AnchorForm } from './AnchorForm';
import { RemoveButton } from './RemoveButton';

interface AnchorItemProps {
  readonly anchor: Anchor;
  readonly isNew: boolean;
  readonly onChange: (anchor: Anchor) => void;
  readonly onRemove: () => void;
  /** Null if it is the first; likewise `onLater` if it is the last. */
  readonly onEarlier: (() => void) | null;
  readonly onLater: (() => void) | null;
}

export function AnchorItem({ anchor, isNew, onChange, onRemove, onEarlier, onLater }: AnchorItemProps) {
  const { line } = anchor;
  const isAlone = onEarlier === null && onLater === null;
  return (
    <li className="item">
      <div className="item-head">
        <p className="serif anchor-sentence">{anchorSentence(anchor, t, times)}</p>
        {!isAlone && (
          <div className="anchor-order">
            <Move name={t('settings.earlier', { line })} to="up" onMove={onEarlier} />
            <Move name={t('settings.later', { line })} to="down" onMove={onLater} />
          </div>
        )}
      </div>
      <details open={isNew}>
        <summary aria-label={t('settings.details', { name: line })}>{t('settings.more')}</summary>
        <AnchorForm anchor={anchor} isNew={isNew} onChange={onChange} />
        <RemoveButton question={t('settings.removeAnchorSure')} onRemove={onRemove} />
      </details>
    </li>
  );
}

interface MoveProps {
  readonly name: string;
  readonly to: 'up' | 'down';
  readonly onMove: (() => void) | null;
}

/**
 * Disabled with `aria-disabled` alone, so that the button keeps the focus when an anchor reaches the end of the list.
 */
function Move({ name, to, onMove }: MoveProps) {
  return (
    <button
      type="button"
      className="button plain icon"
      aria-label={name}
      aria-disabled={onMove === null}
      onClick={onMove ?? undefined}
    >
      <svg className="chevron" viewBox="0 0 16 16" aria-hidden="true">
        <path d={to === 'up' ? 'M3 10l5-5 5 5' : 'M3 6l5 5 5-5'} />
      </svg>
    </button>
  );
}
