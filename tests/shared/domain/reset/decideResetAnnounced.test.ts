import { expect, it } from 'vitest';
import { decideReset } from '../../../../src/shared/domain/reset/decideReset';
import { announcedAfter } from '../../../../src/shared/domain/reset/pendingReset';
import type { Situation } from '../../../../src/shared/domain/reset/situation';
import { at, describeInEveryZone, hold } from '../../../support/domain';
import { missed, prefer, shown, transition, workday } from '../../../support/morning';

type Preferences = Partial<Situation['preferences']>;

/** Review starts at `next`, and the reset after Standup is announced since `since`. */
const announced = (
  next: string,
  since: string | null,
  other: Partial<Situation> = {},
  preferences: Preferences = {},
) =>
  workday(next, {
    ...prefer({ announce: true, ...preferences }),
    announced: since === null ? null : { transition: transition(next).id, at: at(since) },
    ...other,
  });

const announcement = (next: string, comesAt: string, until = comesAt) => ({
  kind: 'announce',
  transition: transition(next),
  comesAt: at(comesAt),
  until: at(until),
});

describeInEveryZone('a reset that is to cover the displays', () => {
  it('is announced for eight seconds', () => {
    expect(decideReset(announced('11:00', null), at('10:00'))).toEqual(announcement('11:00', '10:00:08'));
    expect(decideReset(announced('11:00', '10:00'), at('10:00:08') - 1)).toEqual(
      announcement('11:00', '10:00:08'),
    );
  });
  it('then comes for its whole length', () =>
    expect(decideReset(announced('11:00', '10:00'), at('10:00:08'))).toEqual(shown('11:00', '10:01:08')));
  it('comes at once if it is not to be announced', () =>
    expect(decideReset(announced('11:00', null, {}, { announce: false }), at('10:00'))).toEqual(
      shown('11:00', '10:01'),
    ));
  it('is announced again if the clock was set back, or for another transition', () => {
    expect(decideReset(announced('11:00', '10:01'), at('10:00'))).toMatchObject({ comesAt: at('10:00:08') });
    const other = { announced: { transition: 'another', at: at('09:59') } };
    expect(decideReset(announced('11:00', null, other), at('10:00')).kind).toBe('announce');
  });
  it('comes after a sleep within the grace period, and not after that', () => {
    expect(decideReset(announced('11:00', '10:00'), at('10:02'))).toEqual(shown('11:00', '10:03'));
    expect(decideReset(announced('11:00', '10:00'), at('10:03') + 1)).toEqual(missed('11:00', 'late'));
  });
  it('comes if it was announced in the last second of the grace period', () =>
    expect(decideReset(announced('11:00', '10:03'), at('10:03:08'))).toEqual(shown('11:00', '10:04:08')));
  it('never takes the last half minute before the next meeting', () =>
    expect(decideReset(announced('10:01:30', '10:00'), at('10:00:08'))).toEqual(shown('10:01:30', '10:01')));
  it.each(['cue', 'nothing'] as const)('comes although there is no time to begin it any more: %s', tight =>
    expect(decideReset(announced('10:01:30', '10:00', {}, { tight }), at('10:00:08'))).toEqual(
      shown('10:01:30', '10:01'),
    ),
  );
  it('is a short card if there is hardly any time left', () =>
    expect(decideReset(announced('10:01:30', '10:00'), at('10:00:50') + 1)).toMatchObject({
      presentation: 'card',
      endsAt: at('10:01:10') + 1,
    }));
});

describeInEveryZone('a reset that is shown as a card', () => {
  it.each<[string, string, Preferences]>([
    ['because the user prefers it', '11:00', { presentation: 'card' }],
    ['because the next meeting is near', '10:01', {}],
    ['because the next meeting has begun', '10:00', {}],
  ])('is not announced: %s', (_, next, preferences) =>
    expect(decideReset(announced(next, null, {}, preferences), at('10:00'))).toMatchObject({
      kind: 'show',
      presentation: 'card',
    }),
  );
});

describeInEveryZone('while a reset is announced', () => {
  it('typing, or the mouse on its way to the card, delays the cover and not the card', () => {
    const typing = { holds: [hold('typing', '10:00:12')] };
    expect(decideReset(announced('11:00', '10:00', typing), at('10:00:07'))).toEqual(
      announcement('11:00', '10:00:08'),
    );
    expect(decideReset(announced('11:00', '10:00', typing), at('10:00:08'))).toEqual(
      announcement('11:00', '10:00:08', '10:00:12'),
    );
    const on = { holds: [hold('typing', '10:00:31')] };
    expect(decideReset(announced('11:00', '10:00', on), at('10:00:30'))).toMatchObject({ kind: 'show' });
  });
  it('typing delays the cover until there is only time for a card', () => {
    const typing = announced('10:01', '10:00', { holds: [hold('typing')] }, { resetSeconds: 20 });
    expect(decideReset(typing, at('10:00:08'))).toMatchObject({
      kind: 'announce',
      until: at('10:00:20') + 1,
    });
    expect(decideReset(typing, at('10:00:20') + 1)).toMatchObject({ kind: 'show', presentation: 'card' });
  });
  it('typing that was on before delays the card', () =>
    expect(
      decideReset(announced('11:00', null, { holds: [hold('typing', '10:00:03')] }), at('10:00')),
    ).toMatchObject({ kind: 'wait', until: at('10:00:03') }));
  it.each(['on-a-call', 'locked', 'paused', 'sharing'] as const)('any other hold takes it back: %s', kind => {
    const before = { transition: transition('11:00').id, at: at('10:00') };
    const held = decideReset(announced('11:00', '10:00', { holds: [hold(kind)] }), at('10:00:04'));
    if (held.kind !== 'wait') throw new Error('It is not held.');
    expect(announcedAfter(before, held, at('10:00:04'))).toBeNull();
  });
});

describeInEveryZone('what is announced', () => {
  const before = () => ({ transition: transition('11:00').id, at: at('10:00') });

  it('stays so from the first moment', () => {
    const decided = decideReset(announced('11:00', null), at('10:00'));
    if (decided.kind !== 'announce') throw new Error('It is not announced.');
    expect(announcedAfter(null, decided, at('10:00'))).toEqual(before());
    expect(announcedAfter(before(), decided, at('10:00:05'))).toEqual(before());
  });
  it('stays so while the signals have yet to answer', () =>
    expect(announcedAfter(before(), { kind: 'awaiting-signals' }, at('10:00:05'))).toEqual(before()));
  it('is over when it is shown, or nothing is due any more', () => {
    expect(announcedAfter(before(), { kind: 'idle', until: null }, at('10:00:08'))).toBeNull();
  });
});
