import { expect, it } from 'vitest';
import type { ResetEntry } from '../../../../src/shared/domain/journal/entry';
import { decideReset } from '../../../../src/shared/domain/reset/decideReset';
import { isAnswerTo, quietUntil } from '../../../../src/shared/domain/reset/due';
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

describeInEveryZone('a journal entry', () => {
  it.each(['done', 'short', 'skipped', 'natural', 'missed'] as const)(
    'answers its transition for good: %s',
    outcome => {
      const resets = [reset(transition('11:00'), '10:00', outcome)];
      expect(decideReset(workday('11:00', { resets }), at('10:00:30'))).toEqual({
        kind: 'idle',
        until: at('12:00'),
      });
    },
  );
  it('answers no transition if the user started the reset', () =>
    expect(decideReset(workday('11:00', { resets: [reset(null, '10:00', 'done')] }), at('10:00')).kind).toBe(
      'show',
    ));
  it('stops a killed app from showing the reset again, because it is logged at the start', () => {
    const resets = [reset(transition('11:00'), '10:00', 'short', { reason: 'closed' })];
    expect(decideReset(workday('11:00', { resets }), at('10:00:10')).kind).toBe('idle');
  });
});

describeInEveryZone('a postponed reset', () => {
  const later = (start: string, until: string) =>
    reset(transition('11:00'), start, 'postponed', { reason: 'later', until: at(until) });

  it('is offered again at that time, and not before', () => {
    const postponed = workday('11:00', { resets: [later('10:00', '10:05')] });
    expect(decideReset(postponed, at('10:00:10'))).toEqual({ kind: 'idle', until: at('10:05') });
    expect(decideReset(postponed, at('10:05'))).toEqual(shown('11:00', '10:06'));
  });
  it('has its own grace period', () => {
    const postponed = workday('11:00', { resets: [later('10:00', '10:05')] });
    expect(decideReset(postponed, at('10:08')).kind).toBe('show');
    expect(decideReset(postponed, at('10:08') + 1)).toEqual(missed('11:00', 'later'));
  });
  it('is offered five minutes later, at most twice', () => {
    const gap = transition('11:00');
    const once = [later('10:00', '10:05')];
    const twice = [...once, later('10:05', '10:10')];
    expect(postponedUntil(gap, workday('11:00'), at('10:00:10'))).toBe(at('10:05:10'));
    expect(postponedUntil(gap, workday('11:00', { resets: once }), at('10:05:10'))).toBe(at('10:10:10'));
    expect(postponedUntil(gap, workday('11:00', { resets: twice }), at('10:10:10'))).toBe(null);
  });
  it('is offered after the length that the user chose', () => {
    const long = workday('11:00', prefer({ postponeMinutes: 12 }));
    expect(postponedUntil(transition('11:00'), long, at('10:00:10'))).toBe(at('10:12:10'));
    const tooLong = workday('10:10', prefer({ postponeMinutes: 12 }));
    expect(postponedUntil(transition('10:10'), tooLong, at('10:00:10'))).toBe(null);
    const short = workday('10:03', prefer({ postponeMinutes: 2 }));
    expect(postponedUntil(transition('10:03'), short, at('10:00:10'))).toBe(at('10:02:10'));
  });
  it('is never offered during the next meeting', () => {
    expect(postponedUntil(transition('10:05:20'), workday('10:05:20'), at('10:00'))).toBe(at('10:05'));
    expect(postponedUntil(transition('10:05:20'), workday('10:05:20'), at('10:00') + 1)).toBe(null);
  });
  it.each(['cue', 'nothing'] as const)(
    'is offered only if a full reset fits, without the short preference: %s',
    tight => {
      const gap = workday('10:06:30', prefer({ tight }));
      expect(postponedUntil(transition('10:06:30'), gap, at('10:00'))).toBe(at('10:05'));
      expect(postponedUntil(transition('10:06:30'), gap, at('10:00') + 1)).toBe(null);
    },
  );
  it('can be offered any time after the last meeting', () =>
    expect(postponedUntil(transitionAt('10:00', [standup()]), situation([standup()]), at('10:00'))).toBe(
      at('10:05'),
    ));
  it('is answered by a later entry', () => {
    const resets = [later('10:00', '10:05'), reset(transition('11:00'), '10:05', 'done')];
    expect(decideReset(workday('11:00', { resets }), at('10:05:30'))).toEqual({
      kind: 'idle',
      until: at('12:00'),
    });
  });
});

