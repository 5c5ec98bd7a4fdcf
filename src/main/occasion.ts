/** What comes by itself, as the evening's reflection does: when, and how it is held back. */
import type { Instant } from '../shared/domain/time';

/** What is to be done about it at `now`. It derives that from what is known then, so that any number of looks agree. */
export type Occasion = (now: Instant) =>
  | { readonly kind: 'wait'; readonly until: Instant | null }
  /** It is on the screen, and goes at `until`, or when something holds. */
  | { readonly kind: 'shown'; readonly until: Instant }
  /** Something holds it back: look again at `until`, or when that changes. */
  | { readonly kind: 'held'; readonly until: Instant | null }
  /** It is due. `act` is called when it is certain that nothing holds, and no reset is on the screen. */
  | { readonly kind: 'due'; act(): void };
