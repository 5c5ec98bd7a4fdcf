import { describe, expect, it } from 'vitest';
import {
  answers,
  decideReset,
  mayBeOverAt,
  postponedUntil,
  type Situation,
} from '../../src/shared/domain/reset';
import { defaultPreferences } from '../../src/shared/domain/settings';
import {
  at,
  describeInEveryZone,
  hold,
  meeting,
  moved,
  reset,
  situation,
  transitionAt,
} from '../support/domain';

const standup = () => meeting('Standup', '09:30–10:00');
const reviewAt = (start: string) => meeting('Review', `${start}–12:00`);
/** Standup ends at 10:00; what follows starts at `next`. */
const day = (next: string, other: Partial<Situation> = {}) => situation([standup(), reviewAt(next)], other);
const transition = (next: string) => transitionAt('10:00', [standup(), reviewAt(next)]);

const prefer = (change: Partial<Situation['preferences']>) => ({
  preferences: { ...defaultPreferences, ...change },
});
const shown = (next: string, until: string) => ({
  kind: 'show',
  transition: transition(next),
  endsAt: at(until),
});
const missed = (next: string, reason: string) => ({
  kind: 'record',
  transition: transition(next),
  outcome: 'missed',
  reason,
});

describeInEveryZone('nothing has ended', () => {
  it('looks again when it will', () =>
    expect(decideReset(day('11:00'), at('09:00'))).toEqual({ kind: 'idle', until: at('10:00') }));
  it('shows nothing one millisecond before the end', () =>
    expect(decideReset(day('11:00'), at('10:00') - 1)).toEqual({ kind: 'idle', until: at('10:00') }));
  it('waits for a change where there is no meeting', () =>
    expect(decideReset(situation([]), at('09:00'))).toEqual({ kind: 'idle', until: null }));
});

describeInEveryZone('a meeting ends before a gap', () => {
  it('shows the full reset at the instant itself', () =>
    expect(decideReset(day('11:00'), at('10:00'))).toEqual(shown('11:00', '10:01')));
  it('shows one of the length that was chosen', () =>
    expect(decideReset(day('11:00', prefer({ resetSeconds: 180 })), at('10:00'))).toMatchObject({
      kind: 'show',
      endsAt: at('10:03'),
    }));
  it('shows all of it when it comes late', () =>
    expect(decideReset(day('11:00'), at('10:02'))).toEqual(shown('11:00', '10:03')));
  it('shows a short one where by now only that fits', () =>
    expect(decideReset(day('10:03'), at('10:02'))).toEqual(shown('10:03', '10:02:20')));
});

describeInEveryZone('the last meeting of the day ends', () => {
  it('shows the full reset', () =>
    expect(decideReset(situation([standup()]), at('10:00'))).toEqual({
      kind: 'show',
      transition: transitionAt('10:00', [standup()]),
      endsAt: at('10:01'),
    }));
});

describeInEveryZone('the grace', () => {
  it('still shows at its last instant', () =>
    expect(decideReset(day('11:00'), at('10:03'))).toEqual(shown('11:00', '10:04')));
  it('is over after it', () =>
    expect(decideReset(day('11:00'), at('10:03') + 1)).toEqual(missed('11:00', 'late')));
  it('is as long as was chosen', () => {
    const longer = day('11:00', prefer({ graceSeconds: 900 }));
    expect(decideReset(longer, at('10:15')).kind).toBe('show');
    expect(decideReset(longer, at('10:15') + 1)).toEqual(missed('11:00', 'late'));
  });
});

describeInEveryZone('the next meeting has begun', () => {
  it('is no time for a reset any more', () =>
    expect(decideReset(day('10:02'), at('10:02'))).toEqual(missed('10:02', 'next-began')));
  it('nor are the last seconds before it, too few for any', () => {
    expect(decideReset(day('10:02'), at('10:01:55'))).toEqual(shown('10:02', '10:02'));
    expect(decideReset(day('10:02'), at('10:01:55') + 1)).toEqual(missed('10:02', 'next-began'));
  });
});

describeInEveryZone('a tight transition', () => {
  it('gets the short reset', () =>
    expect(decideReset(day('10:01'), at('10:00'))).toEqual(shown('10:01', '10:00:20')));
  it('never has it run into the next meeting', () =>
    expect(decideReset(day('10:00:15'), at('10:00'))).toEqual(shown('10:00:15', '10:00:15')));
  it('ends at a whole millisecond, however late it begins', () =>
    expect(decideReset(day('10:01'), at('10:00:54') + 999)).toEqual(shown('10:01', '10:01')));
});

