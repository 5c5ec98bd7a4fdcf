/** Undo, for a moment; longer while it is pointed at or has the focus. */
import { useEffect, useEffectEvent, useState } from 'react';
import { type Millis, second } from '../../shared/domain/common';
import { t } from '../text';

interface UndoButtonProps {
  readonly onUndo: () => void;
  readonly shownFor?: Millis;
  /** Called when the time is over. */
  readonly onOver: () => void;
}

export function UndoButton({ onUndo, shownFor = 2 * second, onOver }: UndoButtonProps) {
  const [isInUse, setInUse] = useState(false);
  // The time doesn't start again with each snapshot.
  const end = useEffectEvent(onOver);
  useEffect(() => {
    if (isInUse) return;
    const timer = window.setTimeout(() => end(), shownFor);
    return () => window.clearTimeout(timer);
  }, [isInUse, shownFor]);

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
