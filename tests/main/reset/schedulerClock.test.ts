/** The scheduler with a clock that jumps, and on days without gaps. */
import { describe, expect, it } from 'vitest';
import { hour } from '../../../src/shared/domain/common/time';
import { at, occurrence } from '../../support/domain';
import { dayAt } from '../../support/scheduledDay';

const resets = (seen: readonly string[]) => seen.filter(what => /show|hide/.test(what));

describe('when the clock jumps forward during a reset', () => {
  it('hides it within five seconds and logs the skipped transitions as late', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'), occurrence('Review', '10:30–11:00'));
    day.until('10:00:10');
    day.turnClock(2 * hour);
    day.until('12:00:20');
    expect(resets(day.seen)).toEqual(['10:00:00 show', '12:00:15 hide']);
    expect(day.logged()).toEqual([
      ['done', undefined, 60],
      ['missed', 'late', 0],
    ]);
  });
});

describe('when the clock is set back during a reset', () => {
  it('ends when the overlay ends it, and does not come again', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.until('10:00:10');
    day.turnClock(-2 * hour);
    day.until('08:00:50');
    day.scheduler.endReset({ how: 'done' });
    day.until('11:00');
    expect(resets(day.seen)).toEqual(['10:00:00 show', '08:00:50 hide']);
    expect(day.logged().map(([outcome]) => outcome)).toEqual(['done']);
  });

  it('still shows all later resets', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'), occurrence('Review', '10:30–11:00'));
    day.until('10:02');
    day.turnClock(-hour);
    day.until('11:02');
    expect(resets(day.seen)).toEqual(['10:00:00 show', '10:01:00 hide', '11:00:00 show', '11:01:00 hide']);
  });
});

describe('when the clock jumps forward while nothing is shown', () => {
  it('finds within a minute what is due', () => {
    const day = dayAt('08:00', occurrence('Standup', '09:00–10:00'));
    day.turnClock(at('09:59:30') - at('08:00'));
    day.until('10:00:30');
    expect(resets(day.seen)[0]).toBe('10:00:30 show');
  });
});

describe('when the clock jumps forward and back again', () => {
  it('shows the skipped resets when they are due', () => {
    const day = dayAt('08:00', occurrence('Standup', '09:00–10:00'), occurrence('Review', '10:30–11:00'));
    day.turnClock(4 * hour);
    day.until('12:01');
    expect(day.logged()).toEqual([
      ['missed', 'late', 0],
      ['missed', 'late', 0],
    ]);
    day.turnClock(-4 * hour);
    day.until('11:02');
    expect(resets(day.seen)).toEqual(['10:00:00 show', '10:01:00 hide', '11:00:00 show', '11:01:00 hide']);
  });

  it('shows none twice', () => {
    const day = dayAt('08:00', occurrence('Standup', '09:00–10:00'));
    day.turnClock(2 * hour);
    day.until('10:02');
    expect(resets(day.seen)).toEqual(['10:01:00 show', '10:02:00 hide']);
    day.turnClock(-2 * hour);
    day.until('11:00');
    expect(day.logged()).toEqual([['done', undefined, 60]]);
  });
});

describe('three meetings back to back', () => {
  it('each have a short reset, and the last a full one', () => {
    const day = dayAt(
      '08:30',
      occurrence('Standup', '09:00–09:30'),
      occurrence('Review', '09:30–10:00'),
      occurrence('Planning', '10:00–10:30'),
    );
    day.until('10:40');
    expect(resets(day.seen)).toEqual([
      '09:30:00 show card',
      '09:30:20 hide',
      '10:00:00 show card',
      '10:00:20 hide',
      '10:30:00 show',
      '10:31:00 hide',
    ]);
  });
});

describe('meetings that overlap, lie within one another, or end together', () => {
  it('have one reset after all of them', () => {
    const day = dayAt(
      '08:30',
      occurrence('Workshop', '09:00–11:00'),
      occurrence('Standup', '09:15–09:30'),
      occurrence('Review', '10:30–11:30'),
      occurrence('Call', '11:00–11:30'),
    );
    day.until('12:00');
    expect(resets(day.seen)).toEqual(['11:30:00 show', '11:31:00 hide']);
    expect(day.logged()).toEqual([['done', undefined, 60]]);
  });
});

describe('a meeting that starts before a reset would be over', () => {
  it('ends the reset when it starts', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'), occurrence('Review', '10:00:12–10:30'));
    day.until('10:01');
    expect(resets(day.seen)).toEqual(['10:00:00 show card', '10:00:12 hide']);
    expect(day.logged()).toEqual([['done', undefined, 12]]);
  });
});
