/** Waits for a condition without a fixed delay. */
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Polls every 25 ms at first, and less often the longer it takes. Returns the first result that is not undefined, or
 * throws after `timeoutMs`, naming `what`.
 */
export async function until<T>(
  what: string,
  poll: () => T | undefined | Promise<T | undefined>,
  timeoutMs = 60_000,
): Promise<T> {
  const startedAt = performance.now();
  for (;;) {
    const result = await poll();
    if (result !== undefined) return result;
    const elapsed = performance.now() - startedAt;
    if (elapsed > timeoutMs) throw new Error(`Timed out after ${timeoutMs} ms waiting for ${what}.`);
    // Each look costs both the test and the app some processor time.
    await sleep(Math.min(250, Math.max(25, elapsed / 8)));
  }
}
