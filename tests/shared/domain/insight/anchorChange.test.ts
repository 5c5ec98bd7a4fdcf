/** What has changed since an anchor was made. */
import { describe, expect, it } from 'vitest';
import { byDay, type PastMeeting } from '../../../../src/shared/domain/calendar/past';
import { midnightAfter } from '../../../../src/shared/domain/common/time';
import { anchorChange } from '../../../../src/shared/domain/insight/anchorChange';
import { readingsInContext } from '../../../../src/shared/domain/insight/readings';
import { at } from '../../../support/domain';
import { past, resetAfter } from '../../../support/week';

const day = (index: number): string =>
  new Date(midnightAfter(at('2026-06-01 00:00'), index)).toLocaleDateString('sv');
const standups: readonly PastMeeting[] = Array.from({ length: 12 }, (_, index) =>
  past('Team standup', day(index), '09:00'),
);
const others = standups.map((_, index) => past('Budget', day(index), '14:00'));
const all = [...standups, ...others].toSorted((a, b) => a.start - b.start);
/** The focus after each standup: low in the first six, higher then. */
const readings = readingsInContext(
  [
    ...standups.map((meeting, index) => resetAfter(meeting, { focus: index < 6 ? 2 : 4 })),
    ...others.map(meeting => resetAfter(meeting, { focus: 1 })),
  ],
  byDay(all),
);
const changeMade = (index: number, of: 'focus' | 'energy' = 'focus') =>
  anchorChange(readings, of, { title: 'standup', made: at(`${day(index)} 08:00`) });

describe('an anchor with five occurrences since', () => {
  it('has its own meetings’ readings before and since', () =>
    expect(changeMade(6)).toMatchObject({
      ...{ of: 'focus', occurrences: 6 },
      before: { median: 2, readings: 6 },
      since: { median: 4, readings: 6 },
    }));
  it('has nothing before if there are fewer than five readings', () =>
    expect(changeMade(4)).toMatchObject({ before: null, since: { readings: 8 } }));
  it('says nothing of a measure that was never noted', () =>
    expect(changeMade(6, 'energy')).toEqual({ of: 'energy', occurrences: 0, before: null, since: null }));
});

describe('an anchor with four occurrences since', () => {
  it('waits for the fifth', () => expect(changeMade(8)).toMatchObject({ occurrences: 4, since: null }));
});
