/** Which hold counts for a reset that is due: typing delays it for a while only, the others for as long as they are on. */
import { type Instant, second } from '../common';
import { type Hold, isOn } from './hold';
import type { Situation } from './situation';

/** How long typing alone can delay a reset. */
const maxTypingWait = 30 * second;

/** Returns when typing alone no longer delays a reset that is due at `due`. */
export const typingEndOf = ({ freeSince }: Situation, due: Instant): Instant =>
  Math.max(due, freeSince ?? due) + maxTypingWait;

/** Returns the hold that keeps the reset back at `now`. */
export const holdAt = ({ holds }: Situation, typingEnd: Instant, now: Instant): Hold | undefined =>
  holds.find(hold => isOn(hold, now) && (hold.kind !== 'typing' || now < typingEnd));

/** Returns when to decide again because a hold ends by itself. */
export const checksOf = ({ kind, until }: Hold, typingEnd: Instant, now: Instant): readonly Instant[] =>
  [until, kind === 'typing' ? typingEnd : null].filter(check => check !== null).filter(check => check > now);
