import { describe, expect, it } from 'vitest';
import { nextMeetingText } from '../../../../src/renderer/views/today/nextMeetingText';
import type { TrayStatus } from '../../../../src/shared/domain/reset/trayStatus';
import { timesIn } from '../../../../src/shared/i18n/times';
import { meetingOnSnapshotDay, snapshot, snapshotAt } from '../../../support/snapshots';
import { english } from '../../../support/words';

const day = 86_400_000;
const review = meetingOnSnapshotDay('Review', '09:30–10:30');
const onThursday = { ...review, start: review.start + 3 * day, end: review.end + 3 * day };
const text = (more: Partial<TrayStatus>) =>
  nextMeetingText(
    { trayStatus: { ...snapshot().trayStatus, ...more } },
    snapshotAt('12:00'),
    english,
    timesIn('en-GB'),
  );

describe('a day without further meetings', () => {
  it('says when the next one is', () =>
    expect(text({ next: onThursday })).toBe('Next: Review, Thursday 5 March at 9:30'));
  it('cuts a long title', () =>
    expect(text({ next: { ...onThursday, title: 'word '.repeat(40) } })?.length).toBeLessThan(90));
  it('says nothing if no other day has one', () => expect(text({})).toBeNull());
});

describe('a day with a meeting that is on or to come', () => {
  it('says nothing about other days', () => {
    expect(text({ current: review, next: onThursday })).toBeNull();
    expect(text({ runningOver: review, next: onThursday })).toBeNull();
    expect(text({ next: { ...review, start: snapshotAt('15:00') } })).toBeNull();
  });
});
