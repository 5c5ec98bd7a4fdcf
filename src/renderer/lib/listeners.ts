/** Ref callbacks that add a listener for as long as an element is mounted. */

type RefCallback = (element: HTMLElement | null) => (() => void) | undefined;

/** Calls `onKeyDown` for every key press in the window, before the focused element receives it. */
export const onKeyInWindow =
  (onKeyDown: (event: KeyboardEvent) => void): RefCallback =>
  element => {
    if (element === null) return;
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  };

/** Calls `run` whenever the window becomes hidden. */
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
