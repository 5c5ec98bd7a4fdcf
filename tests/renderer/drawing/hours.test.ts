import { describe, expect, it } from 'vitest';
import { hoursOf } from '../../../src/renderer/drawing/hours';
import { meetingOnSnapshotDay, reading, snapshotAt, snapshotDay } from '../../support/snapshots';

const nineToTen = snapshotDay({ meetings: [meetingOnSnapshotDay('Standup', '09:10–09:50')] });

describe('an empty day', () => {
  it('has no hours to draw', () => {
    expect(hoursOf(snapshotDay(), snapshotAt('12:00'))).toBeNull();
  });
});

describe('a day with a meeting', () => {
  it('covers the whole hours around the meeting', () => {
    expect(hoursOf(nineToTen, null)).toEqual({ start: snapshotAt('09:00'), end: snapshotAt('10:00') });
  });

  it('extends to the current time if that is at most an hour away', () => {
    expect(hoursOf(nineToTen, snapshotAt('10:30'))).toEqual({
      start: snapshotAt('09:00'),
      end: snapshotAt('11:00'),
    });
  });

  it('does not extend to a current time further away', () => {
    expect(hoursOf(nineToTen, snapshotAt('22:00'))).toEqual({
      start: snapshotAt('09:00'),
      end: snapshotAt('10:00'),
    });
  });

  it('extends to a check-in in the evening', () => {
    expect(hoursOf({ ...nineToTen, energy: [reading('21:20', 3)] }, null)).toEqual({
      start: snapshotAt('09:00'),
      end: snapshotAt('22:00'),
    });
  });
});

describe('a meeting that crosses midnight', () => {
  it('is cut off at the end of the day', () => {
    const late = {
      ...meetingOnSnapshotDay('Release', '23:00–23:30'),
      end: snapshotAt('23:00') + 3 * 3_600_000,
    };
    expect(hoursOf(snapshotDay({ meetings: [late] }), null)).toEqual({
      start: snapshotAt('23:00'),
      end: snapshotDay().end,
    });
  });
});

describe('a single moment on the hour', () => {
  it('covers one hour', () => {
    expect(hoursOf(snapshotDay({ steady: [snapshotAt('09:00')] }), null)).toEqual({
      start: snapshotAt('09:00'),
      end: snapshotAt('10:00'),
    });
  });
});
