import { describe, expect, it } from 'vitest';
import { dayText } from '../../../../../src/renderer/views/reflection/history/dayText';
import type { Language } from '../../../../../src/shared/domain/settings/language';
import { createI18n } from '../../../../../src/shared/i18n/i18n';
import { mark, meetingOnSnapshotDay, reading, snapshotDay } from '../../../../support/snapshots';

describe('a past day as text', () => {
  const past = {
    ...snapshotDay({
      meetings: [meetingOnSnapshotDay('Standup', '09:30–09:45')],
      marks: [mark('09:45', 'Standup', 'done')],
      energy: [reading('09:45', 4), reading('11:00', 2)],
    }),
    notes: [],
  };

  it.each<[Language, string]>([
    ['en', 'Monday, March 2, 1 meeting, 1 reset, Energy 2 to 4'],
    ['de', 'Montag, 2. März, 1 Meeting, 1 Atempause, Energie 2 bis 4'],
    ['ja', '3月2日月曜日、会議1件、ひと息1回、気力 2〜4'],
    ['zh-Hans', '3月2日星期一，1 场会议，1 次小憩，精力 2 到 4'],
  ])('separates its clauses as usual in the language: %s', async (language, expected) => {
    const { t, times, setLocale } = createI18n();
    await setLocale({ language, tag: language });
    expect(dayText(past, t, times)).toBe(expected);
  });
});
