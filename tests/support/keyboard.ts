/** Actions of a user with a keyboard. */
import type { Page } from 'playwright';

/** Presses `key` and waits until the window has closed. */
export async function closeWith(key: string, page: Page): Promise<void> {
  const gone = page.waitForEvent('close');
  // The window may close before the key is released.
  await Promise.allSettled([page.keyboard.press(key)]);
  await gone;
}
