/** Whether the user is on a call: whether an app uses the microphone or camera. */
import type { Instant } from '../../../shared/domain/common';
import type { RunProgram } from '../program';
import type { Signal } from '../signal';
import { createConsentStore } from './consentStore';
import { createPowerAssertions } from './powerAssertions';
import { createPulseMicrophone } from './pulseMicrophone';
import { createVideoDevice } from './videoDevice';

/**
 * Creates the signal for a platform.
 *
 * @param startedAt returns when the computer started
 */
export function createCallSignal(
  platform: NodeJS.Platform,
  run: RunProgram,
  startedAt: () => Instant,
): Signal {
  switch (platform) {
    case 'win32':
      return anyOf(
        createConsentStore('microphone', run, startedAt),
        createConsentStore('camera', run, startedAt),
      );
    case 'darwin':
      return createPowerAssertions(run);
    default:
      return anyOf(createPulseMicrophone(run), createVideoDevice());
  }
}

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
