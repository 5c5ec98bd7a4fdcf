import { expect, it } from 'vitest';
import { joinableAt } from '../../../../src/shared/domain/calendar/joinable';
import { at, describeInEveryZone, meeting } from '../../../support/domain';

const joinLink = 'https://meet.google.com/abc-defg-hij';
const review = () => ({ ...meeting('Review', '10:00–11:00'), joinLink });
const retro = () => ({ ...meeting('Retro', '11:00–12:00'), joinLink });
const titleAt = (time: string, meetings: Parameters<typeof joinableAt>[0]) =>
  joinableAt(meetings, at(time))?.title;

describeInEveryZone('the meeting to join', () => {
  it('is the one that is on', () =>
    expect(titleAt('10:30', { current: review(), next: retro() })).toBe('Review'));
  it('is the next one in the last ten minutes before it', () => {
    expect(titleAt('10:49', { current: review(), next: retro() })).toBe('Review');
    expect(titleAt('10:50', { current: review(), next: retro() })).toBe('Retro');
  });
  it('is the next one of the day if none is on', () =>
    expect(titleAt('08:00', { current: null, next: retro() })).toBe('Retro'));
  it('is the other one if the first has no link', () => {
    const unlinked = { ...retro(), joinLink: null };
    expect(titleAt('10:55', { current: review(), next: unlinked })).toBe('Review');
    expect(titleAt('10:30', { current: { ...review(), joinLink: null }, next: retro() })).toBe('Retro');
  });
  it('is none on another day', () =>
    expect(titleAt('2026-06-09 20:00', { current: null, next: retro() })).toBeUndefined());
  it('is none if its link would start a program', () =>
    expect(
      titleAt('10:30', { current: { ...review(), joinLink: 'file:///bin/sh' }, next: null }),
    ).toBeUndefined());
});
