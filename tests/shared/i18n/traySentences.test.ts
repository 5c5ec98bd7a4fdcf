import { describe, expect, it } from 'vitest';
import type { StaleFeed } from '../../../src/shared/domain/calendar/feed';
import type { TrayStatus } from '../../../src/shared/domain/reset/trayStatus';
import { timesIn } from '../../../src/shared/i18n/times';
import { traySentences } from '../../../src/shared/i18n/traySentences';
import { at, hold, meeting, transitionAt } from '../../support/domain';
import { snapshot } from '../../support/snapshots';
import { english } from '../../support/words';

const friday = '2026-06-12';
const times = timesIn('en-GB');
const review = meeting('Review', `${friday} 17:00–17:30`);
const retro = meeting('Retro', `${friday} 18:30–19:00`);
const standup = meeting('Stand-up', '2026-06-15 09:00–09:15');

/** The sentences on a Friday. */
const sentences = (more: Partial<TrayStatus>, time = '18:00', stale: StaleFeed | null = null) =>
  traySentences({ ...snapshot().trayStatus, ...more }, at(`${friday} ${time}`), english, times, { stale });
const present = (more: Partial<TrayStatus>) => sentences(more)[0];
const later = (more: Partial<TrayStatus>, time?: string) => sentences(more, time)[1];

describe('the sentence for now', () => {
  it('names the current meeting', () =>
    expect(present({ state: 'in-meeting', current: retro })).toBe('\u2068Retro\u2069 until 19:00'));
  it('has a substitute for a missing title', () =>
    expect(present({ state: 'in-meeting', current: { ...retro, title: '' } })).toBe(
      'A meeting without a title until 19:00',
    ));
  it('mentions no meeting if none is on', () => expect(present({})).toBe('No meeting right now'));
  it('mentions a reset before anything else', () =>
    expect(present({ state: 'reset', current: retro, pausedUntil: at(`${friday} 23:00`) })).toBe(
      'Take a minute',
    ));
  it('names a meeting that runs over, unless resets are paused', () => {
    const until = at(`${friday} 20:00`);
    expect(present({ state: 'in-meeting', runningOver: retro, held: hold('locked') })).toBe(
      '\u2068Retro\u2069 is running over',
    );
    expect(present({ state: 'paused', runningOver: retro, pausedUntil: until })).toBe('Paused until 20:00');
  });
  it('names what a reset waits for', () => expect(present({ held: hold('locked') })).toMatch(/^Waiting: /));
  it('mentions until when a reset was postponed', () =>
    expect(present({ postponed: { until: at(`${friday} 18:05`), after: review } })).toBe(
      'Reset put off until 18:05',
    ));
  it('mentions a pause with the time it ends', () => {
    const pausedUntil = at(`${friday} 20:00`);
    expect(present({ state: 'paused', pausedUntil, held: hold('paused') })).toBe('Paused until 20:00');
  });
  it('mentions a pause with the day it ends if that is not today', () =>
    expect(present({ state: 'paused', pausedUntil: standup.start })).toBe(
      `Paused until ${times.day(standup.start)}`,
    ));
});

describe('the sentence for next', () => {
  it('names the next meeting of the day', () =>
    expect(later({ next: retro })).toBe('Next: \u2068Retro\u2069 at 18:30'));
  it('has a substitute for a missing title', () =>
    expect(later({ next: { ...retro, title: ' ' } })).toBe('Next: a meeting without a title at 18:30'));
  it('has the next reset if there are no more meetings today', () => {
    const nextTransition = transitionAt(`${friday} 17:30`, [review]);
    expect(later({ current: review, nextTransition }, '17:10')).toBe('Next reset at 17:30');
  });
  it('has the reset after the last meeting of the day, not the first meeting of another', () => {
    const nextTransition = transitionAt(`${friday} 17:30`, [review, standup]);
    expect(later({ current: review, next: standup, nextTransition }, '17:10')).toBe('Next reset at 17:30');
  });
  it('has nothing if the next meeting is on another day', () => {
    const nextTransition = transitionAt('2026-06-15 09:15', [standup]);
    expect(later({ next: standup, nextTransition })).toBe('No more meetings today');
  });
  it('has nothing if the current meeting ends on another day', () => {
    const late = meeting('Release', `${friday} 23:00–00:30`);
    const nextTransition = transitionAt('2026-06-13 00:30', [late]);
    expect(later({ current: late, nextTransition }, '23:10')).toBe('No more meetings today');
  });
  it('has nothing if the calendar is empty', () => expect(later({})).toBe('No more meetings today'));
});

describe('a stale calendar', () => {
  const stale = (lastSuccess: number | null) =>
    sentences({ state: 'stale', current: retro }, '18:40', { name: 'Home', lastSuccess });

  it('is mentioned after now and next, with the time of its last update', () =>
    expect(stale(at(`${friday} 09:40`))).toEqual([
      '\u2068Retro\u2069 until 19:00',
      'No more meetings today',
      '“\u2068Home\u2069” hasn’t updated since 9:40',
    ]));
  it('is mentioned with the day if that is not today', () => {
    const before = at('2026-06-11 09:40');
    expect(stale(before).at(-1)).toBe(`“\u2068Home\u2069” hasn’t updated since ${times.day(before)}`);
  });
  it('is mentioned if it was never read', () =>
    expect(stale(null).at(-1)).toBe('“\u2068Home\u2069” hasn’t updated yet'));
});

describe('with hidden titles', () => {
  const hidden = (more: Partial<TrayStatus>) =>
    traySentences({ ...snapshot().trayStatus, ...more }, at(`${friday} 18:00`), english, times, {
      hideTitles: true,
    });

  it('the current meeting and the next one have no names', () =>
    expect(hidden({ state: 'in-meeting', current: review, next: retro })).toEqual([
      'Your meeting until 17:30',
      'The next one at 18:30',
    ]));
  it('a meeting that runs over has no name', () =>
    expect(hidden({ state: 'in-meeting', runningOver: retro })[0]).toBe('Your meeting is running over'));
});
