/** What the pages of an app announce to a screen reader by themselves. */
import type { App } from './app';

declare const window: { announce(text: string): void };

/** Returns the texts that come into the live regions of pages opened from now on. What a region has from the start is not announced. */
export async function recordAnnouncements({ electron }: App): Promise<readonly string[]> {
  const announced: string[] = [];
  const context = electron.context();
  await context.exposeFunction('announce', (text: string) => announced.push(text));
  await context.addInitScript(() => {
    const live = '[role=status], [role=alert], [role=timer], [aria-live], output';
    new MutationObserver(changes => {
      const changed = changes.map(({ target }) =>
        target instanceof Element ? target : target.parentElement,
      );
      for (const region of new Set(changed.map(element => element?.closest(live))))
        if (region?.textContent) window.announce(region.textContent);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return announced;
}
