/** What the system says when it is asked whether this is a bad moment. */
import type { HeldBy } from '../journal';

/** The signals that can be switched, named like their switches. */
export const signalNames = ['call', 'doNotDisturb', 'sharing', 'typing'] as const;
export type SignalName = (typeof signalNames)[number];

export type SignalReading =
  | { readonly kind: 'clear' }
  | { readonly kind: 'holds'; readonly by?: HeldBy }
  /** It never blocks a reset; Settings says so, and what to do where something can be done. */
  | {
      readonly kind: 'unreadable';
      /** `missing`: the system needs `program` to be asked. `unsupported`: it offers no way to know. */
      readonly why: 'unsupported' | 'missing' | 'no-access' | 'failed';
      readonly program?: string;
    };