describeInEveryZone('a tight transition for which only a cue is wanted', () => {
  const cue = prefer({ tight: 'cue' });

  it('is said in the tray until the next meeting starts', () =>
    expect(decideReset(day('10:01', cue), at('10:00'))).toEqual({
      kind: 'cue',
      transition: transition('10:01'),
      until: at('10:01'),
    }));
  it('is said for twenty seconds when that starts at once', () =>
    expect(decideReset(day('10:00', cue), at('10:00'))).toMatchObject({
      kind: 'cue',
      until: at('10:00:20'),
    }));
  it('is logged when the cue is over', () =>
    expect(decideReset(day('10:01', cue), at('10:01'))).toEqual(missed('10:01', 'tight')));
  it('is not said during a pause', () => {
    const holds = [hold('paused', '10:00:30')];
    expect(decideReset(day('10:01', { ...cue, holds }), at('10:00'))).toEqual({
      kind: 'wait',
      transition: transition('10:01'),
      hold: holds[0],
      until: at('10:00:30'),
    });
  });
  it('is said while you type: it takes nothing from you', () =>
    expect(decideReset(day('10:01', { ...cue, holds: [hold('typing')] }), at('10:00')).kind).toBe('cue'));
});

describeInEveryZone('a tight transition for which nothing is wanted', () => {
  it('is logged at once, whatever holds', () => {
    const nothing = prefer({ tight: 'nothing' });
    expect(decideReset(day('10:01', nothing), at('10:00'))).toEqual(missed('10:01', 'tight'));
    expect(decideReset(day('10:01', { ...nothing, holds: [hold('locked')] }), at('10:00'))).toEqual(
      missed('10:01', 'tight'),
    );
  });
  it('does not touch a gap', () =>
    expect(decideReset(day('11:00', prefer({ tight: 'nothing' })), at('10:00')).kind).toBe('show'));
  it('is what a gap becomes when a hold eats it up, which is why', () => {
    const held = day('10:02', { ...prefer({ tight: 'nothing' }), holds: [hold('locked')] });
    expect(decideReset(held, at('10:00'))).toMatchObject({ kind: 'wait', until: at('10:00:30') + 1 });
    expect(decideReset(held, at('10:00:30') + 1)).toEqual(missed('10:02', 'locked'));
  });
});

describeInEveryZone('three meetings back to back', () => {
  const a = () => meeting('A', '09:00–10:00');
  const b = () => meeting('B', '10:00–11:00');
  const c = () => meeting('C', '11:00–12:00');
  const all = () => [a(), b(), c()];

  it('each get their chance', () => {
    const first = transitionAt('10:00', all());
    const second = transitionAt('11:00', all());
    const third = transitionAt('12:00', all());
    const done = reset(first, '10:00', 'done');
    const skipped = reset(second, '11:00', 'skipped');
    expect([
      decideReset(situation(all()), at('10:00')),
      decideReset(situation(all(), { resets: [done] }), at('10:01')),
      decideReset(situation(all(), { resets: [done] }), at('11:00')),
      decideReset(situation(all(), { resets: [done, skipped] }), at('12:00')),
    ]).toEqual([
      { kind: 'show', transition: first, endsAt: at('10:00:20') },
      { kind: 'idle', until: at('11:00') },
      { kind: 'show', transition: second, endsAt: at('11:00:20') },
      { kind: 'show', transition: third, endsAt: at('12:01') },
    ]);
  });
  it('are all logged after a sleep, the newest first', () => {
    const now = at('12:30');
    const first = decideReset(situation(all()), now);
    const done = reset(transitionAt('12:00', all()), '12:30', 'missed', { reason: 'late' });
    const then = decideReset(situation(all(), { resets: [done] }), now);
    expect([first, then]).toMatchObject([
      { kind: 'record', transition: { at: at('12:00') }, outcome: 'missed', reason: 'late' },
      { kind: 'record', transition: { at: at('11:00') }, outcome: 'missed', reason: 'late' },
    ]);
  });
});

