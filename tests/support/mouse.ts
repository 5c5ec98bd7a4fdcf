/** Actions of a user with a mouse. */
import type { Locator } from 'playwright';

/** Clicks and waits until the window has closed. */
export async function closeByClick(target: Locator): Promise<void> {
  const gone = target.page().waitForEvent('close');
  // The window may close before the click completes.
  await Promise.allSettled([target.click()]);
  await gone;
}
