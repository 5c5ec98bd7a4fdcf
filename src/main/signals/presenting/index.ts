/** Whether an app keeps the screen awake, as for slides, a projector or a film. */

export { createPresentingSignal } from './presentingSignal';
