/** The form of a day's reflection: what the user wrote, or else what the sample made up, which can't be changed. */
import { addDays, type Day, startOfDayNamed } from '../../shared/domain/common';
import { type ReflectionForm, reflectionFormOf } from '../../shared/domain/day';
import { reflectionOf } from '../../shared/domain/journal';
import type { Days } from '../calendar';
import type { Drafts, JournalWithSample } from '../journal';

export interface ReflectionFormParts {
  readonly days: Pick<Days, 'entriesAround'>;
  readonly drafts: Pick<Drafts, 'of'>;
  readonly journalWithSample: Pick<JournalWithSample, 'between'>;
}

export const createReflectionForms =
  ({ days, drafts, journalWithSample }: ReflectionFormParts) =>
  async (day: Day): Promise<ReflectionForm> => {
    const entries = days.entriesAround(startOfDayNamed(day));
    const draft = drafts.of(day);
    const own = reflectionFormOf(day, entries, draft);
    if (draft !== null || reflectionOf(entries, day) !== null) return own;
    const withSample = await journalWithSample.between(day, addDays(day, 1));
    return reflectionOf(withSample, day) === null
      ? own
      : { ...reflectionFormOf(day, withSample, null), isSample: true };
  };
