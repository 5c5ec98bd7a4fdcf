/** The switches that Chromium needs where it lacks what it takes for granted, and to keep its log to itself. */
import { existsSync } from 'node:fs';

const isRootOnLinux = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;
const lacksGpu = (): boolean => process.platform === 'linux' && !existsSync('/dev/dri');

/**
 * As root Chromium refuses to start with its sandbox, and without a GPU it wastes time looking for one. Its errors (no
 * system bus, a launch that ends early) are not the app's: what that says on stderr is one line.
 */
export const chromiumFlags = (): readonly string[] => [
  ...(process.platform === 'linux' ? ['--log-level=3'] : []),
  ...(isRootOnLinux() ? ['--no-sandbox'] : []),
  ...(lacksGpu() ? ['--disable-gpu'] : []),
];
