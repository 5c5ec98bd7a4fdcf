/** Runs long work in slices, so that the window stays responsive. */
import type { Steps } from '../../shared/domain/common';

/** Leaves half of a frame at 60 Hz to everything else. */
const sliceLength = 8;

export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + sliceLength;
    do {
      const next = steps.next();
      if (next.done) return next.value;
    } while (performance.now() < until);
    await nextTask();
  }
}

/** A message is its own task and, unlike a timer, not delayed by four milliseconds. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise(resolve => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
