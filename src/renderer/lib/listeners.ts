/** Ref callbacks that tie a listener, or the focus, to an element's stay in the document. */

type RefCallback = (element: HTMLElement | null) => (() => void) | undefined;

/** Hears every key pressed in the window, before the element that has the focus does. */
export const onKeyInWindow =
  (onKeyDown: (event: KeyboardEvent) => void): RefCallback =>
  element => {
    if (element === null) return;
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  };

/** Calls `run` each time the window is no longer seen. */
export const onHidden =
  (run: () => void): RefCallback =>
  element => {
    if (element === null) return;
    const check = (): void => {
      if (document.visibilityState === 'hidden') run();
    };
    document.addEventListener('visibilitychange', check);
    return () => document.removeEventListener('visibilitychange', check);
  };
