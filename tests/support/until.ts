/** Waits for something outside to come true, without guessing how long it takes. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Looks every 50 ms and gives the first answer that is not undefined; `what` names it in the error after `timeoutMs`. */
export async function until<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  timeoutMs = 20_000,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}.`);
    await sleep(50);
  }
}
