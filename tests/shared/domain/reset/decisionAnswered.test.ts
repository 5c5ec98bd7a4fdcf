import { expect, it } from 'vitest';
import type { ResetEntry } from '../../../../src/shared/domain/journal/entry';
import { isAnswerTo, quietUntil } from '../../../../src/shared/domain/reset/answers';
import { decideReset } from '../../../../src/shared/domain/reset/decision';
import { mayBeOverAt, postponedUntil } from '../../../../src/shared/domain/reset/postpone';
import {
  at,
  describeInEveryZone,
  hold,
  meeting,
  moved,
  reset,
  situation,
  transitionAt,
} from '../../../support/domain';
import { missed, prefer, reviewAt, shown, standup, transition, workday } from '../../../support/morning';

describeInEveryZone('what the journal holds', () => {
  it.each(['done', 'short', 'skipped', 'natural', 'missed'] as const)('answers it for good: %s', outcome => {
    const resets = [reset(transition('11:00'), '10:00', outcome)];
    expect(decideReset(workday('11:00', { resets }), at('10:00:30'))).toEqual({
      kind: 'idle',
      until: at('12:00'),
    });
  });
  it('is about no meeting when you asked for it yourself', () =>
    expect(decideReset(workday('11:00', { resets: [reset(null, '10:00', 'done')] }), at('10:00')).kind).toBe(
      'show',
    ));
  it('keeps a killed app from showing it twice: it was logged when it began', () => {
    const resets = [reset(transition('11:00'), '10:00', 'short', { reason: 'closed' })];
    expect(decideReset(workday('11:00', { resets }), at('10:00:10')).kind).toBe('idle');
  });
});

