/** The preload script’s API, the only way to reach main from a window. */
import type { Bridge } from '../../shared/contract';

declare global {
  interface Window {
    readonly oneDegree: Bridge;
  }
}

export const bridge: Bridge = window.oneDegree;