describeInEveryZone('you are away from the keyboard', () => {
  const away = (lastInput: string, other: Partial<Situation> = {}) =>
    day('11:00', { lastInput: at(lastInput), ...other });

  it('and stay so for the reset’s length: that was one', () =>
    expect(decideReset(away('10:00'), at('10:01'))).toEqual({
      kind: 'record',
      transition: transition('11:00'),
      outcome: 'natural',
    }));
  it('and not long enough yet: it is shown', () =>
    expect(decideReset(away('09:50'), at('10:01') - 1).kind).toBe('show'));
  it('and were back once since: it is shown', () =>
    expect(decideReset(away('10:00:01'), at('10:02')).kind).toBe('show'));
  it('and the desktop does not tell: it is shown', () =>
    expect(decideReset(day('11:00'), at('10:02')).kind).toBe('show'));
  it('behind a lock: looks again when it will have been one', () => {
    const locked = { holds: [hold('locked')] };
    expect(decideReset(away('09:59', locked), at('10:00'))).toMatchObject({
      kind: 'wait',
      until: at('10:01'),
    });
    expect(decideReset(away('09:59', locked), at('10:01'))).toMatchObject({ outcome: 'natural' });
  });
  it('before a short one: its twenty seconds are enough', () => {
    const tight = day('10:01', { lastInput: at('09:59'), holds: [hold('locked')] });
    expect(decideReset(tight, at('10:00:20') - 1)).toMatchObject({ kind: 'wait', until: at('10:00:20') });
    expect(decideReset(tight, at('10:00:20'))).toMatchObject({ outcome: 'natural' });
  });
  it('before a gap that has become too short: it is still the full length that counts', () => {
    const away = day('10:02', { lastInput: at('09:59'), holds: [hold('locked')] });
    expect(decideReset(away, at('10:00:50'))).toMatchObject({ kind: 'wait', until: at('10:01') });
    expect(decideReset(away, at('10:01'))).toMatchObject({ outcome: 'natural' });
  });
  it('for longer than the grace: late comes first', () =>
    expect(decideReset(away('09:50'), at('10:10'))).toEqual(missed('11:00', 'late')));
});

describe.each(['paused', 'locked', 'asleep'] as const)('held: %s', kind => {
  describeInEveryZone('with no end in sight', () => {
    const held = (next = '11:00') => day(next, { holds: [hold(kind)] });

    it('waits until the grace is over', () =>
      expect(decideReset(held(), at('10:00'))).toEqual({
        kind: 'wait',
        transition: transition('11:00'),
        hold: hold(kind),
        until: at('10:03') + 1,
      }));
    it('waits until no room is left before the next meeting', () =>
      expect(decideReset(held('10:02'), at('10:00'))).toMatchObject({
        kind: 'wait',
        until: at('10:01:55') + 1,
      }));
    it('logs that as the reason when it outlasts the grace', () =>
      expect(decideReset(held(), at('10:03') + 1)).toEqual(missed('11:00', kind)));
    it('logs that as the reason when it outlasts the gap', () =>
      expect(decideReset(held('10:02'), at('10:01:55') + 1)).toEqual(missed('10:02', kind)));
    it('shows the reset when it ends within the grace', () =>
      expect(decideReset(day('11:00'), at('10:02:30'))).toEqual(shown('11:00', '10:03:30')));
  });

  describeInEveryZone('until a known time', () => {
    const held = () => day('11:00', { holds: [hold(kind, '10:01')] });

    it('looks again then', () =>
      expect(decideReset(held(), at('10:00'))).toMatchObject({ kind: 'wait', until: at('10:01') }));
    it('holds nothing from then on', () =>
      expect(decideReset(held(), at('10:01'))).toEqual(shown('11:00', '10:02')));
  });
});

describeInEveryZone('held: typing', () => {
  const typing = (other: Partial<Situation> = {}) => day('11:00', { holds: [hold('typing')], ...other });

  it('waits for half a minute at most', () => {
    expect(decideReset(typing(), at('10:00'))).toEqual({
      kind: 'wait',
      transition: transition('11:00'),
      hold: hold('typing'),
      until: at('10:00:30'),
    });
    expect(decideReset(typing(), at('10:00:30'))).toEqual(shown('11:00', '10:01:30'));
  });
  it('is not the reason when the reset is missed', () =>
    expect(decideReset(typing(), at('10:04'))).toEqual(missed('11:00', 'late')));
  it('gives way to another hold after that', () => {
    const holds = [hold('typing'), hold('locked')];
    expect(decideReset(typing({ holds }), at('10:00:30'))).toMatchObject({
      kind: 'wait',
      hold: hold('locked'),
    });
  });
  it('waits half a minute more for one that was put off', () => {
    const resets = [
      reset(transition('11:00'), '10:00', 'postponed', { reason: 'later', until: at('10:05') }),
    ];
    expect(decideReset(typing({ resets }), at('10:05'))).toMatchObject({
      kind: 'wait',
      until: at('10:05:30'),
    });
  });
});

