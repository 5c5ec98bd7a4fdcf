/** The unpacked app on Linux, from which the packages are made. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { outputFolder } from './config';

export const linuxFolder = join(outputFolder, 'linux-unpacked');

const executable = 'one-degree';
/** What the launcher starts. */
const started = 'One Degree';

/** Removes what a development copy of Electron has beside Electron, and compresses Chromium's licences (9 MB). */
export async function tidyLinuxFolder(folder: string): Promise<void> {
  for (const name of ['package.json', join('resources', 'app')])
    rmSync(join(folder, name), { recursive: true, force: true });
  const licences = join(folder, 'LICENSES.chromium.html');
  if (existsSync(licences)) {
    writeFileSync(`${licences}.gz`, gzipSync(readFileSync(licences), { level: 9 }));
    rmSync(licences);
  }
  symlinkSync(executable, join(folder, started));
  // Chromium's sandbox where the system has no user namespaces. It works once it belongs to root.
  chmodSync(join(folder, 'chrome-sandbox'), 0o4755);
}

/** Gives the launcher the executable's name, because that is all that an AppImage runs. */
export function launchByLauncher(folder: string): void {
  rmSync(join(folder, started));
  renameSync(join(folder, executable), join(folder, started));
  copyFileSync(join(folder, 'launcher'), join(folder, executable));
}
