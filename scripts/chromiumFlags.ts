/** Chromium switches for environments without a sandbox or GPU, and to silence its log. */
import { existsSync } from 'node:fs';

const isRootOnLinux = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;
const lacksGpu = (): boolean => process.platform === 'linux' && !existsSync('/dev/dri');

/**
 * As root, Chromium refuses to start with its sandbox; without a GPU it wastes time looking for one. Its log is silenced
 * because its errors, such as a missing system bus, would mix with the app's output on stderr.
 */
export const chromiumFlags = (): readonly string[] => [
  ...(process.platform === 'linux' ? ['--log-level=3'] : []),
  ...(isRootOnLinux() ? ['--no-sandbox'] : []),
  ...(lacksGpu() ? ['--disable-gpu'] : []),
];