describeInEveryZone('what the journal holds', () => {
  it.each(['done', 'short', 'skipped', 'natural', 'missed'] as const)('answers it for good: %s', outcome => {
    const resets = [reset(transition('11:00'), '10:00', outcome)];
    expect(decideReset(day('11:00', { resets }), at('10:00:30'))).toEqual({
      kind: 'idle',
      until: at('12:00'),
    });
  });
  it('is about no meeting when you asked for it yourself', () =>
    expect(decideReset(day('11:00', { resets: [reset(null, '10:00', 'done')] }), at('10:00')).kind).toBe(
      'show',
    ));
  it('keeps a killed app from showing it twice: it was logged when it began', () => {
    const resets = [reset(transition('11:00'), '10:00', 'short', { reason: 'closed' })];
    expect(decideReset(day('11:00', { resets }), at('10:00:10')).kind).toBe('idle');
  });
});

describeInEveryZone('a reset that is put off', () => {
  const later = (start: string, until: string) =>
    reset(transition('11:00'), start, 'postponed', { reason: 'later', until: at(until) });

  it('is asked again then, and not before', () => {
    const putOff = day('11:00', { resets: [later('10:00', '10:05')] });
    expect(decideReset(putOff, at('10:00:10'))).toEqual({ kind: 'idle', until: at('10:05') });
    expect(decideReset(putOff, at('10:05'))).toEqual(shown('11:00', '10:06'));
  });
  it('has a grace of its own', () => {
    const putOff = day('11:00', { resets: [later('10:00', '10:05')] });
    expect(decideReset(putOff, at('10:08')).kind).toBe('show');
    expect(decideReset(putOff, at('10:08') + 1)).toEqual(missed('11:00', 'later'));
  });
  it('comes five minutes later, twice at most', () => {
    const gap = transition('11:00');
    const once = [later('10:00', '10:05')];
    const twice = [...once, later('10:05', '10:10')];
    expect(postponedUntil(gap, [], at('10:00:10'))).toBe(at('10:05:10'));
    expect(postponedUntil(gap, once, at('10:05:10'))).toBe(at('10:10:10'));
    expect(postponedUntil(gap, twice, at('10:10:10'))).toBe(null);
  });
  it('never comes into the next meeting', () => {
    expect(postponedUntil(transition('10:05:20'), [], at('10:00'))).toBe(at('10:05'));
    expect(postponedUntil(transition('10:05:20'), [], at('10:00') + 1)).toBe(null);
  });
  it('may come any time after the last meeting', () =>
    expect(postponedUntil(transitionAt('10:00', [standup()]), [], at('10:00'))).toBe(at('10:05')));
  it('is answered by what is logged after that', () => {
    const resets = [later('10:00', '10:05'), reset(transition('11:00'), '10:05', 'done')];
    expect(decideReset(day('11:00', { resets }), at('10:05:30'))).toEqual({
      kind: 'idle',
      until: at('12:00'),
    });
  });
});

describeInEveryZone('you are still in the meeting', () => {
  it('may be over at the next five-minute mark that is five minutes away', () => {
    expect(mayBeOverAt(at('10:00'))).toBe(at('10:05'));
    expect(mayBeOverAt(at('10:00:01'))).toBe(at('10:10'));
    expect(mayBeOverAt(at('10:04:59'))).toBe(at('10:10'));
  });
  const stillIn = (next: string) =>
    day(next, {
      resets: [reset(transition(next), '10:00', 'postponed', { reason: 'still-in', until: at('10:10') })],
    });

  it('is asked again then', () =>
    expect(decideReset(stillIn('11:00'), at('10:10'))).toEqual(shown('11:00', '10:11')));
  it('is let go, and says why, when the next meeting begins before', () =>
    expect(decideReset(stillIn('10:10'), at('10:10'))).toEqual(missed('10:10', 'still-in')));
  it('does not use up what may be put off', () => {
    const resets = [1, 2, 3].map(() =>
      reset(transition('11:00'), '10:00', 'postponed', { reason: 'still-in', until: at('10:10') }),
    );
    expect(postponedUntil(transition('11:00'), resets, at('10:10'))).toBe(at('10:15'));
  });
});

