import { describe, expect, it } from 'vitest';
import type { Occurrence } from '../../../src/shared/domain/calendar/meeting';
import { defaultPreferences } from '../../../src/shared/domain/settings/preferences';
import { sampleSource } from '../../../src/shared/domain/settings/settings';
import { at, occurrence } from '../../support/domain';
import { dayAt, noReflection } from '../../support/scheduledDay';

const shownAndHidden = ({ seen }: { readonly seen: readonly string[] }) =>
  seen.filter(what => /show|hide/.test(what));

describe('when a meeting ends', () => {
  it('prepares the overlay, shows it at that instant, and hides it after a minute', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.until('10:02');
    expect(day.seen).toEqual(['09:59:45 warm', '10:00:00 show', '10:01:00 hide']);
    expect(day.logged()).toEqual([['done', undefined, 60]]);
  });

  it('publishes what it shows once at that instant', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.until('10:00');
    expect(day.published.filter(instant => instant === at('10:00'))).toHaveLength(1);
  });

  it('shows it once, however often it is evaluated', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.until('10:00');
    for (let look = 0; look < 5; look++) day.scheduler.tick();
    day.until('10:30');
    expect(day.seen.filter(what => what.endsWith('show'))).toHaveLength(1);
  });

  it('stores each answer at once', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.until('10:00:20');
    day.currentReset.answer({ energy: 4 }, at('10:00:20'));
    expect(day.logged()).toEqual([['short', 'closed', 20]]);
    day.until('10:02');
    expect(day.logged()).toEqual([['done', undefined, 60]]);
  });

  it('asks again five minutes after Later', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.until('10:00:10');
    day.scheduler.endReset({ how: 'later' });
    day.until('10:10');
    expect(shownAndHidden(day)).toEqual(['10:00:00 show', '10:00:10 hide', '10:05:10 show', '10:06:10 hide']);
    expect(day.logged()).toEqual([
      ['postponed', 'later', 10],
      ['done', undefined, 60],
    ]);
  });

  it('waits for a hold to end and shows it within the grace period', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.hold({ kind: 'paused', until: at('10:02') });
    day.until('10:01');
    expect(day.seen).not.toContain('10:00:00 show');
    day.hold();
    expect(day.seen.at(-1)).toBe('10:01:00 show');
  });
});

describe('when a call ends while the user is typing', () => {
  it('waits for the typing as long as at the end of a meeting', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.hold({ kind: 'on-a-call', until: null }, { kind: 'typing', until: null });
    day.until('10:01:30');
    day.hold({ kind: 'typing', until: null });
    day.until('10:01:59');
    expect(shownAndHidden(day)).toEqual([]);
    day.until('10:02');
    expect(shownAndHidden(day)).toEqual(['10:02:00 show']);
  });
});

describe('when a meeting ends and another starts at once, and only a cue is wanted', () => {
  it('shows the cue once and logs that there was no room', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'), occurrence('Review', '10:00–11:00'));
    day.setSettings({ preferences: { ...defaultPreferences, tight: 'cue' } });
    day.until('10:00');
    for (let look = 0; look < 5; look++) day.scheduler.tick();
    day.until('10:05');
    expect(day.seen.filter(what => /cue|show/.test(what))).toEqual(['10:00:00 cue after Standup']);
    expect(day.logged()).toEqual([['missed', 'tight', 0]]);
  });
});

describe('when a meeting ends in a call', () => {
  it('shows nothing, and after the grace period logs why and which app', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.hold({ kind: 'on-a-call', until: null, by: { device: 'camera', app: 'Zoom' } });
    day.until('10:04');
    expect(day.seen).not.toContain('10:00:00 show');
    expect(day.logged()).toEqual([['missed', 'on-a-call', 0]]);
    expect(day.causes()).toEqual([{ device: 'camera', app: 'Zoom' }]);
  });
});

