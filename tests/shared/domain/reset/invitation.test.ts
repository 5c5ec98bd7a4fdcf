import { expect, it } from 'vitest';
import { midnightAfter } from '../../../../src/shared/domain/common/time';
import { invitationOf, invitationsWithBell } from '../../../../src/shared/domain/reset/invitation';
import { at, describeInEveryZone } from '../../../support/domain';

const count = 24;
/** The invitations of one day, in order. */
const orderOf = (instant: number) =>
  Array.from({ length: count }, (_, nth) => invitationOf(instant, nth, count, true));
const year = () => Array.from({ length: 365 }, (_, days) => midnightAfter(at('2026-01-01 12:00'), days));

describeInEveryZone('the invitations of a day', () => {
  it('do not repeat', () => {
    for (const day of year()) expect(new Set(orderOf(day))).toEqual(new Set(Array(count).keys()));
  });
  it('repeat once all have been used', () =>
    expect(invitationOf(at('16:00'), count, count, true)).toBe(invitationOf(at('16:00'), 0, count, true)));
  it('are the same at any hour', () => expect(orderOf(at('23:59'))).toEqual(orderOf(at('00:00'))));
  it('have a different order on every day of the year', () => {
    const orders = year().map(day => orderOf(day).join());
    expect(new Set(orders).size).toBe(365);
  });
  it('each come first at some time', () =>
    expect(new Set(year().map(day => invitationOf(day, 0, count, true))).size).toBe(count));
});

describeInEveryZone('a single invitation', () => {
  it('is always shown', () =>
    expect([0, 1, 2].map(nth => invitationOf(at('10:00'), nth, 1, false))).toEqual([0, 0, 0]));
});

describeInEveryZone('without a bell', () => {
  const withoutBell = (day: number) =>
    Array.from({ length: count - invitationsWithBell.length }, (_, nth) =>
      invitationOf(day, nth, count, false),
    );

  it('none comes for which the end must be heard', () => {
    for (const day of year())
      expect(withoutBell(day).filter(index => invitationsWithBell.includes(index))).toEqual([]);
  });
  it('the others do not repeat within a day', () => {
    for (const day of year()) expect(new Set(withoutBell(day)).size).toBe(count - invitationsWithBell.length);
  });
});
