/** Processes of the operating system. */
import { readFileSync } from 'node:fs';

/** Whether a process has not ended yet. For Linux. */
export function isRunning(pid: number): boolean {
  try {
    // A process that has ended stays in the table until its parent takes note of it.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