describe('the signals', () => {
  it('are read from shortly before a reset until its end, and not otherwise', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    expect(day.paces).toEqual([null]);
    day.until('09:59:50');
    expect(day.paces).toEqual([null, 'fast']);
    day.until('10:02');
    expect(day.paces).toEqual([null, 'fast', null]);
  });

  it('must answer before anything is shown', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.setFresh(false);
    day.until('10:00:01');
    expect(day.seen).not.toContain('10:00:00 show');
    day.setFresh(true);
    expect(day.seen.at(-1)).toBe('10:00:01 show');
  });

  it('must answer before the user counts as away', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.setFresh(false);
    day.awaySince('09:59');
    day.until('10:01:30');
    expect(day.logged()).toEqual([]);
    day.hold({ kind: 'on-a-call', until: null });
    day.setFresh(true);
    expect(day.logged()).toEqual([]);
    day.hold();
    expect(day.logged()).toEqual([['natural', undefined, 0]]);
  });

  it('keep an empty desk free until somebody touches it', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.awaySince('09:50');
    day.until('10:00:40');
    expect(day.seen).toEqual(['09:59:45 warm']);
    expect(day.scheduler.trayStatus().held).toMatchObject({ kind: 'away' });
    day.awaySince('10:00:40');
    day.until('10:00:42');
    expect(day.seen.at(-1)).toBe('10:00:41 show');
  });

  it('are read slowly while the reflection is held back', () => {
    const day = dayAt('17:29');
    day.hold({ kind: 'do-not-disturb', until: null });
    day.until('17:31');
    expect(day.paces).toEqual([null, 'slow']);
    day.setFresh(false);
    day.hold();
    expect(day.seen).toEqual([]);
    expect(day.paces.at(-1)).toBe('fast');
    day.setFresh(true);
    expect(day.seen).toEqual(['17:31:00 reflection']);
  });

  it('are read while a prompt is on the screen, which may have to close', () => {
    const day = dayAt('08:00');
    let shownUntil: number | null = null;
    const open = () => {
      shownUntil = at('08:10');
    };
    day.addPrompt(now => {
      if (shownUntil === null) return { kind: 'due', open };
      return now < shownUntil ? { kind: 'shown', until: shownUntil } : { kind: 'wait', until: null };
    });
    day.scheduler.tick();
    expect(shownUntil).toBe(at('08:10'));
    expect(day.paces).toEqual([null, 'fast']);
    day.until('08:09:59');
    expect(day.paces).toEqual([null, 'fast']);
    day.until('08:10');
    expect(day.paces).toEqual([null, 'fast', null]);
  });
});

describe('the signals, when another hold keeps the reflection back', () => {
  it.each([
    { kind: 'locked', until: null },
    { kind: 'asleep', until: null },
    { kind: 'paused', until: at('23:00') },
  ] as const)('are not read: $kind', hold => {
    const day = dayAt('17:29');
    day.hold(hold);
    day.until('20:00');
    expect(day.paces).toEqual([null]);
  });
});

describe('while a reset is shown', () => {
  const shown = (...more: readonly Occurrence[]) => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'), ...more);
    day.until('10:00:10');
    return day;
  };

  it('ends at once when the computer is locked', () => {
    const day = shown();
    day.hold({ kind: 'locked', until: null });
    expect(day.logged()).toEqual([['short', 'locked', 10]]);
    expect(day.seen.at(-1)).toBe('10:00:10 hide at once');
  });

  it('ends when a call begins, and logs which app', () => {
    const day = shown();
    day.hold({ kind: 'on-a-call', until: null, by: { device: 'microphone', app: 'Chrome' } });
    expect(day.logged()).toEqual([['short', 'on-a-call', 10]]);
    expect(day.causes()).toEqual([{ device: 'microphone', app: 'Chrome' }]);
    expect(day.seen.at(-1)).toBe('10:00:10 hide at once');
  });

  it('ends when the screen is being shared', () => {
    const day = shown();
    day.hold({ kind: 'sharing', until: null });
    expect(day.logged()).toEqual([['short', 'sharing', 10]]);
  });

  it('ends when resets are paused', () => {
    const day = shown();
    day.hold({ kind: 'paused', until: at('10:30') });
    expect(day.logged()).toEqual([['short', 'paused', 10]]);
    expect(day.seen.at(-1)).toBe('10:00:10 hide at once');
  });

  it.each([
    { kind: 'on-a-call', until: null },
    { kind: 'paused', until: at('10:30') },
  ] as const)('stays if the user started it: $kind', hold => {
    const day = dayAt('09:30');
    day.hold(hold);
    day.scheduler.beginReset();
    day.until('09:30:10');
    expect(day.seen).toEqual(['09:30:00 show']);
  });

  it('also stays if it belongs to a meeting whose end waited for the call', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.hold({ kind: 'on-a-call', until: null });
    day.until('10:00:20');
    day.scheduler.beginReset();
    day.until('10:10');
    expect(shownAndHidden(day)).toEqual(['10:00:20 show', '10:01:20 hide']);
    expect(day.logged()).toEqual([['done', undefined, 60]]);
  });

  it('ends when the meeting is extended, and comes again at its new end', () => {
    const day = shown();
    day.setCalendar(occurrence('Standup', '09:00–10:30'));
    expect(day.logged()).toEqual([['short', 'still-in', 10]]);
    day.until('10:31');
    expect(day.seen.filter(what => what.endsWith('show'))).toEqual(['10:00:00 show', '10:30:00 show']);
  });

  it('ends when a meeting that was moved forward starts', () => {
    const day = shown();
    day.setCalendar(occurrence('Standup', '09:00–10:00'), occurrence('Design sync', '10:00:30–11:00'));
    day.until('10:00:40');
    expect(day.seen.at(-1)).toBe('10:00:30 hide');
  });

  it('is over after the computer slept', () => {
    const day = shown();
    day.sleepUntil('2026-06-11 08:00');
    expect(day.seen.at(-1)).toBe('08:00:00 hide');
    expect(day.logged()).toEqual([['done', undefined, 60]]);
  });
});

