/** The overlay: the windows of a reset, on every display. */

export { createOverlay, type Overlay } from './overlay';
