/** Everything the decision about a reset depends on, except the time. */

import type { Meeting, Transition } from '../calendar';
import type { Call } from '../call';
import type { Instant } from '../common';
import type { ResetEntry } from '../journal';
import type { Hold } from './hold';
import type { Announced, Presentation } from './presentation';

/** What can be offered at a tight transition: the short reset, a tray cue, or nothing. */
export const tightOffers = ['short', 'cue', 'nothing'] as const;
export type TightOffer = (typeof tightOffers)[number];

/** The user's preferences that the decision depends on. */
export interface ResetPreferences {
  readonly resetSeconds: number;
  /** How long a reset is offered after it is due. */
  readonly graceSeconds: number;
  /** By how much Later postpones a reset. */
  readonly postponeMinutes: number;
  readonly tight: TightOffer;
  /** Whether a meeting ends when its call ends. */
  readonly followCall: boolean;
  readonly presentation: Presentation;
  /** Whether a cover is announced before it comes. */
  readonly announce: boolean;
}

export interface Situation {
  /** Today's transitions, and those of the last minutes of yesterday. */
  readonly transitions: readonly Transition[];
  /** The meetings of the same time. */
  readonly meetings: readonly Meeting[];
  /** The day's calls, as far as they were seen. */
  readonly calls: readonly Call[];
  /** The journal's resets, in the order in which they were written. */
  readonly resets: readonly ResetEntry[];
  readonly holds: readonly Hold[];
  /** The first of the latest checks in a row that found no hold other than typing; null while there is one. */
  readonly freeSince: Instant | null;
  /** The last keyboard or mouse input; null if the desktop doesn't report it. */
  readonly lastInput: Instant | null;
  /** The reset that is being announced; null if there is none. */
  readonly announced: Announced | null;
  readonly preferences: ResetPreferences;
}
