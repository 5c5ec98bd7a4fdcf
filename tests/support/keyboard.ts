/** What a person with nothing but a keyboard does. */
import type { Page } from 'playwright';

/** Presses `key` and waits until that has closed the window. */
export async function closeWith(key: string, page: Page): Promise<void> {
  const gone = page.waitForEvent('close');
  // The window may be gone before the key is up.
  await Promise.allSettled([page.keyboard.press(key)]);
  await gone;
}
