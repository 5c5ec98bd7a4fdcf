import { expect, it } from 'vitest';
import { withoutTitles } from '../../../../src/renderer/views/reflection/withoutTitles';
import { energyExtremes } from '../../../../src/shared/domain/day/extremes';
import { createI18n } from '../../../../src/shared/i18n/i18n';
import { meetingOnSnapshotDay, reading, snapshotAt, snapshotDay } from '../../../support/snapshots';

it('a day without titles names no meeting anywhere', async () => {
  const { t, setLocale } = createI18n();
  await setLocale({ language: 'en', tag: 'en' });
  const mark = { at: snapshotAt('11:00'), class: 'gap', reason: 'still-in', kept: null } as const;
  const day = withoutTitles(
    snapshotDay({
      meetings: [
        meetingOnSnapshotDay('Layoffs', '10:00–10:15'),
        meetingOnSnapshotDay('Merger', '10:30–11:00'),
      ],
      energy: [reading('10:15', 4), reading('11:00', 2), reading('15:00', 3)],
      marks: [
        { ...mark, after: 'Layoffs', what: 'still-in', stillIn: 'Merger' },
        { ...mark, after: null, what: 'done', stillIn: null },
      ],
    }),
    t,
  );
  expect(day.meetings.map(({ title }) => title)).toEqual(['your meeting', 'your meeting']);
  expect(day.marks).toMatchObject([
    { after: 'your meeting', stillIn: 'your meeting' },
    { after: null, stillIn: null },
  ]);
  expect(energyExtremes(day)).toMatchObject({
    high: { after: 'your meeting' },
    low: { after: 'your meeting' },
  });
  expect(JSON.stringify([day.marks, energyExtremes(day)])).not.toMatch(/Layoffs|Merger/);
});
