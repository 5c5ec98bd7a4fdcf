import { describe, expect, it } from 'vitest';
import { decideReset } from '../../../../src/shared/domain/reset/decision';
import { freeSinceAt, type Hold } from '../../../../src/shared/domain/reset/hold';
import type { Situation } from '../../../../src/shared/domain/reset/situation';
import { at, describeInEveryZone, hold, reset } from '../../../support/domain';
import { missed, shown, transition, workday } from '../../../support/morning';

describeInEveryZone('you are away from the keyboard', () => {
  const away = (lastInput: string, other: Partial<Situation> = {}) =>
    workday('11:00', { lastInput: at(lastInput), ...other });

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
    expect(decideReset(workday('11:00'), at('10:02')).kind).toBe('show'));
  it('behind a lock: looks again when it will have been one', () => {
    const locked = { holds: [hold('locked')] };
    expect(decideReset(away('09:59', locked), at('10:00'))).toMatchObject({
      kind: 'wait',
      until: at('10:01'),
    });
    expect(decideReset(away('09:59', locked), at('10:01'))).toMatchObject({ outcome: 'natural' });
  });
  it('before a short one: its twenty seconds are enough', () => {
    const tight = workday('10:01', { lastInput: at('09:59'), holds: [hold('locked')] });
    expect(decideReset(tight, at('10:00:20') - 1)).toMatchObject({ kind: 'wait', until: at('10:00:20') });
    expect(decideReset(tight, at('10:00:20'))).toMatchObject({ outcome: 'natural' });
  });
  it('before a gap that has become too short: it is still the full length that counts', () => {
    const away = workday('10:02', { lastInput: at('09:59'), holds: [hold('locked')] });
    expect(decideReset(away, at('10:00:50'))).toMatchObject({ kind: 'wait', until: at('10:01') });
    expect(decideReset(away, at('10:01'))).toMatchObject({ outcome: 'natural' });
  });
  it.each(['on-a-call', 'sharing'] as const)('but %s: nobody who talks is away', kind => {
    const talking = { holds: [hold(kind)] };
    expect(decideReset(away('09:50', talking), at('10:02'))).toMatchObject({ kind: 'wait' });
  });
  it('for longer than the grace: late comes first', () =>
    expect(decideReset(away('09:50'), at('10:10'))).toEqual(missed('11:00', 'late')));
});

describe.each(['paused', 'locked', 'asleep', 'sharing', 'on-a-call', 'do-not-disturb'] as const)(
  'held: %s',
  kind => {
    describeInEveryZone('with no end in sight', () => {
      const held = (next = '11:00') => workday(next, { holds: [hold(kind)] });

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
      it('logs what it was due to', () => {
        const by = { device: 'microphone', app: 'Chrome' } as const;
        expect(
          decideReset(workday('11:00', { holds: [{ ...hold(kind), by }] }), at('10:03') + 1),
        ).toMatchObject({
          outcome: 'missed',
          reason: kind,
          by,
        });
      });
      it('logs that as the reason when it outlasts the grace', () =>
        expect(decideReset(held(), at('10:03') + 1)).toEqual(missed('11:00', kind)));
      it('logs that as the reason when it outlasts the gap', () =>
        expect(decideReset(held('10:02'), at('10:01:55') + 1)).toEqual(missed('10:02', kind)));
      it('shows the reset when it ends within the grace', () =>
        expect(decideReset(workday('11:00'), at('10:02:30'))).toEqual(shown('11:00', '10:03:30')));
    });

    describeInEveryZone('until a known time', () => {
      const held = () => workday('11:00', { holds: [hold(kind, '10:01')] });

      it('looks again then', () =>
        expect(decideReset(held(), at('10:00'))).toMatchObject({ kind: 'wait', until: at('10:01') }));
      it('holds nothing from then on', () =>
        expect(decideReset(held(), at('10:01'))).toEqual(shown('11:00', '10:02')));
    });
  },
);

describeInEveryZone('held: typing', () => {
  const typing = (other: Partial<Situation> = {}) => workday('11:00', { holds: [hold('typing')], ...other });

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
  it('waits half a minute from when nothing else holds any more', () => {
    const afterCall = typing({ freeSince: at('10:01:40') });
    expect(decideReset(afterCall, at('10:01:40'))).toMatchObject({ kind: 'wait', until: at('10:02:10') });
    expect(decideReset(afterCall, at('10:02:10'))).toEqual(shown('11:00', '10:03:10'));
  });
  it('is the reason when it outlasts the grace after something else', () => {
    const afterCall = typing({ freeSince: at('10:02:40') });
    expect(decideReset(afterCall, at('10:02:40'))).toMatchObject({ kind: 'wait', until: at('10:03') + 1 });
    expect(decideReset(afterCall, at('10:03') + 1)).toEqual(missed('11:00', 'typing'));
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

describeInEveryZone('that nothing holds but typing', () => {
  it('is so from the first look at which it is seen', () => {
    expect(freeSinceAt(null, [], at('10:00'))).toBe(at('10:00'));
    expect(freeSinceAt(at('10:00'), [hold('typing')], at('10:01'))).toBe(at('10:00'));
  });
  it('is not so while something else holds', () => {
    expect(freeSinceAt(at('10:00'), [hold('typing'), hold('locked')], at('10:01'))).toBe(null);
    expect(freeSinceAt(null, [hold('paused', '10:01')], at('10:01'))).toBe(at('10:01'));
  });
  it('is never so from an instant that lies ahead, of a clock that was set back', () =>
    expect(freeSinceAt(at('12:00'), [], at('10:00'))).toBe(at('10:00')));
});

describeInEveryZone('a transition that is found out about hours later', () => {
  const found = (kind: Hold['kind']) =>
    decideReset(workday('11:00', { holds: [{ ...hold(kind), by: { app: 'Chrome' } }] }), at('14:00'));

  it.each(['paused', 'sharing', 'on-a-call', 'do-not-disturb'] as const)(
    'was not missed for what holds since: %s',
    kind => {
      expect(found(kind)).toMatchObject({ outcome: 'missed', reason: 'late' });
      expect(found(kind)).not.toHaveProperty('by');
    },
  );
  it.each(['locked', 'asleep'] as const)('was missed while nobody was there: %s', kind =>
    expect(found(kind)).toMatchObject({ reason: kind }),
  );
});
