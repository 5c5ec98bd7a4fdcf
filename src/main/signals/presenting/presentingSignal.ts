/** Whether an app keeps the screen awake. */

import type { Signal } from '../signal';
import type { SystemParts } from '../system';
import { createDisplayAssertions } from './displayAssertions';
import { createIdleInhibitors } from './idleInhibitors';
import { createPresentationState } from './presentationState';

/** Creates the signal for a platform. */
export function createPresentingSignal(platform: NodeJS.Platform, parts: SystemParts): Signal {
  switch (platform) {
    case 'win32':
      return createPresentationState(parts.notificationState);
    case 'darwin':
      return createDisplayAssertions(parts.run, process.pid);
    default:
      return createIdleInhibitors(parts, process.env, { pid: process.pid, uid: process.getuid?.() ?? -1 });
  }
}
