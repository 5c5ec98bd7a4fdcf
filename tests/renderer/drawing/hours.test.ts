import { describe, expect, it } from 'vitest';
import { hoursOf } from '../../../src/renderer/drawing/hours';
import { at, day, meeting, reading } from '../../support/snapshots';

const nineToTen = day({ meetings: [meeting('Standup', '09:10–09:50')] });

describe('a day that holds nothing', () => {
  it('has no hours worth drawing', () => {
    expect(hoursOf(day(), at('12:00'))).toBeNull();
  });
});

describe('a day with a meeting', () => {
  it('is drawn in the whole hours around it', () => {
    expect(hoursOf(nineToTen, null)).toEqual({ start: at('09:00'), end: at('10:00') });
  });

  it('reaches to now where now is at most an hour away', () => {
    expect(hoursOf(nineToTen, at('10:30'))).toEqual({ start: at('09:00'), end: at('11:00') });
  });

  it('does not reach to a now that is far away', () => {
    expect(hoursOf(nineToTen, at('22:00'))).toEqual({ start: at('09:00'), end: at('10:00') });
  });

  it('reaches to a check-in in the evening', () => {
    expect(hoursOf({ ...nineToTen, energy: [reading('21:20', 3)] }, null)).toEqual({
      start: at('09:00'),
      end: at('22:00'),
    });
  });
});

describe('a meeting that crosses midnight', () => {
  it('ends with the day', () => {
    const late = { ...meeting('Release', '23:00–23:30'), end: at('23:00') + 3 * 3_600_000 };
    expect(hoursOf(day({ meetings: [late] }), null)).toEqual({ start: at('23:00'), end: day().end });
  });
});

describe('a single moment on the hour', () => {
  it('still has an hour to stand in', () => {
    expect(hoursOf(day({ steady: [at('09:00')] }), null)).toEqual({ start: at('09:00'), end: at('10:00') });
  });
});
