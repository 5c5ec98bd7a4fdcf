/** Whether you are on a call: microphone or camera in use, and by which app. */
import type { Instant } from '../../../shared/domain/common';
import type { RunProgram } from '../program';
import type { Signal } from '../signal';
import { createConsentStore } from './consentStore';
import { createPowerAssertions } from './powerAssertions';
import { createPulseMicrophone } from './pulseMicrophone';
import { createVideoDevice } from './videoDevice';

/**
 * @param startedAt when the computer was started
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

/** Both are asked at once: one that hangs does not keep the other from holding. Clear is what both have found clear. */
export const anyOf =
  (first: Signal, second: Signal): Signal =>
  () =>
    new Promise(resolve => {
      const asked = [first(), second()] as const;
      for (const one of asked)
        void one.then(found => {
          if (found.kind === 'holds') resolve(found);
        });
      void Promise.all(asked).then(([found, alsoFound]) =>
        resolve(alsoFound.kind === 'clear' ? found : alsoFound),
      );
    });
