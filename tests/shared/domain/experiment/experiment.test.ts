import { describe, expect, it } from 'vitest';
import { dayName, midnightAfter } from '../../../../src/shared/domain/common/time';
import { experimentView, newPlan } from '../../../../src/shared/domain/experiment/experiment';
import { isOver, progressOf } from '../../../../src/shared/domain/experiment/progress';
import { trialsOf } from '../../../../src/shared/domain/experiment/trials';
import type { ExperimentPlan } from '../../../../src/shared/domain/journal/draw';
import type { ResetEntry } from '../../../../src/shared/domain/journal/entry';
import { at } from '../../../support/domain';
import { experimentJournal } from '../../../support/experiment';

const plan: ExperimentPlan = { id: 'x', startedAt: at('2026-03-02 08:00'), days: 10, blockSize: 4 };
const current = { ...plan, stoppedAt: null };
const whole = experimentJournal(plan, { perDay: 6 }, 5);
const lastAt = whole.at(-1)?.at ?? 0;
const nextDay = midnightAfter(lastAt);

describe('an experiment', () => {
  it('has its result on the day after its last, and not before', () => {
    expect(experimentView(current, whole, lastAt).state).toBe('running');
    expect(experimentView(current, whole, nextDay).state).toBe('over');
  });

  it('shows counts while it runs, and nothing that tells a difference', () => {
    const view = experimentView(current, whole, lastAt);
    expect(Object.keys(view)).toEqual(['state', 'plan', 'progress']);
    expect(Object.keys('progress' in view ? view.progress : {})).toEqual(['days', 'withMinute', 'without']);
  });

  it('goes on after its last day until each arm has twenty answers', () => {
    const silent = whole.map(({ energy, focus, ...entry }): ResetEntry => entry);
    expect(isOver(plan, silent, nextDay)).toBe(false);
    const { withMinute, without } = progressOf(trialsOf(plan, whole));
    expect(Math.min(withMinute.answers, without.answers)).toBeGreaterThanOrEqual(20);
  });

  it('compares a scale only if that has twenty answers in each arm', () => {
    const onlyEnergy = whole.map(({ focus, ...entry }): ResetEntry => entry);
    const view = experimentView(current, onlyEnergy, nextDay);
    expect(view.state === 'over' && view.differences.map(({ scale }) => scale)).toEqual(['energy']);
  });

  it('has no result if it was stopped, however long ago', () => {
    const few = whole.slice(0, 30);
    const stopped = { ...plan, stoppedAt: few.at(-1)?.at ?? 0 };
    expect(experimentView(stopped, few, nextDay + 1e10).state).toBe('stopped');
  });

  it('counts days with a draw, so that days off take nothing from it', () => {
    const days = new Set(whole.map(({ at: instant }) => dayName(instant)));
    expect(progressOf(trialsOf(plan, whole)).days).toBe(days.size);
  });

  it('is found in an imported journal that the settings know nothing of', () => {
    expect(experimentView(null, whole, nextDay).state).toBe('over');
    expect(experimentView(null, whole.slice(0, 30), nextDay).state).toBe('stopped');
    expect(experimentView(null, [], nextDay).state).toBe('none');
  });
});

describe('a new plan', () => {
  it('has blocks of four or of six, as it is drawn', () => {
    expect(newPlan('x', 20, () => 0, 5)).toEqual({ id: 'x', startedAt: 5, days: 20, blockSize: 4 });
    expect(newPlan('x', 20, () => 0.99, 5).blockSize).toBe(6);
  });
});