describeInEveryZone('a reset that is put off', () => {
  const later = (start: string, until: string) =>
    reset(transition('11:00'), start, 'postponed', { reason: 'later', until: at(until) });

  it('is asked again then, and not before', () => {
    const putOff = workday('11:00', { resets: [later('10:00', '10:05')] });
    expect(decideReset(putOff, at('10:00:10'))).toEqual({ kind: 'idle', until: at('10:05') });
    expect(decideReset(putOff, at('10:05'))).toEqual(shown('11:00', '10:06'));
  });
  it('has a grace of its own', () => {
    const putOff = workday('11:00', { resets: [later('10:00', '10:05')] });
    expect(decideReset(putOff, at('10:08')).kind).toBe('show');
    expect(decideReset(putOff, at('10:08') + 1)).toEqual(missed('11:00', 'later'));
  });
  it('comes five minutes later, twice at most', () => {
    const gap = transition('11:00');
    const once = [later('10:00', '10:05')];
    const twice = [...once, later('10:05', '10:10')];
    expect(postponedUntil(gap, workday('11:00'), at('10:00:10'))).toBe(at('10:05:10'));
    expect(postponedUntil(gap, workday('11:00', { resets: once }), at('10:05:10'))).toBe(at('10:10:10'));
    expect(postponedUntil(gap, workday('11:00', { resets: twice }), at('10:10:10'))).toBe(null);
  });
  it('never comes into the next meeting', () => {
    expect(postponedUntil(transition('10:05:20'), workday('10:05:20'), at('10:00'))).toBe(at('10:05'));
    expect(postponedUntil(transition('10:05:20'), workday('10:05:20'), at('10:00') + 1)).toBe(null);
  });
  it.each(['cue', 'nothing'] as const)(
    'comes in full or not at all, where a short one is not wanted: %s',
    tight => {
      const gap = workday('10:06:30', prefer({ tight }));
      expect(postponedUntil(transition('10:06:30'), gap, at('10:00'))).toBe(at('10:05'));
      expect(postponedUntil(transition('10:06:30'), gap, at('10:00') + 1)).toBe(null);
    },
  );
  it('may come any time after the last meeting', () =>
    expect(postponedUntil(transitionAt('10:00', [standup()]), situation([standup()]), at('10:00'))).toBe(
      at('10:05'),
    ));
  it('is answered by what is logged after that', () => {
    const resets = [later('10:00', '10:05'), reset(transition('11:00'), '10:05', 'done')];
    expect(decideReset(workday('11:00', { resets }), at('10:05:30'))).toEqual({
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
    workday(next, {
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
    expect(postponedUntil(transition('11:00'), workday('11:00', { resets }), at('10:10'))).toBe(at('10:15'));
  });
});

describeInEveryZone('what else comes by itself', () => {
  const rest = (now: string, ...resets: ResetEntry[]) =>
    quietUntil(workday('11:00').transitions, resets, at(now));
  const putOff = (reason: 'later' | 'still-in') =>
    reset(transition('11:00'), '10:00', 'postponed', { reason, until: at('10:05'), seconds: 5 });

  it.each(['later', 'still-in'] as const)('waits for a reset that is put off: %s', reason => {
    expect(rest('10:00:05', putOff(reason))).toBe(at('10:05'));
    expect(rest('10:05', putOff(reason))).toBe(null);
  });
  it.each(['done', 'skipped', 'short'] as const)('leaves a minute after one that was shown: %s', outcome => {
    const shown = reset(null, '10:00', outcome, { seconds: 20 });
    expect(rest('10:00:20', shown)).toBe(at('10:01:20'));
    expect(rest('10:01:20', shown)).toBe(null);
  });
  it.each(['missed', 'natural'] as const)('comes at once where none was shown: %s', outcome =>
    expect(rest('10:00', reset(transition('11:00'), '10:00', outcome))).toBe(null),
  );
  it('does not wait for a reset that is yet to come, nor for one whose meeting is gone', () => {
    expect(rest('09:30')).toBe(null);
    expect(quietUntil([], [putOff('later')], at('10:02'))).toBe(null);
  });
  it('does not wait for a clock that was set back', () =>
    expect(rest('10:00', reset(transition('11:00'), '12:00', 'done'))).toBe(null));
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
    expect(isAnswerTo(done(), other)).toBe(false);
  });
});

describeInEveryZone('a clock that jumps', () => {
  it('back, after the reset: does not show it again when its instant comes again', () => {
    const resets = [reset(transition('11:00'), '10:00', 'done')];
    expect(decideReset(workday('11:00', { resets }), at('09:30'))).toEqual({
      kind: 'idle',
      until: at('10:00'),
    });
    expect(decideReset(workday('11:00', { resets }), at('10:00'))).toEqual({
      kind: 'idle',
      until: at('12:00'),
    });
  });
  it('back, while it is put off: asks again at the time that was said', () => {
    const resets = [
      reset(transition('11:00'), '10:00', 'postponed', { reason: 'later', until: at('10:05') }),
    ];
    expect(decideReset(workday('11:00', { resets }), at('10:01'))).toEqual({
      kind: 'idle',
      until: at('10:05'),
    });
  });
  it('back, so that the last input lies ahead: does not take you for away', () =>
    expect(decideReset(workday('11:00', { lastInput: at('10:30') }), at('10:02')).kind).toBe('show'));
  it.each(['missed', 'natural'] as const)(
    'back, after it went by unseen: shows it when its instant comes: %s',
    outcome => {
      const resets = [reset(transition('11:00'), '10:30', outcome)];
      expect(decideReset(workday('11:00', { resets }), at('09:30'))).toEqual({
        kind: 'idle',
        until: at('10:00'),
      });
      expect(decideReset(workday('11:00', { resets }), at('10:00'))).toEqual(shown('11:00', '10:01'));
    },
  );
  it('back, after it was asked again and missed: asks again at the time that was said', () => {
    const later = reset(transition('11:00'), '10:00', 'postponed', { reason: 'later', until: at('10:05') });
    const resets = [later, reset(transition('11:00'), '10:30', 'missed', { reason: 'late' })];
    expect(decideReset(workday('11:00', { resets }), at('10:01'))).toEqual({
      kind: 'idle',
      until: at('10:05'),
    });
    expect(decideReset(workday('11:00', { resets }), at('10:05'))).toEqual(shown('11:00', '10:06'));
  });
  it('forward, over a transition: logs it as late', () =>
    expect(decideReset(workday('11:00'), at('10:30'))).toEqual(missed('11:00', 'late')));
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
  it('leaves alone what yesterday left open', () => {
    const locked = situation([late()], { holds: [hold('locked')] });
    expect(decideReset(locked, tomorrow('00:03') + 1)).toEqual({ kind: 'idle', until: null });
    expect(decideReset(situation([late()]), tomorrow('09:00'))).toEqual({ kind: 'idle', until: null });
  });
  it('does not hide what held a reset for all of its grace', () => {
    const locked = situation([late()], { holds: [hold('locked')] });
    expect(decideReset(locked, at('23:59:30'))).toMatchObject({ until: tomorrow('00:02') + 1 });
    expect(decideReset(locked, tomorrow('00:02') + 1)).toMatchObject({ outcome: 'missed', reason: 'locked' });
  });
});

describeInEveryZone('a meeting that starts just after midnight', () => {
  const late = () => meeting('Late', '23:00–23:58');
  const tomorrow = (time: string) => at(`2026-06-11 ${time}`);
  const both = () => [late(), meeting('Launch', '2026-06-11 00:01–01:00')];
  const night = () => situation(both());

  it('leaves room for a full reset before it', () =>
    expect(decideReset(night(), at('23:58'))).toMatchObject({ kind: 'show', endsAt: at('23:59') }));
  it('has the screen from its first moment', () => {
    expect(decideReset(night(), tomorrow('00:00:30'))).toMatchObject({ endsAt: tomorrow('00:00:50') });
    expect(decideReset(night(), tomorrow('00:00:50'))).toMatchObject({ endsAt: tomorrow('00:01') });
    expect(decideReset(night(), tomorrow('00:01'))).toMatchObject({
      outcome: 'missed',
      reason: 'next-began',
    });
  });
  it('is none into which a reset is put off', () =>
    expect(postponedUntil(transitionAt('23:58', both()), night(), at('23:58:10'))).toBe(null));
});
