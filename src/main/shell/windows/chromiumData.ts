/** What Chromium keeps of our pages in the data folder: caches, and storage that they do not use. */
import type { Session } from 'electron';

/** Empties all of it, as far as Chromium lets go of it while it runs. */
export async function clearChromiumData(session: Session): Promise<void> {
  await session.clearStorageData();
  await session.clearCache();
  await session.clearCodeCaches({});
}
