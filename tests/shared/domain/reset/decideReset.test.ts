import { expect, it } from 'vitest';
import { decideReset } from '../../../../src/shared/domain/reset/decideReset';
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

describeInEveryZone('before any meeting has ended', () => {
  it('decides again when the first one ends', () =>
    expect(decideReset(workday('11:00'), at('09:00'))).toEqual({ kind: 'idle', until: at('10:00') }));
  it('shows nothing one millisecond before the end', () =>
    expect(decideReset(workday('11:00'), at('10:00') - 1)).toEqual({ kind: 'idle', until: at('10:00') }));
  it('waits for a change if there are no meetings', () =>
    expect(decideReset(situation([]), at('09:00'))).toEqual({ kind: 'idle', until: null }));
});

describeInEveryZone('when a meeting ends before a gap', () => {
  it('shows the full reset at that instant', () =>
    expect(decideReset(workday('11:00'), at('10:00'))).toEqual(shown('11:00', '10:01')));
  it('shows a reset of the chosen length', () =>
    expect(decideReset(workday('11:00', prefer({ resetSeconds: 180 })), at('10:00'))).toMatchObject({
      kind: 'show',
      endsAt: at('10:03'),
    }));
  it('shows the full length even when late', () =>
    expect(decideReset(workday('11:00'), at('10:02'))).toEqual(shown('11:00', '10:03')));
  it('shows a short reset, as a card, if only that still fits', () =>
    expect(decideReset(workday('10:03'), at('10:02'))).toEqual(shown('10:03', '10:02:20', 'card')));
});

describeInEveryZone('when the last meeting of the day ends', () => {
  it('shows the full reset', () =>
    expect(decideReset(situation([standup()]), at('10:00'))).toEqual({
      kind: 'show',
      transition: transitionAt('10:00', [standup()]),
      endsAt: at('10:01'),
      presentation: 'cover',
    }));
});

describeInEveryZone('the grace period', () => {
  it('includes its last instant', () =>
    expect(decideReset(workday('11:00'), at('10:03'))).toEqual(shown('11:00', '10:04')));
  it('is over after that', () =>
    expect(decideReset(workday('11:00'), at('10:03') + 1)).toEqual(missed('11:00', 'late')));
  it('has the chosen length', () => {
    const longer = workday('11:00', prefer({ graceSeconds: 900 }));
    expect(decideReset(longer, at('10:15')).kind).toBe('show');
    expect(decideReset(longer, at('10:15') + 1)).toEqual(missed('11:00', 'late'));
  });
});

describeInEveryZone('when the next meeting has begun', () => {
  it('shows no reset any more', () =>
    expect(decideReset(workday('10:02'), at('10:02'))).toEqual(missed('10:02', 'next-began')));
  it('shows no reset in its last seconds before either', () => {
    expect(decideReset(workday('10:02'), at('10:01:55'))).toEqual(shown('10:02', '10:02', 'card'));
    expect(decideReset(workday('10:02'), at('10:01:55') + 1)).toEqual(missed('10:02', 'next-began'));
  });
});

describeInEveryZone('a tight transition', () => {
  it('gets the short reset, as a card', () =>
    expect(decideReset(workday('10:01'), at('10:00'))).toEqual(shown('10:01', '10:00:20', 'card')));
  it('never has a reset that overlaps the next meeting', () =>
    expect(decideReset(workday('10:00:15'), at('10:00'))).toEqual(shown('10:00:15', '10:00:15', 'card')));
  it('has a reset that ends at a whole millisecond, however late it begins', () =>
    expect(decideReset(workday('10:01'), at('10:00:54') + 999)).toEqual(shown('10:01', '10:01', 'card')));
});

describeInEveryZone('a tight transition with the cue preference', () => {
  const cue = prefer({ tight: 'cue' });

  it('gets a cue until the next meeting starts', () =>
    expect(decideReset(workday('10:01', cue), at('10:00'))).toEqual({
      kind: 'cue',
      transition: transition('10:01'),
      until: at('10:01'),
    }));
  it('gets a cue for twenty seconds if that starts immediately', () =>
    expect(decideReset(workday('10:00', cue), at('10:00'))).toMatchObject({
      kind: 'cue',
      until: at('10:00:20'),
    }));
  it('is logged when the cue is over', () =>
    expect(decideReset(workday('10:01', cue), at('10:01'))).toEqual(missed('10:01', 'tight')));
  it('gets no cue during a pause', () => {
    const holds = [hold('paused', '10:00:30')];
    expect(decideReset(workday('10:01', { ...cue, holds }), at('10:00'))).toEqual({
      kind: 'wait',
      transition: transition('10:01'),
      hold: holds[0],
      until: at('10:00:30'),
    });
  });
  it("gets a cue while the user is typing, because it doesn't interrupt", () =>
    expect(decideReset(workday('10:01', { ...cue, holds: [hold('typing')] }), at('10:00')).kind).toBe('cue'));
});

describeInEveryZone('a tight transition with the nothing preference', () => {
  it('is logged at once, despite any hold', () => {
    const nothing = prefer({ tight: 'nothing' });
    expect(decideReset(workday('10:01', nothing), at('10:00'))).toEqual(missed('10:01', 'tight'));
    expect(decideReset(workday('10:01', { ...nothing, holds: [hold('locked')] }), at('10:00'))).toEqual(
      missed('10:01', 'tight'),
    );
  });
  it('does not affect gaps', () =>
    expect(decideReset(workday('11:00', prefer({ tight: 'nothing' })), at('10:00')).kind).toBe('show'));
  it('is logged with the hold as its reason if a hold used up the gap', () => {
    const held = workday('10:02', { ...prefer({ tight: 'nothing' }), holds: [hold('locked')] });
    expect(decideReset(held, at('10:00'))).toMatchObject({ kind: 'wait', until: at('10:00:30') + 1 });
    expect(decideReset(held, at('10:00:30') + 1)).toEqual(missed('10:02', 'locked'));
  });
});

describeInEveryZone('three back-to-back meetings', () => {
  const a = () => meeting('A', '09:00–10:00');
  const b = () => meeting('B', '10:00–11:00');
  const c = () => meeting('C', '11:00–12:00');
  const all = () => [a(), b(), c()];

  it('each get a reset', () => {
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
      { kind: 'show', transition: first, endsAt: at('10:00:20'), presentation: 'card' },
      { kind: 'idle', until: at('11:00') },
      { kind: 'show', transition: second, endsAt: at('11:00:20'), presentation: 'card' },
      { kind: 'show', transition: third, endsAt: at('12:01'), presentation: 'cover' },
    ]);
  });
  it('are all logged after sleep, the newest first', () => {
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
