import { expect, it } from 'vitest';
import { meetingAfter, meetingAt, meetingsOn } from '../../../../src/shared/domain/calendar/schedule';
import { at, describeIn, describeInEveryZone, meeting } from '../../../support/domain';

const titlesAt = (times: readonly string[], meetings: ReturnType<typeof meeting>[]) =>
  times.map(time => [meetingAt(meetings, at(time))?.title, meetingAfter(meetings, at(time))?.title]);

describeInEveryZone('two back-to-back meetings', () => {
  const day = () => [meeting('Standup', '09:00–10:00'), meeting('Review', '10:00–11:00')];

  it('swap at the instant they share: one is over, the other is on', () =>
    expect(titlesAt(['08:59:59', '09:00', '09:59:59', '10:00', '11:00'], day())).toEqual([
      [undefined, 'Standup'],
      ['Standup', 'Review'],
      ['Standup', 'Review'],
      ['Review', undefined],
      [undefined, undefined],
    ]));
});

describeInEveryZone('a meeting within a longer one', () => {
  const day = () => [meeting('Workshop', '09:00–12:00'), meeting('Call', '10:00–10:30')];

  it('is the current one while it lasts', () =>
    expect(titlesAt(['09:30', '10:00', '10:30'], day())).toEqual([
      ['Workshop', 'Call'],
      ['Call', undefined],
      ['Workshop', undefined],
    ]));
});

describeInEveryZone('a meeting across midnight', () => {
  const night = () => [meeting('Release', '23:30–00:30')];

  it('belongs to both days', () => {
    expect(meetingsOn(night(), at('12:00'))).toEqual(night());
    expect(meetingsOn(night(), at('2026-06-11 12:00'))).toEqual(night());
    expect(meetingsOn(night(), at('2026-06-12 12:00'))).toEqual([]);
  });
});

describeInEveryZone('a meeting that ends at midnight', () => {
  it('belongs only to the day that ends', () => {
    const late = [meeting('Release', '23:00–00:00')];
    expect(meetingsOn(late, at('12:00'))).toEqual(late);
    expect(meetingsOn(late, at('2026-06-11 12:00'))).toEqual([]);
  });
});

describeIn('Europe/Berlin', 'a day of 25 hours', () => {
  it('includes its last hour', () => {
    const late = [meeting('Release', '2026-10-25 23:15–23:45')];
    expect(meetingsOn(late, at('2026-10-25 00:30'))).toEqual(late);
    expect(meetingsOn(late, at('2026-10-26 00:30'))).toEqual([]);
  });
});
