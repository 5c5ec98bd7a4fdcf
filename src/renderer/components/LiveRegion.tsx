/** A text that a screen reader says by itself, although the focus is elsewhere or in another window. */
import { useEffect, useState } from 'react';
import type { Millis } from '../../shared/domain/common';
import { afterPaint } from '../lib';

/** Chromium describes a page that loads every 350 ms; what it has from the start is not announced. */
const describedWithin: Millis = 400;

/** Empty at first, and until its window has been painted, because only a change is announced. Later changes come at once. */
export function LiveRegion({ children: text }: { readonly children: string }) {
  const [isKnown, setKnown] = useState(false);
  const isEmpty = text === '';
  useEffect(() => {
    if (isEmpty) return;
    const cancel = afterPaint(() => setKnown(true), describedWithin);
    return () => {
      cancel();
      setKnown(false);
    };
  }, [isEmpty]);
  return (
    <p className="unseen" role="status">
      {isKnown && text}
    </p>
  );
}