describeInEveryZone('a reset with "still in the meeting"', () => {
  it('is due at the next five-minute mark at least five minutes away', () => {
    expect(mayBeOverAt(at('10:00'))).toBe(at('10:05'));
    expect(mayBeOverAt(at('10:00:01'))).toBe(at('10:10'));
    expect(mayBeOverAt(at('10:04:59'))).toBe(at('10:10'));
  });
  const stillIn = (next: string) =>
    workday(next, {
      resets: [reset(transition(next), '10:00', 'postponed', { reason: 'still-in', until: at('10:10') })],
    });

  it('is offered again then', () =>
    expect(decideReset(stillIn('11:00'), at('10:10'))).toEqual(shown('11:00', '10:11')));
  it('is missed with that reason if the next meeting begins first', () =>
    expect(decideReset(stillIn('10:10'), at('10:10'))).toEqual(missed('10:10', 'still-in')));
  it('does not count as a postponement', () => {
    const resets = [1, 2, 3].map(() =>
      reset(transition('11:00'), '10:00', 'postponed', { reason: 'still-in', until: at('10:10') }),
    );
    expect(postponedUntil(transition('11:00'), workday('11:00', { resets }), at('10:10'))).toBe(at('10:15'));
  });
});

describeInEveryZone('anything else that appears by itself', () => {
  const quietAt = (now: string, ...resets: ResetEntry[]) =>
    quietUntil(workday('11:00').transitions, resets, at(now));
  const postponed = (reason: 'later' | 'still-in') =>
    reset(transition('11:00'), '10:00', 'postponed', { reason, until: at('10:05'), seconds: 5 });

  it.each(['later', 'still-in'] as const)('waits for a postponed reset: %s', reason => {
    expect(quietAt('10:00:05', postponed(reason))).toBe(at('10:05'));
    expect(quietAt('10:05', postponed(reason))).toBe(null);
  });
  it.each(['done', 'skipped', 'short'] as const)(
    'waits for a minute after a reset that was shown: %s',
    outcome => {
      const shown = reset(null, '10:00', outcome, { seconds: 20 });
      expect(quietAt('10:00:20', shown)).toBe(at('10:01:20'));
      expect(quietAt('10:01:20', shown)).toBe(null);
    },
  );
  it.each(['missed', 'natural'] as const)('does not wait if no reset was shown: %s', outcome =>
    expect(quietAt('10:00', reset(transition('11:00'), '10:00', outcome))).toBe(null),
  );
  it('does not wait for a future reset, or for one whose meeting was removed', () => {
    expect(quietAt('09:30')).toBe(null);
    expect(quietUntil([], [postponed('later')], at('10:02'))).toBe(null);
  });
  it('does not wait after the clock was set back', () =>
    expect(quietAt('10:00', reset(transition('11:00'), '12:00', 'done'))).toBe(null));
});

