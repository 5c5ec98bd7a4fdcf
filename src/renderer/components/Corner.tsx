/** A card that is alone in its window, which becomes as tall as the card. */
import { type PointerEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { askedHeightOf } from '../../shared/cardHeight';

interface CornerProps {
  readonly children: ReactNode;
  readonly onPointerUp?: (event: PointerEvent) => void;
}

/** Main takes the height from this, whether or not a page may otherwise resize its window. */
function fitWindow(content: HTMLElement): void {
  window.resizeTo(window.outerWidth, askedHeightOf(content.getBoundingClientRect().height));
}

export function Corner({ children, onPointerUp }: CornerProps) {
  const corner = useRef<HTMLDivElement>(null);

  // Before a hidden window is shown it draws no frames, in which an observer would be called.
  useLayoutEffect(() => {
    if (corner.current !== null) fitWindow(corner.current);
  });

  useEffect(() => {
    const content = corner.current;
    if (content === null) return;
    const observer = new ResizeObserver(() => fitWindow(content));
    observer.observe(content);
    return () => observer.disconnect();
  }, []);

  return (
    <div className="corner" ref={corner} onPointerUp={onPointerUp}>
      <div className="corner-card">{children}</div>
    </div>
  );
}
