/** Waits for a condition without a fixed delay. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Polls every 50 ms. Returns the first result that is not undefined, or throws after `timeoutMs`, naming `what`. */
export async function until<T>(
  what: string,
  poll: () => T | undefined | Promise<T | undefined>,
  timeoutMs = 60_000,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const result = await poll();
    if (result !== undefined) return result;
    if (performance.now() > deadline) throw new Error(`Timed out after ${timeoutMs} ms waiting for ${what}.`);
    await sleep(50);
  }
}
