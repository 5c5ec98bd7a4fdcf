/** The switches that Chromium needs where it lacks what it takes for granted. */
import { existsSync } from 'node:fs';

const isRootOnLinux = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;
const lacksGpu = (): boolean => process.platform === 'linux' && !existsSync('/dev/dri');

/** None on an ordinary desktop; as root Chromium refuses to start with its sandbox, and without a GPU it wastes time looking for one. */
export const chromiumFlags = (): readonly string[] => [
  ...(isRootOnLinux() ? ['--no-sandbox'] : []),
  ...(lacksGpu() ? ['--disable-gpu'] : []),
];