describeInEveryZone('a meeting that is moved while its reset is pending', () => {
  const held = (meetings: ReturnType<typeof meeting>[]) => situation(meetings, { holds: [hold('locked')] });

  it('is decided at its new end if that is later', () =>
    expect(decideReset(held([moved(standup(), '09:30–10:30')]), at('10:01'))).toEqual({
      kind: 'idle',
      until: at('10:30'),
    }));
  it('has its grace period from its new end if that is earlier', () =>
    expect(decideReset(held([moved(standup(), '09:30–09:59')]), at('10:01'))).toMatchObject({
      kind: 'wait',
      transition: { at: at('09:59') },
      until: at('10:02') + 1,
    }));
  it('is forgotten if it is cancelled', () =>
    expect(decideReset(held([]), at('10:01'))).toEqual({ kind: 'idle', until: null }));
  it('is forgotten if it is cancelled while its reset is postponed', () => {
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

  it('stays answered if it is moved to end earlier', () =>
    expect(after([moved(standup(), '09:30–09:59')], '10:01')).toEqual({ kind: 'idle', until: null }));
  it('is offered a reset again if it is moved to end later', () =>
    expect(after([moved(standup(), '09:30–10:30')], '10:30').kind).toBe('show'));
  it('stays answered if another meeting ended at the same instant', () =>
    expect(after([meeting('Twin', '09:45–10:00')], '10:01')).toEqual({ kind: 'idle', until: null }));
  it('keeps to the postponed time if its reset was postponed', () => {
    const later = reset(transitionAt('10:00', [standup()]), '10:00', 'postponed', {
      reason: 'later',
      until: at('10:05'),
    });
    const earlier = situation([moved(standup(), '09:30–09:55')], { resets: [later] });
    expect(decideReset(earlier, at('10:02'))).toEqual({ kind: 'idle', until: at('10:05') });
    expect(decideReset(earlier, at('10:05')).kind).toBe('show');
  });
  it('is not confused with any other meeting', () => {
    const other = transitionAt('09:50', [meeting('Standup 2', '09:30–09:50')]);
    expect(isAnswerTo(done(), other)).toBe(false);
  });
});

describeInEveryZone('a clock that jumps', () => {
  it('back, after the reset: does not show it again when its instant recurs', () => {
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
  it('back, while it is postponed: offers it at the postponed time', () => {
    const resets = [
      reset(transition('11:00'), '10:00', 'postponed', { reason: 'later', until: at('10:05') }),
    ];
    expect(decideReset(workday('11:00', { resets }), at('10:01'))).toEqual({
      kind: 'idle',
      until: at('10:05'),
    });
  });
  it('back, so that the last input is in the future: does not treat the user as away', () =>
    expect(decideReset(workday('11:00', { lastInput: at('10:30') }), at('10:02')).kind).toBe('show'));
  it.each(['missed', 'natural'] as const)(
    'back, after it was not shown: shows it when its instant recurs: %s',
    outcome => {
      const resets = [reset(transition('11:00'), '10:30', outcome)];
      expect(decideReset(workday('11:00', { resets }), at('09:30'))).toEqual({
        kind: 'idle',
        until: at('10:00'),
      });
      expect(decideReset(workday('11:00', { resets }), at('10:00'))).toEqual(shown('11:00', '10:01'));
    },
  );
  it('back, after it was postponed and missed: offers it at the postponed time', () => {
    const later = reset(transition('11:00'), '10:00', 'postponed', { reason: 'later', until: at('10:05') });
    const resets = [later, reset(transition('11:00'), '10:30', 'missed', { reason: 'late' })];
    expect(decideReset(workday('11:00', { resets }), at('10:01'))).toEqual({
      kind: 'idle',
      until: at('10:05'),
    });
    expect(decideReset(workday('11:00', { resets }), at('10:05'))).toEqual(shown('11:00', '10:06'));
  });
  it('forward, past a transition: logs it as late', () =>
    expect(decideReset(workday('11:00'), at('10:30'))).toEqual(missed('11:00', 'late')));
});

describeInEveryZone('midnight', () => {
  const late = () => meeting('Late', '23:00–23:59');
  const tomorrow = (time: string) => at(`2026-06-11 ${time}`);

  it('does not shorten the grace period', () =>
    expect(decideReset(situation([late()]), tomorrow('00:01'))).toMatchObject({
      kind: 'show',
      endsAt: tomorrow('00:02'),
    }));
  it('does not lose a reset that was postponed across it', () => {
    const postponed = reset(transitionAt('23:59', [late()]), '23:59', 'postponed', {
      reason: 'later',
      until: tomorrow('00:04'),
    });
    const night = situation([late()], { resets: [postponed] });
    expect(decideReset(night, at('23:59:30'))).toEqual({ kind: 'idle', until: tomorrow('00:04') });
    expect(decideReset(night, tomorrow('00:04')).kind).toBe('show');
    expect(decideReset(night, tomorrow('00:08'))).toMatchObject({ outcome: 'missed', reason: 'later' });
  });
  it("leaves yesterday's open transitions alone", () => {
    const locked = situation([late()], { holds: [hold('locked')] });
    expect(decideReset(locked, tomorrow('00:03') + 1)).toEqual({ kind: 'idle', until: null });
    expect(decideReset(situation([late()]), tomorrow('09:00'))).toEqual({ kind: 'idle', until: null });
  });
  it('does not hide what held a reset for its whole grace period', () => {
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
  it('claims the screen as soon as it starts', () => {
    expect(decideReset(night(), tomorrow('00:00:30'))).toMatchObject({ endsAt: tomorrow('00:00:50') });
    expect(decideReset(night(), tomorrow('00:00:50'))).toMatchObject({ endsAt: tomorrow('00:01') });
    expect(decideReset(night(), tomorrow('00:01'))).toMatchObject({
      outcome: 'missed',
      reason: 'next-began',
    });
  });
  it('never has a reset postponed into it', () =>
    expect(postponedUntil(transitionAt('23:58', both()), night(), at('23:58:10'))).toBe(null));
});

describeInEveryZone('a call that begins while a reset is postponed', () => {
  const by = { device: 'microphone', app: 'Zoom' } as const;
  const calling = (start: string, end: string | null = null) =>
    workday('11:00', {
      resets: [reset(transition('11:00'), '10:00', 'postponed', { reason: 'later', until: at('10:05') })],
      calls: [
        {
          source: 'microphone',
          app: 'zoom',
          by,
          start: at(start),
          end: end === null ? null : at(end),
          endSeen: end !== null,
        },
      ],
    });

  it('cancels it once it has been on for twelve seconds', () => {
    expect(decideReset(calling('10:02'), at('10:02:11'))).toEqual({ kind: 'idle', until: at('10:02:12') });
    expect(decideReset(calling('10:02'), at('10:02:12'))).toEqual({ ...missed('11:00', 'on-a-call'), by });
  });
  it('cancels it also if it has ended since', () =>
    expect(decideReset(calling('10:02', '10:03'), at('10:05'))).toMatchObject({ reason: 'on-a-call' }));
  it('does not if it was only a moment, or was on before', () => {
    expect(decideReset(calling('10:02', '10:02:11'), at('10:05'))).toEqual(shown('11:00', '10:06'));
    expect(decideReset(calling('09:59', '10:03'), at('10:05'))).toMatchObject(shown('11:00', '10:06'));
  });
  it('does not cancel one that was postponed because the meeting went on', () => {
    const resets = [
      reset(transition('11:00'), '10:00', 'postponed', { reason: 'still-in', until: at('10:05') }),
    ];
    expect(decideReset({ ...calling('10:02', '10:03'), resets }, at('10:05')).kind).toBe('show');
  });
});
