import { expect, it } from 'vitest';
import { outsideHoursHold, type WorkingHours } from '../../../../src/shared/domain/reset/workingHours';
import { at, describeIn, describeInEveryZone } from '../../../support/domain';

const weekdays = [1, 2, 3, 4, 5];
const nineToFive: WorkingHours = { on: true, from: '09:00', to: '17:30' };

const hold = (local: string, hours: Partial<WorkingHours> = {}, days = weekdays) =>
  outsideHoursHold({ workingHours: { ...nineToFive, ...hours }, reflection: { days } }, at(local));
const until = (local: string) => ({ kind: 'outside-hours', until: at(local) });

describeInEveryZone('working hours from 9:00 to 17:30 on weekdays', () => {
  it('hold nothing while they are off', () => expect(hold('03:00', { on: false })).toBeNull());
  it('hold nothing between their start and their end', () => {
    expect(hold('09:00')).toBeNull();
    expect(hold('17:29:59')).toBeNull();
  });
  it('hold before their start, until then', () => expect(hold('08:59:59')).toEqual(until('09:00')));
  it('hold from their end until the next morning', () =>
    expect(hold('17:30')).toEqual(until('2026-06-11 09:00')));
  it('hold from Friday evening until Monday', () => {
    expect(hold('2026-06-12 18:00')).toEqual(until('2026-06-15 09:00'));
    expect(hold('2026-06-13 12:00')).toEqual(until('2026-06-15 09:00'));
  });
});

describeInEveryZone('other working hours', () => {
  it('count on every day if no working days are chosen', () => {
    expect(hold('2026-06-13 12:00', {}, [])).toBeNull();
    expect(hold('2026-06-13 18:00', {}, [])).toEqual(until('2026-06-14 09:00'));
  });
  it('may last past midnight, and belong to the day on which they start', () => {
    const night = { from: '22:00', to: '06:00' };
    expect(hold('23:00', night)).toBeNull();
    expect(hold('05:59', night)).toBeNull();
    expect(hold('06:00', night)).toEqual(until('22:00'));
    expect(hold('2026-06-13 05:00', night)).toBeNull();
    expect(hold('2026-06-13 23:00', night)).toEqual(until('2026-06-15 22:00'));
    expect(hold('2026-06-15 05:00', night)).toEqual(until('2026-06-15 22:00'));
  });
  it('last the whole day if they end when they start', () => {
    expect(hold('03:00', { from: '08:00', to: '08:00' })).toBeNull();
  });
  it('on one day a week hold until that day', () => {
    expect(hold('12:00', {}, [2])).toEqual(until('2026-06-16 09:00'));
    expect(hold('18:00', {}, [3])).toEqual(until('2026-06-17 09:00'));
  });
});

describeIn('Europe/Berlin', 'on a day on which the clock changes', () => {
  it('working hours start and end by the clock', () => {
    expect(hold('2026-03-29 08:59', {}, [])).toEqual(until('2026-03-29 09:00'));
    expect(hold('2026-03-29 17:29', {}, [])).toBeNull();
  });
});
