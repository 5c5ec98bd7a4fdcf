/** The overlay as the user sees it: where it is, which window accepts keys, and when it closes. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright';
import type { App } from './app';
import { until } from './until';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The bounds of the overlay's visible windows, from left to right. */
export const coveredIn = ({ electron }: App): Promise<readonly Bounds[]> =>
  electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter(window => window.isVisible() && window.webContents.getURL().includes('view=reset'))
      .map(window => window.getBounds())
      .sort((a, b) => a.x - b.x),
  );

/** The reset dialog in one of the overlay's windows. */
export const dialogIn = (page: Page): Locator => page.getByRole('dialog', { name: 'Reset', exact: true });

/** Returns false if the window has just closed. */
const isShown = (target: Locator): Promise<boolean> =>
  target.isVisible().catch((error: unknown) => {
    if (target.page().isClosed()) return false;
    throw error;
  });

const allTrue = (answers: readonly boolean[]): boolean => answers.every(Boolean);

export interface OverlayPages {
  /** The window with the check-in. */
  readonly main: Page;
  /** The windows on the other displays. */
  readonly rings: readonly Page[];
}

/** Waits until the overlay is visible on every display it covers. A failure says why there is none. */
export const overlayOf = (app: App, timeoutMs?: number): Promise<OverlayPages> =>
  until(
    'the overlay',
    async () => {
      const pages = app.windows('reset');
      if (pages.length === 0 || (await coveredIn(app)).length !== pages.length) return undefined;
      if (!allTrue(await Promise.all(pages.map(page => isShown(dialogIn(page)))))) return undefined;
      const hasDoneButton = await Promise.all(pages.map(page => isShown(button(page, 'Done'))));
      const main = pages[hasDoneButton.indexOf(true)];
      return main && { main, rings: pages.filter(page => page !== main) };
    },
    timeoutMs,
  ).catch(async cause => {
    const found = { status: await app.status(), journal: app.journal().slice(-2) };
    throw new Error(`${cause.message} ${JSON.stringify(found)}`, { cause });
  });

/** Waits until a window accepts keys. It ignores those up to 400 ms after its first frame, meant for another program. */
export async function keysAccepted(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('painted').length > 0);
  await sleep(500);
}

/** Waits for the window with the check-in, until it accepts keys. */
export async function overlayAcceptingKeys(app: App): Promise<Page> {
  const { main } = await overlayOf(app);
  await keysAccepted(main);
  return main;
}

/** Waits until every window of the overlay has drawn a few frames. The app takes down a cover that never draws one. */
export async function overlayDrawn(app: App): Promise<void> {
  const fewFrames = () =>
    new Promise<void>(resolve => {
      const draw = (frames: number): void =>
        frames === 0 ? resolve() : void requestAnimationFrame(() => draw(frames - 1));
      draw(5);
    });
  await Promise.all(app.windows('reset').map(page => page.evaluate(fewFrames)));
}

/** Types `keys` repeatedly until the overlay appears, and once right after. Runs in main, so that no key is late. */
export const typeAhead = ({ electron }: App, keys: readonly string[]): Promise<void> =>
  electron.evaluate(
    ({ BrowserWindow }, keys) =>
      new Promise(resolve => {
        const typing = setInterval(() => {
          const overlay = BrowserWindow.getAllWindows().filter(({ webContents }) =>
            webContents.getURL().includes('view=reset'),
          );
          for (const { webContents } of overlay)
            for (const keyCode of keys)
              for (const type of ['keyDown', 'keyUp'] as const) webContents.sendInputEvent({ type, keyCode });
          if (!overlay.some(window => window.isVisible())) return;
          clearInterval(typing);
          resolve();
        }, 50);
      }),
    keys,
  );

/** Presses a key that ends the reset, and waits until no display is covered. */
export async function endWith(key: string, page: Page, app: App): Promise<void> {
  // The window may close before the key is released.
  await Promise.allSettled([page.keyboard.press(key)]);
  await overlayGone(app);
}

/** Waits until no display is covered. */
export const overlayGone = (app: App, timeoutMs?: number): Promise<true> =>
  until('the overlay to go', async () => (await coveredIn(app)).length === 0 || undefined, timeoutMs);

/** Waits until the first overlay window closes. Returns when it closed, and how many windows are left right after. */
export const firstGone = ({ electron }: App): Promise<{ readonly at: number; readonly left: number }> =>
  electron.evaluate(({ BrowserWindow }) => {
    const overlay = () =>
      BrowserWindow.getAllWindows().filter(window => window.webContents.getURL().includes('view=reset'));
    return new Promise(resolve => {
      for (const window of overlay())
        window.once('closed', () => {
          const at = Date.now();
          setImmediate(() => resolve({ at, left: overlay().length }));
        });
    });
  });

/** The processes that draw the overlay's windows. */
export const renderersOf = ({ electron }: App): Promise<readonly number[]> =>
  electron.evaluate(({ BrowserWindow }) => [
    ...new Set(
      BrowserWindow.getAllWindows()
        .filter(window => window.webContents.getURL().includes('view=reset'))
        .map(window => window.webContents.getOSProcessId()),
    ),
  ]);

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
export const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

/** Presses Tab until `target` has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    if (await target.evaluate(element => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}.`);
}
