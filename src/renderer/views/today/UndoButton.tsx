/** Undo, for two seconds; longer while it is pointed at or has the focus. */
import { useEffect, useState } from 'react';
import { type Millis, second } from '../../../shared/domain/common';
import { t } from '../../text';

interface UndoButtonProps {
  readonly onUndo: () => void;
  /** Called when the time is over. */
  readonly onOver: () => void;
}

const shownFor: Millis = 2 * second;

export function UndoButton({ onUndo, onOver }: UndoButtonProps) {
  const [isInUse, setInUse] = useState(false);
  useEffect(() => {
    if (isInUse) return;
    const timer = window.setTimeout(onOver, shownFor);
    return () => window.clearTimeout(timer);
  }, [isInUse, onOver]);

  return (
    <button
      type="button"
      className="link"
      onPointerEnter={() => setInUse(true)}
      onPointerLeave={() => setInUse(false)}
      onFocus={() => setInUse(true)}
      onBlur={() => setInUse(false)}
      onClick={onUndo}
    >
      {t('today.undo')}
    </button>
  );
}
