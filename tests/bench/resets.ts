/** Opens and skips resets in a row, under a window manager, and counts those that could not be seen. */
import { launchApp } from '../support/app';
import { startDesktop } from '../support/desktop';
import { resetsOf } from '../support/followedFeed';
import { overlayGone, overlayOf } from '../support/overlay';
import { until } from '../support/until';
import { startWindowManager } from '../support/windowManager';
import type { Figure } from './figures';

const resets = 500;
const title = 'Reset – One Degree';

export async function unseenResets(): Promise<readonly Figure[]> {
  const desktop = await startDesktop();
  const manager = await startWindowManager(desktop.env.DISPLAY);
  const app = await launchApp({ desktop, args: ['--hidden'] });

  /** Whether the page is drawn, and the window manager has the window on the screen. */
  async function isSeen(): Promise<boolean> {
    try {
      const { main } = await overlayOf(app, 10_000);
      await main.evaluate(() => new Promise(drawn => requestAnimationFrame(drawn)));
      await until('the window', async () => (await manager.stack()).includes(title) || undefined);
      return true;
    } catch {
      return false;
    }
  }

  let unseen = 0;
  try {
    for (let reset = 0; reset < resets; reset++) {
      await app.tell('--reset');
      if (!(await isSeen())) unseen++;
      for (const page of app.windows('reset')) await page.keyboard.press('Escape').catch(() => undefined);
      await overlayGone(app);
    }
    unseen += resetsOf(app).filter(({ outcome }) => outcome !== 'skipped').length;
  } finally {
    await app.stop();
    manager.stop();
    desktop.stop();
  }
  return [{ name: `Resets not seen, of ${resets} in a row`, unit: '', app: [unseen], goal: { value: 0 } }];
}
