/** What lies ahead of a reset: how near it is, and when to look again. */
import type { Decision } from './reset';
import { type Instant, type Millis, minute, second } from './time';

/** How long before a reset is due its window is made ready. */
const warmingTime = 15 * second;
/** The wall clock may jump without a word; so look at least this often. */
export const backstop = minute;
/** Nothing that only informs looks more often than this. */
const shortestLook = 15 * second;

/** What is left of a decision when all that only goes to the journal is there. */
export type Outlook =
  | Exclude<Decision, { kind: 'record' }>
  /** It hangs on what the signals say, and they have not answered yet. */
  | { readonly kind: 'asking' };

/** Whether a reset is due or held, or will be due so soon that its window should be ready. */
export const isNear = (outlook: Outlook, now: Instant): boolean =>
  outlook.kind === 'show' ||
  outlook.kind === 'asking' ||
  outlook.kind === 'wait' ||
  (outlook.kind === 'idle' && outlook.until !== null && warmAt(outlook.until, now) === null);

/** When to look for its sake; null where only something else can change it. */
export function lookAt(outlook: Outlook, now: Instant): Instant | null {
  if (!('until' in outlook) || outlook.until === null) return null;
  return outlook.kind === 'idle' ? (warmAt(outlook.until, now) ?? outlook.until) : outlook.until;
}

/** When to make the window ready for what is due at `due`; null when that is now. */
const warmAt = (due: Instant, now: Instant): Instant | null =>
  due - warmingTime > now ? due - warmingTime : null;

/** A look for the eye only waits a little rather than come too often. */
export const informAt = (at: Instant | null, now: Instant): Instant | null =>
  at === null ? null : Math.max(at, now + shortestLook);

/** How long until the first of these looks. */
export function delayUntil(looks: readonly (Instant | null)[], now: Instant): Millis {
  const delays = looks.filter(look => look !== null).map(look => Math.max(0, look - now));
  return Math.min(backstop, ...delays);
}
