import { describe, expect, it } from 'vitest';
import { trialsOf } from '../../../../src/shared/domain/experiment/trials';
import type { ExperimentPlan } from '../../../../src/shared/domain/journal/draw';
import { at, meeting, reset, transitionAt } from '../../../support/domain';

const plan: ExperimentPlan = { id: 'x', startedAt: at('08:00'), days: 10, blockSize: 4 };
const meetings = [
  meeting('Standup', '09:00–09:30'),
  meeting('Review', '10:00–11:00'),
  meeting('Late', '14:00–15:00'),
];
const [standup, review, late] = ['09:30', '11:00', '15:00'].map(time => transitionAt(time, meetings));
const draw = { experiment: plan, block: 0, minute: false };
const drawn = reset(standup ?? null, '09:30', 'missed', { reason: 'drawn', draw, energy: 5 });
const outcomes = (...others: ReturnType<typeof reset>[]) =>
  trialsOf(plan, [drawn, ...others]).map(({ energy, focus }) => [energy, focus]);

describe('the outcome of a draw', () => {
  it('is the answer at the next transition, not that from before the draw', () =>
    expect(outcomes(reset(review ?? null, '11:00', 'skipped', { energy: 2, focus: 4 }))).toEqual([[2, 4]]));

  it('is missing if nothing was answered there, even if a later one was', () =>
    expect(
      outcomes(
        reset(review ?? null, '11:00', 'missed', { reason: 'on-a-call' }),
        reset(late ?? null, '12:00', 'done', { energy: 4 }),
      ),
    ).toEqual([[null, null]]));

  it('is missing on the scale that was not answered', () =>
    expect(outcomes(reset(review ?? null, '11:00', 'done', { energy: 3 }))).toEqual([[3, null]]));

  it('counts for three hours, and no longer', () => {
    expect(outcomes(reset(late ?? null, '12:30', 'done', { energy: 3 }))).toEqual([[3, null]]);
    expect(outcomes(reset(late ?? null, '12:30:01', 'done', { energy: 3 }))).toEqual([[null, null]]);
  });

  it('is missing on the next day', () => {
    const night = reset(standup ?? null, '23:30', 'done', { draw });
    const morning = reset(review ?? null, '2026-06-11 00:30', 'done', { energy: 3 });
    expect(trialsOf(plan, [night, morning]).map(({ energy }) => energy)).toEqual([null]);
  });

  it('is what was answered first, if the next one was postponed', () =>
    expect(
      outcomes(
        reset(review ?? null, '11:00', 'postponed', { energy: 2, until: at('11:05') }),
        reset(review ?? null, '11:05', 'done', { energy: 5, focus: 3 }),
      ),
    ).toEqual([[2, 3]]));

  it('is neither a check-in nor a reset that the user started', () =>
    expect(
      outcomes(
        reset(null, '10:10', 'done', { energy: 1 }),
        reset(review ?? null, '11:00', 'done', { energy: 4 }),
      ),
    ).toEqual([[4, null]]));
});

describe('the draws of another experiment', () => {
  it('are no trials of this one', () => expect(trialsOf({ ...plan, id: 'y' }, [drawn])).toEqual([]));
});
