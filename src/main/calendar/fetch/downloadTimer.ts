/** How long a download may take: without a byte, and in all. */
import type { Millis } from '../../../shared/domain/common';

export interface DownloadTimer {
  /** Aborts when time is up, or with the caller's signal. */
  readonly signal: AbortSignal;
  /** Begins the time without a byte again, because some have arrived. */
  restartIdle(): void;
  isUp(): boolean;
  stop(): void;
}

export interface DownloadTimes {
  /** For all redirects and the body together. */
  readonly time: Millis;
  /** Without a byte. Office 365 often takes 12 seconds to begin. */
  readonly idle: Millis;
}

/** Starts the timer, which must be stopped. */
export function startDownloadTimer({ time, idle }: DownloadTimes, signal: AbortSignal): DownloadTimer {
  const up = new AbortController();
  const abort = (): void => up.abort();
  const total = setTimeout(abort, time);
  const silence = setTimeout(abort, idle);
  return {
    signal: AbortSignal.any([signal, up.signal]),
    restartIdle: () => void silence.refresh(),
    isUp: () => up.signal.aborted,
    stop() {
      clearTimeout(total);
      clearTimeout(silence);
    },
  };
}
