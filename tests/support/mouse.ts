/** What a person with a mouse does. */
import type { Locator } from 'playwright';

/** Clicks and waits until that has closed the window. */
export async function closeByClick(target: Locator): Promise<void> {
  const gone = target.page().waitForEvent('close');
  // The window may be gone before the click is over.
  await Promise.allSettled([target.click()]);
  await gone;
}
