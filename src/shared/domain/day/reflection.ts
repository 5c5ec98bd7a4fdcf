/** The day's reflection: the contents of its form. */
import { z } from 'zod';
import { addDays, type Day } from '../common';
import { directionOf, type Entry, headings, lineSchema, maxLineChars, reflectionOf } from '../journal';

/** The contents of the reflection form, saved or not. */
export const reflectionDraftSchema = z.object({
  day: z.iso.date(),
  heading: z.enum(headings).nullable(),
  helped: lineSchema,
  correction: lineSchema,
  /** The next day's direction. */
  tomorrow: lineSchema,
  /** The next day's direction when the form was filled in; only a change is saved. */
  tomorrowBefore: lineSchema.default(''),
});
export type ReflectionDraft = Readonly<z.infer<typeof reflectionDraftSchema>>;

export interface ReflectionForm {
  readonly draft: ReflectionDraft;
  /** The draft has been typed but not saved. */
  readonly isUnsaved: boolean;
  /** The sample made it up, so it can't be changed. */
  readonly isSample: boolean;
}

/**
 * Returns the form for a day: the unsaved draft if there is one, or else what was saved.
 *
 * @param entries at least those for the day and the next day
 * @param unsaved the unsaved draft
 */
export function reflectionFormOf(
  day: Day,
  entries: readonly Entry[],
  unsaved: ReflectionDraft | null,
): ReflectionForm {
  const direction = directionOf(entries, addDays(day, 1)) ?? '';
  const saved = reflectionOf(entries, day);
  const { heading, helped, correction } = unsaved ?? saved ?? { heading: null };
  return {
    draft: {
      day,
      heading,
      helped: helped ?? '',
      correction: correction ?? '',
      tomorrow: unsaved === null ? direction : tomorrowDirectionIn(unsaved, direction),
      tomorrowBefore: direction,
    },
    isUnsaved: unsaved !== null,
    isSample: false,
  };
}

/**
 * Returns the next day's direction after saving a draft. If the draft doesn't change it, `current` stays. If it was
 * also changed elsewhere since the form was filled in, both lines are kept, up to the length limit.
 *
 * @param current the direction as it is now; empty if there is none
 */
export function tomorrowDirectionIn(
  { tomorrow, tomorrowBefore }: Pick<ReflectionDraft, 'tomorrow' | 'tomorrowBefore'>,
  current: string,
): string {
  const line = tomorrow.trim();
  if (line === tomorrowBefore.trim()) return current;
  if (current === tomorrowBefore.trim() || current === '' || current === line) return line;
  return line === '' ? current : `${current}; ${line}`.slice(0, maxLineChars);
}
