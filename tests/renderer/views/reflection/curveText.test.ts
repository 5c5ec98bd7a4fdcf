import { describe, expect, it } from 'vitest';
import { curveText } from '../../../../src/renderer/views/reflection/curveText';
import type { DayView } from '../../../../src/shared/domain/day/day';
import type { Language } from '../../../../src/shared/domain/settings/language';
import { createI18n } from '../../../../src/shared/i18n/i18n';
import { meetingOnSnapshotDay, reading, snapshotAt, snapshotDay } from '../../../support/snapshots';

async function lines(view: DayView, language: Language): Promise<readonly string[]> {
  const { t, times, setLocale } = createI18n();
  await setLocale({ language, tag: language });
  return curveText(view, t, times).replaceAll('\u00a0', ' ').split('\n');
}

describe('the text alternative of a day’s curves', () => {
  const busy = snapshotDay({
    meetings: [meetingOnSnapshotDay('Standup', '10:00–10:15'), meetingOnSnapshotDay('Review', '10:30–11:00')],
    energy: [reading('10:15', 4), reading('11:00', 2), reading('15:00', 3)],
    focus: [reading('10:15', 3), reading('11:00', 5)],
    steady: [snapshotAt('11:00')],
  });

  it('lists energy, focus, steady moments and meetings', async () =>
    expect(await lines(busy, 'en')).toEqual([
      'Energy: 4 at 10:15 AM, 2 at 11:00 AM, and 3 at 3:00 PM.',
      'Focus: 3 at 10:15 AM and 5 at 11:00 AM.',
      'Steady: 11:00 AM.',
      'Meetings: Standup from 10:00 AM to 10:15 AM and Review from 10:30 AM to 11:00 AM.',
    ]));

  it.each<[Language, string, string]>([
    ['de', 'Energie: 4 um 10:15, 2 um 11:00 und 3 um 15:00.', 'Standup von 10:00 bis 10:15 und Review'],
    ['ja', '気力：10:15に4、11:00に2、15:00に3。', 'Standup（10:00〜10:15）、Review（10:30〜11:00）'],
    [
      'zh-Hans',
      '精力：10:15 为 4、11:00 为 2、15:00 为 3。',
      'Standup（10:00 到 10:15）、Review（10:30 到 11:00）',
    ],
  ])('forms lists as usual in the language: %s', async (language, energy, meetings) => {
    const [energyLine, , , meetingsLine] = await lines(busy, language);
    expect(energyLine).toBe(energy);
    expect(meetingsLine).toContain(meetings);
  });

  it('leaves out what the day does not have', async () =>
    expect(
      await lines(snapshotDay({ meetings: [meetingOnSnapshotDay('Standup', '10:00–10:15')] }), 'en'),
    ).toEqual(['Meetings: Standup from 10:00 AM to 10:15 AM.']));
});