describeInEveryZone('a meeting that is moved while its reset is pending', () => {
  const held = (meetings: ReturnType<typeof meeting>[]) => situation(meetings, { holds: [hold('locked')] });

  it('to end later: is asked at its new end', () =>
    expect(decideReset(held([moved(standup(), '09:30–10:30')]), at('10:01'))).toEqual({
      kind: 'idle',
      until: at('10:30'),
    }));
  it('to end earlier: has its grace counted from there', () =>
    expect(decideReset(held([moved(standup(), '09:30–09:59')]), at('10:01'))).toMatchObject({
      kind: 'wait',
      transition: { at: at('09:59') },
      until: at('10:02') + 1,
    }));
  it('cancelled: is forgotten', () =>
    expect(decideReset(held([]), at('10:01'))).toEqual({ kind: 'idle', until: null }));
  it('cancelled while its reset is put off: is forgotten too', () => {
    const resets = [
      reset(transition('11:00'), '10:00', 'postponed', { reason: 'later', until: at('10:05') }),
    ];
    expect(decideReset(situation([reviewAt('11:00')], { resets }), at('10:05'))).toEqual({
      kind: 'idle',
      until: at('12:00'),
    });
  });
});

describeInEveryZone('a meeting that is moved after its reset', () => {
  const done = () => reset(transitionAt('10:00', [standup()]), '10:00', 'done');
  const after = (meetings: ReturnType<typeof meeting>[], now: string) =>
    decideReset(situation(meetings, { resets: [done()] }), at(now));

  it('to end earlier: stays answered', () =>
    expect(after([moved(standup(), '09:30–09:59')], '10:01')).toEqual({ kind: 'idle', until: null }));
  it('to end later: is asked again there', () =>
    expect(after([moved(standup(), '09:30–10:30')], '10:30').kind).toBe('show'));
  it('away, while another one ended at the same instant: stays answered', () =>
    expect(after([meeting('Twin', '09:45–10:00')], '10:01')).toEqual({ kind: 'idle', until: null }));
  it('and put off before: keeps to what was said', () => {
    const later = reset(transitionAt('10:00', [standup()]), '10:00', 'postponed', {
      reason: 'later',
      until: at('10:05'),
    });
    const earlier = situation([moved(standup(), '09:30–09:55')], { resets: [later] });
    expect(decideReset(earlier, at('10:02'))).toEqual({ kind: 'idle', until: at('10:05') });
    expect(decideReset(earlier, at('10:05')).kind).toBe('show');
  });
  it('is told from every other meeting', () => {
    const other = transitionAt('09:50', [meeting('Standup 2', '09:30–09:50')]);
    expect(answers(done(), other)).toBe(false);
  });
});

describeInEveryZone('a clock that jumps', () => {
  it('back, after the reset: does not show it again when its instant comes again', () => {
    const resets = [reset(transition('11:00'), '10:00', 'done')];
    expect(decideReset(day('11:00', { resets }), at('09:30'))).toEqual({ kind: 'idle', until: at('10:00') });
    expect(decideReset(day('11:00', { resets }), at('10:00'))).toEqual({ kind: 'idle', until: at('12:00') });
  });
  it('back, while it is put off: asks again at the time that was said', () => {
    const resets = [
      reset(transition('11:00'), '10:00', 'postponed', { reason: 'later', until: at('10:05') }),
    ];
    expect(decideReset(day('11:00', { resets }), at('10:01'))).toEqual({ kind: 'idle', until: at('10:05') });
  });
  it('back, so that the last input lies ahead: does not take you for away', () =>
    expect(decideReset(day('11:00', { lastInput: at('10:30') }), at('10:02')).kind).toBe('show'));
  it('forward, over a transition: logs it as late', () =>
    expect(decideReset(day('11:00'), at('10:30'))).toEqual(missed('11:00', 'late')));
});

describeInEveryZone('midnight', () => {
  const late = () => meeting('Late', '23:00–23:59');
  const tomorrow = (time: string) => at(`2026-06-11 ${time}`);

  it('does not cut the grace short', () =>
    expect(decideReset(situation([late()]), tomorrow('00:01'))).toMatchObject({
      kind: 'show',
      endsAt: tomorrow('00:02'),
    }));
  it('does not lose what was put off across it', () => {
    const putOff = reset(transitionAt('23:59', [late()]), '23:59', 'postponed', {
      reason: 'later',
      until: tomorrow('00:04'),
    });
    const night = situation([late()], { resets: [putOff] });
    expect(decideReset(night, at('23:59:30'))).toEqual({ kind: 'idle', until: tomorrow('00:04') });
    expect(decideReset(night, tomorrow('00:04')).kind).toBe('show');
    expect(decideReset(night, tomorrow('00:08'))).toMatchObject({ outcome: 'missed', reason: 'later' });
  });
  it('leaves alone what yesterday left open', () =>
    expect(decideReset(situation([late()]), tomorrow('09:00'))).toEqual({ kind: 'idle', until: null }));
});
