import { describe, expect, it } from 'vitest';
import { call } from '../../support/calls';
import { at, occurrence } from '../../support/domain';
import { dayAt, noReflection } from '../../support/scheduledDay';

const standup = () => occurrence('Standup', '09:30–10:00');
const shownAndHidden = ({ seen }: { readonly seen: readonly string[] }) =>
  seen.filter(what => /show|hide/.test(what));

describe('calls', () => {
  it('are followed during meetings and while one runs over, and otherwise not', () => {
    const day = dayAt('09:00', standup());
    day.until('09:35');
    day.setCalls(call('09:31–'));
    day.until('10:20');
    day.setCalls(call('09:31–10:20'));
    day.until('10:40');
    expect(day.follows).toEqual([
      ['09:00:00', false],
      ['09:30:00', true],
      ['10:20:17', false],
    ]);
  });
  it('are not followed against the user’s wish, but keyboard and mouse are', () => {
    const day = dayAt('09:00', standup());
    day.setSettings({ preferences: { ...noReflection.preferences, followCall: false } });
    day.until('10:10');
    expect(day.inputFollows).toEqual([
      ['09:00:00', false],
      ['09:30:00', true],
      ['10:00:05', false],
    ]);
    expect(day.follows).toEqual([['09:00:00', false]]);
  });
  it('do not need the fast pace while one runs over', () => {
    const day = dayAt('09:40', standup());
    day.setCalls(call('09:31–'));
    day.until('10:20');
    expect(day.paces.at(-1)).toBe(null);
    day.setCalls(call('09:31–10:20'));
    expect(day.paces.at(-1)).toBe('fast');
  });
});

describe('a meeting that runs over', () => {
  it('is named until its call has ended, and then has its reset', () => {
    const day = dayAt('09:40', standup());
    day.setCalls(call('09:31–'));
    day.until('10:20');
    expect(day.scheduler.trayStatus()).toMatchObject({
      state: 'in-meeting',
      runningOver: { title: 'Standup' },
    });
    day.setCalls(call('09:31–10:20'));
    day.until('10:30');
    expect(shownAndHidden(day)).toEqual(['10:20:12 show', '10:21:12 hide']);
    expect(day.logged()).toEqual([['done', undefined, 60]]);
    expect(day.scheduler.trayStatus().runningOver).toBe(null);
  });
  it('can be ended by the user', () => {
    const day = dayAt('09:40', standup());
    day.setCalls(call('09:31–'));
    day.until('10:20');
    day.scheduler.endMeeting();
    day.until('10:40');
    expect(shownAndHidden(day)).toEqual(['10:20:00 show', '10:21:00 hide']);
    expect(day.entries()).toMatchObject([
      { transition: `Standup@${at('09:30')}@${at('10:00')}`, endedAt: at('10:20') },
    ]);
  });
});

describe('a meeting whose call ends early', () => {
  const early = () => {
    const day = dayAt('09:40', standup());
    day.setCalls(call('09:31–09:45'));
    day.until('09:45:30');
    return day;
  };
  it('has its reset then, and none at its end', () => {
    const day = early();
    day.until('10:30');
    expect(shownAndHidden(day)).toEqual(['09:45:20 show', '09:46:20 hide']);
    expect(day.entries()).toMatchObject([{ outcome: 'done', endedAt: at('09:45') }]);
  });
  it('loses it at once if the call comes back, and has it after all', () => {
    const day = early();
    day.setCalls(call('09:31–09:45'), call('09:45:30–'));
    day.hold({ kind: 'on-a-call', until: null });
    expect(shownAndHidden(day)).toEqual(['09:45:20 show', '09:45:30 hide at once']);
    day.until('10:05');
    day.setCalls(call('09:31–09:45'), call('09:45:30–10:05'));
    day.hold();
    day.until('10:10');
    expect(day.entries()).toMatchObject([
      { outcome: 'postponed', reason: 'on-a-call', until: at('10:00') },
      { outcome: 'done', endedAt: at('10:05') },
    ]);
  });
  it('can be ended by the user while the call is on', () => {
    const day = dayAt('09:40', standup());
    day.setCalls(call('09:31–'));
    day.scheduler.endMeeting();
    day.until('10:30');
    expect(shownAndHidden(day)).toEqual(['09:40:00 show', '09:41:00 hide']);
  });
});
