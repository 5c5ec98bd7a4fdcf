import { describe, expect, it } from 'vitest';
import { decideReset } from '../../../../src/shared/domain/reset/decideReset';
import { freeSinceAt, type Hold } from '../../../../src/shared/domain/reset/hold';
import type { Situation } from '../../../../src/shared/domain/reset/situation';
import { at, describeInEveryZone, hold, reset } from '../../../support/domain';
import { missed, shown, transition, workday } from '../../../support/morning';

describeInEveryZone('when the user is away from the keyboard', () => {
  const away = (lastInput: string, other: Partial<Situation> = {}) =>
    workday('11:00', { lastInput: at(lastInput), ...other });

  it('for the length of the reset: records it as natural', () =>
    expect(decideReset(away('10:00'), at('10:01'))).toEqual({
      kind: 'record',
      transition: transition('11:00'),
      outcome: 'natural',
    }));
  it('and has been since two minutes before: waits until then, or for the first touch', () =>
    expect(decideReset(away('09:57:59'), at('10:00'))).toEqual({
      kind: 'wait',
      transition: transition('11:00'),
      hold: hold('away', '10:01'),
      until: at('10:01'),
    }));
  it('and touches something within the length of the reset: shows it', () =>
    expect(decideReset(away('10:00:50'), at('10:00:50'))).toEqual(shown('11:00', '10:01:50')));
  it('but only for less than two minutes: shows it', () => {
    expect(decideReset(away('09:58'), at('10:00'))).toEqual(shown('11:00', '10:01'));
    expect(decideReset(away('09:58'), at('10:01') - 1).kind).toBe('show');
  });
  it('until a postponed reset comes back: waits then', () => {
    const resets = [
      reset(transition('11:00'), '10:00', 'postponed', { reason: 'later', until: at('10:05') }),
    ];
    expect(decideReset(away('10:02:59', { resets }), at('10:05'))).toMatchObject({
      hold: hold('away', '10:06'),
    });
    expect(decideReset(away('10:02:59', { resets }), at('10:06'))).toMatchObject({ outcome: 'natural' });
  });
  it('but was back in between: shows it', () =>
    expect(decideReset(away('10:00:01'), at('10:02')).kind).toBe('show'));
  it('but the desktop does not report input: shows it', () =>
    expect(decideReset(workday('11:00'), at('10:02')).kind).toBe('show'));
  it('with the screen locked: decides again when the break will have been long enough', () => {
    const locked = { holds: [hold('locked')] };
    expect(decideReset(away('09:59', locked), at('10:00'))).toMatchObject({
      kind: 'wait',
      until: at('10:01'),
    });
    expect(decideReset(away('09:59', locked), at('10:01'))).toMatchObject({ outcome: 'natural' });
  });
  it('at a tight transition: needs only twenty seconds', () => {
    const tight = workday('10:01', { lastInput: at('09:59'), holds: [hold('locked')] });
    expect(decideReset(tight, at('10:00:20') - 1)).toMatchObject({ kind: 'wait', until: at('10:00:20') });
    expect(decideReset(tight, at('10:00:20'))).toMatchObject({ outcome: 'natural' });
  });
  it('at the start of the next meeting: is recorded as natural after twenty seconds, with room or without', () => {
    const backToBack = workday('10:00', { lastInput: at('09:50') });
    expect(decideReset(backToBack, at('10:00'))).toMatchObject({ kind: 'wait', hold: { kind: 'away' } });
    expect(decideReset(backToBack, at('10:00:19'))).toMatchObject({ kind: 'wait', until: at('10:00:20') });
    expect(decideReset(backToBack, at('10:00:20'))).toMatchObject({ outcome: 'natural' });
    const back = workday('10:00', { lastInput: at('10:00:18') });
    expect(decideReset(back, at('10:00:18'))).toMatchObject({ outcome: 'missed' });
  });
  it('and the remaining gap has become too short: still needs the full length', () => {
    const away = workday('10:02', { lastInput: at('09:59'), holds: [hold('locked')] });
    expect(decideReset(away, at('10:00:50'))).toMatchObject({ kind: 'wait', until: at('10:01') });
    expect(decideReset(away, at('10:01'))).toMatchObject({ outcome: 'natural' });
  });
  it.each(['on-a-call', 'sharing'] as const)('but %s: is not treated as away', kind => {
    const talking = { holds: [hold(kind)] };
    expect(decideReset(away('09:50', talking), at('10:02'))).toMatchObject({ kind: 'wait' });
  });
  it('but was on a call until a moment before: is not treated as away', () => {
    const call = (end: string) => ({
      source: 'microphone' as const,
      app: 'zoom',
      by: { app: 'Zoom' },
      start: at('09:30'),
      end: at(end),
      endSeen: true,
    });
    expect(decideReset(away('09:40', { calls: [call('09:58:01')] }), at('10:00')).kind).toBe('show');
    expect(decideReset(away('09:40', { calls: [call('09:58')] }), at('10:00')).kind).toBe('wait');
  });
  it('with another hold: names that one, and records a natural reset all the same', () => {
    const held = away('09:50', { holds: [hold('do-not-disturb')] });
    expect(decideReset(held, at('10:00'))).toMatchObject({
      hold: hold('do-not-disturb'),
      until: at('10:01'),
    });
    expect(decideReset(held, at('10:01'))).toMatchObject({ outcome: 'natural' });
  });
  it('for longer than the grace period: records it as late', () =>
    expect(decideReset(away('09:50'), at('10:10'))).toEqual(missed('11:00', 'late')));
});

