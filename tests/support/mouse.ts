/** Actions of a user with a mouse. */
import type { Locator } from 'playwright';
import type { Screens } from './screens';

/** Clicks and waits until the window has closed. */
export async function closeByClick(target: Locator): Promise<void> {
  const gone = target.page().waitForEvent('close');
  // The window may close before the click completes.
  await Promise.allSettled([target.click()]);
  await gone;
}

/** Clicks in the middle of an element with the desktop's own pointer, as in a window that takes no focus by itself. */
export async function clickWithPointer(
  screens: Pick<Screens, 'click'>,
  window: { readonly x: number; readonly y: number },
  target: Locator,
): Promise<void> {
  await target.waitFor();
  const place = await target.boundingBox();
  if (place === null) throw new Error('The element cannot be seen.');
  screens.click(
    Math.round(window.x + place.x + place.width / 2),
    Math.round(window.y + place.y + place.height / 2),
  );
}
