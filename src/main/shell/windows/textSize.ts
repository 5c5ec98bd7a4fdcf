/** The text size of all pages: applies it, and changes it by keys or by Ctrl and the mouse wheel. */
import { app, webContents } from 'electron';
import { type TextSizeStep, textSizeAfter } from '../../../shared/domain/settings';
import { textSizeStepOf } from './textSizeKeys';

export interface TextSize {
  /** How much larger than usual text is, and the windows that are made for it. */
  scale(): number;
  /** Applies the size to all open pages. */
  apply(): void;
}

/**
 * Follows the text size in every page from now on.
 *
 * @param size the chosen size, in percent
 * @param choose called with another size
 */
export function followTextSize(size: () => number, choose: (size: number) => void): TextSize {
  const scale = (): number => size() / 100;

  function change(step: TextSizeStep): void {
    const next = textSizeAfter(size(), step);
    if (next !== size()) choose(next);
  }

  app.on('web-contents-created', (_event, contents) => {
    // Chromium remembers a size of its own for our pages, which may be an older one.
    contents.on('did-navigate', () => contents.setZoomFactor(scale()));
    contents.on('before-input-event', (event, input) => {
      const step = textSizeStepOf(input, process.platform === 'darwin');
      if (step === null) return;
      event.preventDefault();
      change(step);
    });
    contents.on('zoom-changed', (_event, direction) => change(direction === 'in' ? 'larger' : 'smaller'));
  });

  return {
    scale,
    apply() {
      for (const contents of webContents.getAllWebContents()) contents.setZoomFactor(scale());
    },
  };
}
