/** Whether an app is in full screen. */

export { createFullScreenSignal } from './fullScreenSignal';
