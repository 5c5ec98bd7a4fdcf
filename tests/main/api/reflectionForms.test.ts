/** Whose words the form of a day has. */
import { expect, it } from 'vitest';
import { createReflectionForms } from '../../../src/main/api/reflectionForms';
import type { ReflectionDraft } from '../../../src/shared/domain/day/reflection';
import type { Entry } from '../../../src/shared/domain/journal/entry';
import { at, today } from '../../support/domain';

const reflection = (id: string, helped: string): Entry => ({
  ...{ id, kind: 'reflection', at: at('17:35'), day: today, heading: 'closer', helped },
});
const sample = reflection('sample reflection', 'a walk after lunch');

const formOf = (own: readonly Entry[], draft: ReflectionDraft | null = null) =>
  createReflectionForms({
    days: { entriesAround: () => own },
    drafts: { of: () => draft },
    journalWithSample: { between: async () => [sample, ...own] },
  })(today);

it('a day of the sample has what the sample made up, which can’t be changed', async () =>
  expect(await formOf([])).toMatchObject({
    draft: { heading: 'closer', helped: 'a walk after lunch' },
    isSample: true,
  }));

it('a day of the sample that the user answered has the answer', async () =>
  expect(await formOf([reflection('own', 'Rain')])).toMatchObject({
    draft: { helped: 'Rain' },
    isSample: false,
  }));

it('a day of the sample for which the user typed something has that', async () => {
  const lines = { helped: 'Sun', correction: '', tomorrow: '', tomorrowBefore: '' };
  const draft = { day: today, heading: null, ...lines };
  expect(await formOf([], draft)).toEqual({ draft, isUnsaved: true, isSample: false });
});
