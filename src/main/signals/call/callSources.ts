/** Where each system tells which apps use the microphone and the camera. */
import type { RunProgram, WatchProgram } from '../program';
import { type ConsentTimes, createConsentStore } from './consentStore';
import { createControlCenter } from './controlCenter';
import { createPowerAssertions } from './powerAssertions';
import { subscribeToPulse } from './pulseEvents';
import { createPulseMicrophone } from './pulseMicrophone';
import { createVideoDevice } from './videoDevice';
import type { WatchedSource } from './watchedSource';

/** Creates the sources of a platform. */
export function createCallSources(
  platform: NodeJS.Platform,
  run: RunProgram,
  watch: WatchProgram,
  times: ConsentTimes,
): readonly WatchedSource[] {
  switch (platform) {
    case 'win32':
      return [
        { source: 'microphone', read: createConsentStore('microphone', run, times) },
        { source: 'camera', read: createConsentStore('camera', run, times) },
      ];
    case 'darwin':
      // One list for both devices.
      return [createControlCenter(createPowerAssertions(run), watch)];
    default:
      return [
        { source: 'microphone', read: createPulseMicrophone(run), subscribe: subscribeToPulse(watch) },
        { source: 'camera', read: createVideoDevice() },
      ];
  }
}
