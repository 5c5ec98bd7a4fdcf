/** The only way out of a window: what the preload script put there. */
import type { Bridge } from '../../shared/contract';

declare global {
  interface Window {
    readonly oneDegree: Bridge;
  }
}

export const bridge: Bridge = window.oneDegree;
