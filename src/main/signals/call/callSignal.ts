/** Whether the user is on a call: whether an app uses the microphone or camera. */
import type { Signal } from '../signal';

/** Creates the signal from the system's sources. */
export const createCallSignal = (sources: readonly { readonly read: Signal }[]): Signal =>
  sources.map(({ read }) => read).reduce(anyOf);

/** Combines two signals: holds as soon as one of them holds, and is clear only if both are. */
export const anyOf =
  (first: Signal, second: Signal): Signal =>
  () =>
    new Promise(resolve => {
      const readings = [first(), second()] as const;
      for (const reading of readings)
        void reading.then(found => {
          if (found.kind === 'holds') resolve(found);
        });
      void Promise.all(readings).then(([found, alsoFound]) =>
        resolve(alsoFound.kind === 'clear' ? found : alsoFound),
      );
    });
