/** Errors of the operating system. */

/** Why a file could not be written. */
export type WhyNotWritten = 'disk-full' | 'read-only' | 'failed';

/** Whether an error comes from a system call, as opposed to a bug. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;

/** Returns the reason of a failed write for the user. */
export function whyNotWritten({ code, syscall }: NodeJS.ErrnoException): WhyNotWritten {
  // On Windows, another program such as a virus scanner may lock the file for a moment.
  if (syscall === 'rename') return 'failed';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'read-only' : 'failed';
}

/** Returns whether `effect` caused no system error. */
export function succeeds(effect: () => unknown): boolean {
  try {
    effect();
    return true;
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}
