import { describe, expect, it } from 'vitest';
import { withRunningOver } from '../../../../src/shared/domain/day/runningOver';
import { meetingOnSnapshotDay, snapshotAt, snapshotDay } from '../../../support/snapshots';

const review = meetingOnSnapshotDay('Budget review', '10:00–11:00');
const hiring = meetingOnSnapshotDay('Hiring', '11:30–12:00');
const day = snapshotDay({ meetings: [review, hiring] });
const ends = (...given: Parameters<typeof withRunningOver>) =>
  withRunningOver(...given).meetings.map(({ end }) => end);

describe('a meeting that runs over', () => {
  it('lasts until now', () =>
    expect(ends(day, review, snapshotAt('11:12'))).toEqual([snapshotAt('11:12'), hiring.end]));
  it('never ends before its end, even if the clock was set back', () =>
    expect(ends(day, review, snapshotAt('10:30'))).toEqual([review.end, hiring.end]));
});

it('a day on which none runs over stays as it is', () =>
  expect(withRunningOver(day, null, snapshotAt('11:12'))).toEqual(day));
