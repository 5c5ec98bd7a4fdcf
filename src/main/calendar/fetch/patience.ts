/** How long a download may take: without a byte, and in all. */
import type { Millis } from '../../../shared/domain/common';

export interface Patience {
  /** Aborts when time is up, or with the caller's signal. */
  readonly signal: AbortSignal;
  /** Something arrived. */
  alive(): void;
  isUp(): boolean;
  end(): void;
}

export interface PatienceLimits {
  /** For all redirects and the body together. */
  readonly time: Millis;
  /** Without a byte. Office 365 often takes 12 seconds to begin. */
  readonly idle: Millis;
}

/** Begins to wait. Must be ended. */
export function createPatience({ time, idle }: PatienceLimits, signal: AbortSignal): Patience {
  const up = new AbortController();
  const abort = (): void => up.abort();
  const total = setTimeout(abort, time);
  const silence = setTimeout(abort, idle);
  return {
    signal: AbortSignal.any([signal, up.signal]),
    alive: () => void silence.refresh(),
    isUp: () => up.signal.aborted,
    end() {
      clearTimeout(total);
      clearTimeout(silence);
    },
  };
}
