/** Whether a microphone or a camera is in use. */

export { createCallSignal } from './callSignal';
