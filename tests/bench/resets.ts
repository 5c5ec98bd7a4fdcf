/** Opens and skips resets in a row, under a window manager, and counts those that could not be seen. */
import { type App, launchApp } from '../support/app';
import { startDesktop } from '../support/desktop';
import { resetsOf } from '../support/followedFeed';
import { overlayGone, overlayOf } from '../support/overlay';
import { until } from '../support/until';
import { startWindowManager, type WindowManager } from '../support/windowManager';
import type { Figure } from './figures';

const inARow = 500;
const title = 'Reset – One Degree';

/** Whether the page is drawn, and the window manager has the window on the screen. */
async function isSeen(app: App, manager: WindowManager): Promise<boolean> {
  try {
    const { main } = await overlayOf(app, 10_000);
    await main.evaluate(() => new Promise(drawn => requestAnimationFrame(drawn)));
    await until('the window', async () => (await manager.stack()).includes(title) || undefined);
    return true;
  } catch {
    return false;
  }
}

/** Shows and skips one reset. Returns whether it could be seen and was logged as skipped. */
async function isSeenAndSkipped(app: App, manager: WindowManager): Promise<boolean> {
  await app.tell('--reset');
  const seen = await isSeen(app, manager);
  for (const page of app.windows('reset')) await page.keyboard.press('Escape').catch(() => undefined);
  await overlayGone(app);
  return seen && resetsOf(app).at(-1)?.outcome === 'skipped';
}

export async function unseenResets(resets = inARow): Promise<readonly Figure[]> {
  const desktop = await startDesktop();
  const manager = await startWindowManager(desktop.env.DISPLAY);
  const launch = () => launchApp({ desktop, args: ['--hidden'] });
  let app = await launch();
  let unseen = 0;
  try {
    for (let reset = 0; reset < resets; reset++) {
      // The app starts again after two resets in a row that were not shown, out of reach of this process.
      const outcome = await isSeenAndSkipped(app, manager).catch(() => 'gone' as const);
      if (outcome !== true) {
        unseen++;
        process.stdout.write(
          `Reset ${reset + 1}: ${outcome === 'gone' ? 'the app ended' : JSON.stringify(resetsOf(app).at(-1))}\n`,
        );
      }
      if (outcome !== 'gone') continue;
      await app.stop();
      app = await launch();
    }
  } finally {
    await app.stop();
    manager.stop();
    desktop.stop();
  }
  return [{ name: `Resets not seen, of ${resets} in a row`, unit: '', app: [unseen], goal: { value: 0 } }];
}
