/** Chromium's caches and storage in the data folder. */
import type { Session } from 'electron';

/** Clears as much as is possible while Chromium is running. */
export async function clearChromiumData(session: Session): Promise<void> {
  await session.clearStorageData();
  await session.clearCache();
  await session.clearCodeCaches({});
}
