/** A version of the app that was published. */
import { z } from 'zod';
import { day, type Instant } from '../common';

const versionPattern = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/;

/** White space, and the joiners of emoji and of some scripts. */
const harmless = /[\t\n\r\u200C\u200D]/g;

/** Without control characters, which could make the text look like something else. */
const plainText = z.string().refine(text => !/[\p{Cc}\p{Cf}]/u.test(text.replace(harmless, '')));

export const releaseSchema = z.object({
  version: z.string().regex(versionPattern),
  /** What is new, in a few plain sentences. */
  notes: plainText.max(2_000).default(''),
  /** The page that describes it and offers it. */
  page: z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(2_000),
});
export type Release = Readonly<z.infer<typeof releaseSchema>>;

/** Whether one version is newer than another. One that isn't a version never is. */
export function isNewer(version: string, than: string): boolean {
  const numbers = versionPattern.exec(version)?.slice(1).map(Number);
  const others = versionPattern.exec(than)?.slice(1).map(Number);
  if (numbers === undefined || others === undefined) return false;
  const differing = numbers.findIndex((number, index) => number !== others[index]);
  return differing >= 0 && (numbers[differing] ?? 0) > (others[differing] ?? 0);
}

const week = 7 * day;

/** When to ask next: in a week, or tomorrow if the server could not be reached. */
export const nextQuestionAt = (isReached: boolean, now: Instant): Instant => now + (isReached ? week : day);

/** Whether to ask at `now`; `next` is what `nextQuestionAt` has returned, null before the first question. */
export const isQuestionDue = (next: Instant | null, now: Instant): boolean =>
  // The clock may have been wrong then.
  next === null || now >= next || next > now + week;
