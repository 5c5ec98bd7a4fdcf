/** Where each system tells which apps use the microphone and the camera. */
import type { Instant } from '../../../shared/domain/common';
import type { RunProgram, WatchProgram } from '../program';
import { createConsentStore } from './consentStore';
import { createPowerAssertions } from './powerAssertions';
import { subscribeToPulse } from './pulseEvents';
import { createPulseMicrophone } from './pulseMicrophone';
import { createVideoDevice } from './videoDevice';
import type { WatchedSource } from './watchedSource';

/**
 * Creates the sources of a platform.
 *
 * @param startedAt returns when the computer started
 */
export function createCallSources(
  platform: NodeJS.Platform,
  run: RunProgram,
  watch: WatchProgram,
  startedAt: () => Instant,
): readonly WatchedSource[] {
  switch (platform) {
    case 'win32':
      return [
        { source: 'microphone', read: createConsentStore('microphone', run, startedAt) },
        { source: 'camera', read: createConsentStore('camera', run, startedAt) },
      ];
    case 'darwin':
      // One list for both devices.
      return [{ source: 'microphone', read: createPowerAssertions(run) }];
    default:
      return [
        { source: 'microphone', read: createPulseMicrophone(run), subscribe: subscribeToPulse(watch) },
        { source: 'camera', read: createVideoDevice() },
      ];
  }
}
