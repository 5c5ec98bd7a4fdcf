import { describe, expect, it } from 'vitest';
import { at, occurrence, unannounced } from '../../support/domain';
import { dayAt, noReflection } from '../../support/scheduledDay';

/** A day whose Standup ends at 10:00, with resets that are announced. */
function announcingDay() {
  const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
  day.setSettings({ preferences: { ...noReflection.preferences, announce: true } });
  return day;
}
const windows = (day: ReturnType<typeof dayAt>): readonly string[] =>
  day.seen.filter(what => !/warm|discard|reflection/.test(what));

describe('a reset that is announced', () => {
  it('is shown eight seconds later, and logged from then on', () => {
    const day = announcingDay();
    day.until('10:00:07');
    expect(windows(day)).toEqual(['10:00:00 announce']);
    expect(day.logged()).toEqual([]);
    expect(day.scheduler.announced()).toMatchObject({ since: at('10:00'), comesAt: at('10:00:08') });
    expect(day.scheduler.trayStatus().state).toBe('reset');
    day.until('10:02');
    expect(windows(day).slice(1)).toEqual(['10:00:08 withdraw', '10:00:08 show', '10:01:08 hide']);
    expect(day.logged()).toEqual([['done', undefined, 60]]);
  });

  it('is announced once, however often the state is checked', () => {
    const day = announcingDay();
    day.until('10:00:03');
    day.scheduler.tick();
    day.until('10:00:05');
    day.scheduler.tick();
    day.until('10:00:08');
    expect(windows(day)).toEqual(['10:00:00 announce', '10:00:08 withdraw', '10:00:08 show']);
  });

  it('goes with a call that begins, and is announced again when that ends', () => {
    const day = announcingDay();
    day.until('10:00:04');
    day.hold({ kind: 'on-a-call', until: null });
    day.until('10:00:30');
    day.hold();
    day.until('10:00:38');
    expect(windows(day)).toEqual([
      '10:00:00 announce',
      '10:00:04 withdraw',
      '10:00:30 announce',
      '10:00:38 withdraw',
      '10:00:38 show',
    ]);
  });

  it('stays while the signals are read again', () => {
    const day = announcingDay();
    day.until('10:00:04');
    day.setFresh(false);
    day.setFresh(true);
    expect(windows(day)).toEqual(['10:00:00 announce']);
  });

  it('comes at once if the user asks for it', () => {
    const day = announcingDay();
    day.until('10:00:04');
    day.scheduler.beginReset();
    expect(windows(day)).toEqual(['10:00:00 announce', '10:00:04 withdraw', '10:00:04 show']);
    day.until('10:03');
    expect(day.logged()).toEqual([['done', undefined, 60]]);
  });

  it.each([
    ['not-now', ['skipped', 'not-now', 0]],
    ['still-in', ['postponed', 'still-in', 0]],
  ] as const)('can be declined, and no window comes: %s', (how, logged) => {
    const day = announcingDay();
    day.until('10:00:04');
    day.scheduler.declineReset(how);
    day.until('10:04');
    expect(windows(day)).toEqual(['10:00:00 announce', '10:00:04 withdraw']);
    expect(day.logged()).toEqual([logged]);
  });

  it('comes again at the next five-minute mark if the meeting is still on', () => {
    const day = announcingDay();
    day.until('10:00:04');
    day.scheduler.declineReset('still-in');
    day.until('10:11');
    expect(windows(day).slice(2)).toEqual(['10:10:00 announce', '10:10:08 withdraw', '10:10:08 show']);
  });
});

describe('nothing to decline', () => {
  it('changes nothing', () => {
    const day = announcingDay();
    day.scheduler.declineReset('not-now');
    expect(day.logged()).toEqual([]);
  });
});

describe('a reset that the user asks for', () => {
  const ownAt = (
    start: string,
    ...more: Parameters<typeof dayAt> extends [string, ...infer Rest] ? Rest : never
  ) => {
    const day = dayAt(start, ...more);
    day.scheduler.beginReset();
    return windows(day);
  };

  it('covers the displays at once', () => expect(ownAt('11:00')).toEqual(['11:00:00 show']));
  it('is a card if it would reach into the next meeting', () =>
    expect(ownAt('11:00', occurrence('Review', '11:00:40–12:00'))).toEqual(['11:00:00 show card']));
  it('is a card if the user prefers that, and gets the keys when it is asked for once more', () => {
    const day = dayAt('11:00');
    day.setSettings({ preferences: { ...unannounced, presentation: 'card' } });
    day.scheduler.beginReset();
    day.scheduler.beginReset();
    expect(windows(day)).toEqual(['11:00:00 show card', '11:00:00 focus']);
  });
});
