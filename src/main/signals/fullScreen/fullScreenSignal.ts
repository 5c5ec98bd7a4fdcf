/** Whether an app is in full screen. */
import { isWayland, readDesktopWindows } from '../../platform';
import type { Signal } from '../signal';
import type { SystemParts } from '../system';
import { createFullScreenState } from './fullScreenState';
import { createFullScreenWindows } from './fullScreenWindows';
import { createSwayFullScreen } from './swayFullScreen';

/** macOS tells only native code. */
const unsupported: Signal = async () => ({ kind: 'unreadable', why: 'unsupported' });

/** Creates the signal for a platform. */
export function createFullScreenSignal(platform: NodeJS.Platform, parts: SystemParts): Signal {
  if (platform === 'win32') return createFullScreenState(parts.notificationState);
  if (platform !== 'linux') return unsupported;
  if (process.env.SWAYSOCK !== undefined) return createSwayFullScreen(parts.run, process.pid);
  return createFullScreenWindows(() => readDesktopWindows(process.env), process.pid, isWayland(process.env));
}
