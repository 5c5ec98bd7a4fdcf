/** Where each system tells which apps use the microphone and the camera. */
import type { RunProgram, WatchProgram } from '../program';
import { type ConsentTimes, createConsentStore } from './consentStore';
import { createControlCenter } from './controlCenter';
import { createPowerAssertions } from './powerAssertions';
import { createPulseEvents } from './pulseEvents';
import { createPulseMicrophone } from './pulseMicrophone';
import { createVideoDevice } from './videoDevice';
import type { ReportedSource } from './watchedSource';

/** Creates the sources of a platform. */
export function createCallSources(
  platform: NodeJS.Platform,
  run: RunProgram,
  watch: WatchProgram,
  times: ConsentTimes,
): readonly ReportedSource[] {
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
        { source: 'microphone', ...createPulseEvents(createPulseMicrophone(run), watch) },
        { source: 'camera', read: createVideoDevice() },
      ];
  }
}
