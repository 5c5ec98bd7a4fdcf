/** Where the licences of everything in the app are. */
import { dirname, join } from 'node:path';
import type { App } from 'electron';

/** How the app was installed. */
export interface Installation {
  readonly platform: NodeJS.Platform;
  readonly executable: string;
  /** The path of the checkout that Electron runs; null for an installed app. */
  readonly checkout: string | null;
}

/** Returns the path of the file that names them. In a package, the licences of Electron and Chromium are beside it. */
export function licencesPath({ platform, executable, checkout }: Installation): string {
  const folder = dirname(executable);
  // On macOS, electron-builder puts it into `Contents`, and the executable into `Contents/MacOS`.
  const installed = platform === 'darwin' ? dirname(folder) : folder;
  return join(checkout ?? installed, 'THIRD-PARTY-NOTICES');
}

/** The same for this process. */
export const systemLicences = (app: Pick<App, 'isPackaged' | 'getAppPath'>): string =>
  licencesPath({
    platform: process.platform,
    executable: process.execPath,
    checkout: app.isPackaged ? null : app.getAppPath(),
  });
