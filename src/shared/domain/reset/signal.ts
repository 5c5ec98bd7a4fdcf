/** What the system reports when asked whether this is a bad moment for a reset. */
import type { AppUse } from '../call';
import type { HeldBy } from '../journal';

/** The signals that can be turned off in Settings, named like their preferences. */
export const signalNames = [
  'call',
  'doNotDisturb',
  'sharing',
  'presenting',
  'typing',
  'fullScreen',
  'chosenApps',
] as const;
export type SignalName = (typeof signalNames)[number];

export type SignalReading =
  | { readonly kind: 'clear' }
  /** `uses` lists every app that is using the device, where the system tells more than the first. */
  | { readonly kind: 'holds'; readonly by?: HeldBy; readonly uses?: readonly AppUse[] }
  /** Never holds a reset back. Settings says so, and what the user can do about it, if anything. */
  | {
      readonly kind: 'unreadable';
      /**
       * `missing`: `program` has to be installed to read it. `unsupported`: this system has no way to read it.
       * `timed-out`: there was no answer in time, so the next read may well succeed.
       */
      readonly why: 'unsupported' | 'missing' | 'no-access' | 'failed' | 'timed-out';
      readonly program?: string;
    };
