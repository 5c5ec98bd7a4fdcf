import { expect, it } from 'vitest';
import { decideReset } from '../../../../src/shared/domain/reset/decision';
import {
  at,
  describeInEveryZone,
  hold,
  meeting,
  reset,
  situation,
  transitionAt,
} from '../../../support/domain';
import { missed, prefer, shown, standup, transition, workday } from '../../../support/morning';

describeInEveryZone('nothing has ended', () => {
  it('looks again when it will', () =>
    expect(decideReset(workday('11:00'), at('09:00'))).toEqual({ kind: 'idle', until: at('10:00') }));
  it('shows nothing one millisecond before the end', () =>
    expect(decideReset(workday('11:00'), at('10:00') - 1)).toEqual({ kind: 'idle', until: at('10:00') }));
  it('waits for a change where there is no meeting', () =>
    expect(decideReset(situation([]), at('09:00'))).toEqual({ kind: 'idle', until: null }));
});

describeInEveryZone('a meeting ends before a gap', () => {
  it('shows the full reset at the instant itself', () =>
    expect(decideReset(workday('11:00'), at('10:00'))).toEqual(shown('11:00', '10:01')));
  it('shows one of the length that was chosen', () =>
    expect(decideReset(workday('11:00', prefer({ resetSeconds: 180 })), at('10:00'))).toMatchObject({
      kind: 'show',
      endsAt: at('10:03'),
    }));
  it('shows all of it when it comes late', () =>
    expect(decideReset(workday('11:00'), at('10:02'))).toEqual(shown('11:00', '10:03')));
  it('shows a short one where by now only that fits', () =>
    expect(decideReset(workday('10:03'), at('10:02'))).toEqual(shown('10:03', '10:02:20')));
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
    expect(decideReset(workday('11:00'), at('10:03'))).toEqual(shown('11:00', '10:04')));
  it('is over after it', () =>
    expect(decideReset(workday('11:00'), at('10:03') + 1)).toEqual(missed('11:00', 'late')));
  it('is as long as was chosen', () => {
    const longer = workday('11:00', prefer({ graceSeconds: 900 }));
    expect(decideReset(longer, at('10:15')).kind).toBe('show');
    expect(decideReset(longer, at('10:15') + 1)).toEqual(missed('11:00', 'late'));
  });
});

describeInEveryZone('the next meeting has begun', () => {
  it('is no time for a reset any more', () =>
    expect(decideReset(workday('10:02'), at('10:02'))).toEqual(missed('10:02', 'next-began')));
  it('nor are the last seconds before it, too few for any', () => {
    expect(decideReset(workday('10:02'), at('10:01:55'))).toEqual(shown('10:02', '10:02'));
    expect(decideReset(workday('10:02'), at('10:01:55') + 1)).toEqual(missed('10:02', 'next-began'));
  });
});

describeInEveryZone('a tight transition', () => {
  it('gets the short reset', () =>
    expect(decideReset(workday('10:01'), at('10:00'))).toEqual(shown('10:01', '10:00:20')));
  it('never has it run into the next meeting', () =>
    expect(decideReset(workday('10:00:15'), at('10:00'))).toEqual(shown('10:00:15', '10:00:15')));
  it('ends at a whole millisecond, however late it begins', () =>
    expect(decideReset(workday('10:01'), at('10:00:54') + 999)).toEqual(shown('10:01', '10:01')));
});

describeInEveryZone('a tight transition for which only a cue is wanted', () => {
  const cue = prefer({ tight: 'cue' });

  it('is said in the tray until the next meeting starts', () =>
    expect(decideReset(workday('10:01', cue), at('10:00'))).toEqual({
      kind: 'cue',
      transition: transition('10:01'),
      until: at('10:01'),
    }));
  it('is said for twenty seconds when that starts at once', () =>
    expect(decideReset(workday('10:00', cue), at('10:00'))).toMatchObject({
      kind: 'cue',
      until: at('10:00:20'),
    }));
  it('is logged when the cue is over', () =>
    expect(decideReset(workday('10:01', cue), at('10:01'))).toEqual(missed('10:01', 'tight')));
  it('is not said during a pause', () => {
    const holds = [hold('paused', '10:00:30')];
    expect(decideReset(workday('10:01', { ...cue, holds }), at('10:00'))).toEqual({
      kind: 'wait',
      transition: transition('10:01'),
      hold: holds[0],
      until: at('10:00:30'),
    });
  });
  it('is said while you type: it takes nothing from you', () =>
    expect(decideReset(workday('10:01', { ...cue, holds: [hold('typing')] }), at('10:00')).kind).toBe('cue'));
});

describeInEveryZone('a tight transition for which nothing is wanted', () => {
  it('is logged at once, whatever holds', () => {
    const nothing = prefer({ tight: 'nothing' });
    expect(decideReset(workday('10:01', nothing), at('10:00'))).toEqual(missed('10:01', 'tight'));
    expect(decideReset(workday('10:01', { ...nothing, holds: [hold('locked')] }), at('10:00'))).toEqual(
      missed('10:01', 'tight'),
    );
  });
  it('does not touch a gap', () =>
    expect(decideReset(workday('11:00', prefer({ tight: 'nothing' })), at('10:00')).kind).toBe('show'));
  it('is what a gap becomes when a hold eats it up, which is why', () => {
    const held = workday('10:02', { ...prefer({ tight: 'nothing' }), holds: [hold('locked')] });
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