describe.each([
  'paused',
  'locked',
  'asleep',
  'outside-hours',
  'sharing',
  'on-a-call',
  'presenting',
  'do-not-disturb',
  'full-screen',
  'chosen-app',
] as const)('held: %s', kind => {
  describeInEveryZone('without a known end', () => {
    const held = (next = '11:00') => workday(next, { holds: [hold(kind)] });

    it('waits until the grace period is over', () =>
      expect(decideReset(held(), at('10:00'))).toEqual({
        kind: 'wait',
        transition: transition('11:00'),
        hold: hold(kind),
        until: at('10:03') + 1,
      }));
    it('waits until there is no room before the next meeting', () =>
      expect(decideReset(held('10:02'), at('10:00'))).toMatchObject({
        kind: 'wait',
        until: at('10:01:55') + 1,
      }));
    it('records its cause', () => {
      const by = { device: 'microphone', app: 'Chrome' } as const;
      expect(
        decideReset(workday('11:00', { holds: [{ ...hold(kind), by }] }), at('10:03') + 1),
      ).toMatchObject({
        outcome: 'missed',
        reason: kind,
        by,
      });
    });
    it('is recorded as the reason if it outlasts the grace period', () =>
      expect(decideReset(held(), at('10:03') + 1)).toEqual(missed('11:00', kind)));
    it('is recorded as the reason if it outlasts the gap', () =>
      expect(decideReset(held('10:02'), at('10:01:55') + 1)).toEqual(missed('10:02', kind)));
    it('is followed by the reset if it ends within the grace period', () =>
      expect(decideReset(workday('11:00'), at('10:02:30'))).toEqual(shown('11:00', '10:03:30')));
  });

  describeInEveryZone('with a known end', () => {
    const held = () => workday('11:00', { holds: [hold(kind, '10:01')] });

    it('decides again then', () =>
      expect(decideReset(held(), at('10:00'))).toMatchObject({ kind: 'wait', until: at('10:01') }));
    it('no longer holds from then on', () =>
      expect(decideReset(held(), at('10:01'))).toEqual(shown('11:00', '10:02')));
  });
});

describeInEveryZone('held: typing', () => {
  const typing = (other: Partial<Situation> = {}) => workday('11:00', { holds: [hold('typing')], ...other });

  it('waits for at most half a minute', () => {
    expect(decideReset(typing(), at('10:00'))).toEqual({
      kind: 'wait',
      transition: transition('11:00'),
      hold: hold('typing'),
      until: at('10:00:30'),
    });
    expect(decideReset(typing(), at('10:00:30'))).toEqual(shown('11:00', '10:01:30'));
  });
  it('is not the reason if the reset is missed', () =>
    expect(decideReset(typing(), at('10:04'))).toEqual(missed('11:00', 'late')));
  it('gives way to another hold after that', () => {
    const holds = [hold('typing'), hold('locked')];
    expect(decideReset(typing({ holds }), at('10:00:30'))).toMatchObject({
      kind: 'wait',
      hold: hold('locked'),
    });
  });
  it('waits for half a minute after all other holds have ended', () => {
    const afterCall = typing({ freeSince: at('10:01:40') });
    expect(decideReset(afterCall, at('10:01:40'))).toMatchObject({ kind: 'wait', until: at('10:02:10') });
    expect(decideReset(afterCall, at('10:02:10'))).toEqual(shown('11:00', '10:03:10'));
  });
  it('is the reason if it outlasts the grace period after another hold', () => {
    const afterCall = typing({ freeSince: at('10:02:40') });
    expect(decideReset(afterCall, at('10:02:40'))).toMatchObject({ kind: 'wait', until: at('10:03') + 1 });
    expect(decideReset(afterCall, at('10:03') + 1)).toEqual(missed('11:00', 'typing'));
  });
  it('waits for half a minute more for a postponed reset', () => {
    const resets = [
      reset(transition('11:00'), '10:00', 'postponed', { reason: 'later', until: at('10:05') }),
    ];
    expect(decideReset(typing({ resets }), at('10:05'))).toMatchObject({
      kind: 'wait',
      until: at('10:05:30'),
    });
  });
});

describeInEveryZone('the time since which nothing but typing holds', () => {
  it('is the first check that finds it so', () => {
    expect(freeSinceAt(null, [], at('10:00'))).toBe(at('10:00'));
    expect(freeSinceAt(at('10:00'), [hold('typing')], at('10:01'))).toBe(at('10:00'));
  });
  it('is null while there is another hold', () => {
    expect(freeSinceAt(at('10:00'), [hold('typing'), hold('locked')], at('10:01'))).toBe(null);
    expect(freeSinceAt(null, [hold('paused', '10:01')], at('10:01'))).toBe(at('10:01'));
  });
  it('is never in the future, even if the clock was set back', () =>
    expect(freeSinceAt(at('12:00'), [], at('10:00'))).toBe(at('10:00')));
});

describeInEveryZone('a transition discovered hours later', () => {
  const found = (kind: Hold['kind']) =>
    decideReset(workday('11:00', { holds: [{ ...hold(kind), by: { app: 'Chrome' } }] }), at('14:00'));

  it.each(['paused', 'sharing', 'on-a-call', 'presenting', 'do-not-disturb', 'full-screen'] as const)(
    'was not missed because of a hold that began since: %s',
    kind => {
      expect(found(kind)).toMatchObject({ outcome: 'missed', reason: 'late' });
      expect(found(kind)).not.toHaveProperty('by');
    },
  );
  it.each(['locked', 'asleep'] as const)('was missed because the user was not there: %s', kind =>
    expect(found(kind)).toMatchObject({ reason: kind }),
  );
});
