import { expect, it } from 'vitest';
import { decideReset } from '../../../../src/shared/domain/reset/decideReset';
import { pauseEnd } from '../../../../src/shared/domain/reset/pause';
import { at, describeInEveryZone, meeting, situation } from '../../../support/domain';

const standup = () => meeting('Standup', '09:30–10:00');
const review = () => meeting('Review', '10:00–11:00');
const tomorrow = () => meeting('Planning', '2026-06-11 09:00–10:00');
const midnight = () => at('2026-06-11 00:00');

describeInEveryZone('a pause', () => {
  it.each([
    ['30m', '10:15'],
    ['2h', '11:45'],
  ] as const)('has the length in its name: %s', (length, end) =>
    expect(pauseEnd(length, [review()], at('09:45'))).toBe(at(end)),
  );
  it('until tomorrow ends at midnight', () =>
    expect(pauseEnd('tomorrow', [tomorrow()], at('09:45'))).toBe(midnight()));
});

describeInEveryZone('a pause until the next meeting', () => {
  it('ends once that has begun, not when the current one ends', () => {
    expect(pauseEnd('next', [standup(), review()], at('09:00'))).toBe(at('09:30:20'));
    expect(pauseEnd('next', [standup(), review()], at('09:45'))).toBe(at('10:00:20'));
  });
  it('does not allow a reset in the first seconds of a back-to-back meeting', () => {
    const meetings = [standup(), review()];
    const end = pauseEnd('next', meetings, at('09:45'));
    const paused = situation(meetings, { holds: [{ kind: 'paused', until: end }] });
    expect(decideReset(paused, end - 1)).toMatchObject({ outcome: 'missed', reason: 'paused' });
    expect(decideReset(paused, at('10:00'))).toMatchObject({ kind: 'wait', until: at('10:00:15') + 1 });
  });
  it('continues into the next day if there are no more meetings today', () =>
    expect(pauseEnd('next', [standup(), tomorrow()], at('11:00'))).toBe(at('2026-06-11 09:00:20')));
  it('ends at midnight if no meeting is known', () => {
    expect(pauseEnd('next', [], at('11:00'))).toBe(midnight());
    expect(pauseEnd('next', [standup()], at('09:45'))).toBe(midnight());
  });
});