describe('when a meeting ends during a reset that the user started', () => {
  it('counts for the meeting: no second one follows', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.until('09:59:50');
    day.scheduler.beginReset();
    day.until('10:10');
    expect(shownAndHidden(day)).toEqual(['09:59:50 show', '10:00:50 hide']);
    expect(day.logged()).toEqual([['done', undefined, 60]]);
  });

  it('counts for the meeting during a call, too', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.hold({ kind: 'on-a-call', until: null });
    day.until('09:59:50');
    day.scheduler.beginReset();
    day.until('10:01:30');
    day.hold();
    day.until('10:10');
    expect(shownAndHidden(day)).toEqual(['09:59:50 show', '10:00:50 hide']);
  });
});

describe('when the computer slept over the end of a meeting', () => {
  it('logs the reset as missed and shows nothing', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.sleepUntil('11:00');
    expect(day.seen).toEqual([]);
    expect(day.logged()).toEqual([['missed', 'late', 0]]);
  });
});

describe('when the sample is tried just after the end of one of its meetings', () => {
  it('has resets for later meetings and ignores earlier ones', () => {
    const uid = (name: string) => ({ uid: `sample-${name}@one-degree` });
    const day = dayAt('10:01');
    const sample = { id: 's', name: 'Sample day', source: sampleSource, addresses: [], on: true };
    day.setSettings({ feeds: [{ ...sample, since: at('10:01') }] });
    day.setCalendar(
      occurrence('Stand-up', '09:00–09:15', uid('stand-up')),
      occurrence('Design review', '09:15–10:00', uid('design')),
      occurrence('1:1 with Ana', '10:40–11:00', uid('one-to-one')),
    );
    day.until('11:02');
    expect(shownAndHidden(day)).toEqual(['11:00:00 show', '11:01:00 hide']);
    expect(day.logged()).toEqual([['done', undefined, 60]]);
  });
});

describe('a quiet day', () => {
  it('is evaluated at most once a minute', () => {
    const day = dayAt('08:00');
    day.setSettings(noReflection);
    day.until('09:00');
    expect(Math.min(...day.delays.slice(1))).toBe(60_000);
  });
});

describe('when a meeting is extended shortly before its end', () => {
  it('discards the prepared overlay', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.until('09:59:50');
    day.setCalendar(occurrence('Standup', '09:00–10:30'));
    expect(day.seen).toEqual(['09:59:45 warm', '09:59:50 discard']);
  });
});

describe('when midnight passes', () => {
  it('publishes the new day at its first instant', () => {
    const day = dayAt('23:59:30');
    day.setSettings(noReflection);
    day.until('2026-06-11 00:00:10');
    expect(day.published).toContain(at('2026-06-11 00:00'));
  });
});

describe('when the evening has come with the end of a meeting', () => {
  const evening = (how: 'still-in' | 'later' | 'skip', until: string) => {
    const day = dayAt('17:00', occurrence('Board', '16:30–17:30'));
    day.until('17:30:05');
    day.scheduler.endReset({ how });
    day.until(until);
    return day.seen.filter(what => !what.endsWith('warm'));
  };

  it.each([
    ['still-in', '17:40:00'],
    ['later', '17:35:05'],
  ] as const)('opens the reflection after the postponed reset: %s', (how, again) => {
    const [shown, hidden, shownAgain, hiddenAgain, reflection] = evening(how, '18:00');
    expect([shown, hidden, shownAgain]).toEqual(['17:30:00 show', '17:30:05 hide', `${again} show`]);
    expect(hiddenAgain).toMatch(/ hide$/);
    expect(reflection).toMatch(/ reflection$/);
  });

  it('waits a minute after a reset', () => {
    expect(evening('skip', '17:31:04')).toEqual(['17:30:00 show', '17:30:05 hide']);
    expect(evening('skip', '17:31:05').at(-1)).toBe('17:31:05 reflection');
  });

  it('does not read the signals in that minute', () => {
    const day = dayAt('17:00', occurrence('Board', '16:30–17:30'));
    day.until('17:30:05');
    day.scheduler.endReset({ how: 'skip' });
    expect(day.paces.at(-1)).toBe(null);
  });
});

describe('once it is stopped', () => {
  it('evaluates nothing, even if asked', () => {
    const day = dayAt('09:30', occurrence('Standup', '09:00–10:00'));
    day.until('09:59');
    day.scheduler.stop();
    day.scheduler.tickSoon();
    day.until('10:30');
    expect(shownAndHidden(day)).toEqual([]);
    expect(day.logged()).toEqual([]);
  });
});

describe('when the evening has come', () => {
  it('opens the reflection once', () => {
    const day = dayAt('17:00');
    day.until('23:00');
    expect(day.seen).toEqual(['17:30:00 reflection']);
  });

  it('does not open it without a calendar', () => {
    const day = dayAt('17:00');
    day.setSettings({ feeds: [] });
    day.until('23:00');
    expect(day.seen).toEqual([]);
  });

  it('opens it again after a snooze', () => {
    const day = dayAt('17:00');
    day.until('17:31');
    day.setSettings({ reflectionSnoozedUntil: at('18:01') });
    day.scheduler.tick();
    day.until('23:00');
    expect(day.seen).toEqual(['17:30:00 reflection', '18:01:00 reflection']);
  });
});
