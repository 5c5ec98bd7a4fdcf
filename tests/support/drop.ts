/** Drags something from another program onto a page, and drops it. */
import type { Page } from 'playwright';

interface Dragged {
  /** Paths. */
  readonly files?: readonly string[];
  /** An address. */
  readonly link?: string;
}

export async function drop(page: Page, { files = [], link }: Dragged): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const items = link === undefined ? [] : [{ mimeType: 'text/uri-list', data: link }];
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items, files: [...files], dragOperationsMask: 1 };
    await session.send('Input.dispatchDragEvent', { type, x: 100, y: 100, data });
  }
}
