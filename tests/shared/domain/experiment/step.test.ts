import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../../src/shared/domain/calendar/meeting';
import { stepAt } from '../../../../src/shared/domain/experiment/step';
import type { ExperimentPlan } from '../../../../src/shared/domain/journal/draw';
import type { ResetEntry } from '../../../../src/shared/domain/journal/entry';
import { at, meeting, reset, transitionAt, transitionsOf } from '../../../support/domain';
import { experimentJournal } from '../../../support/experiment';

const plan: ExperimentPlan = { id: 'x', startedAt: at('08:00'), days: 10, blockSize: 4 };
const standup = meeting('Standup', '09:00–09:30');
const review = meeting('Review', '10:00–11:00');

const step = (
  meetings: readonly Meeting[],
  time: string,
  { resets = [], plan: agreed = plan }: { resets?: readonly ResetEntry[]; plan?: ExperimentPlan } = {},
) =>
  stepAt(
    { plan: agreed, transitions: transitionsOf(meetings), resets, resetSeconds: 60 },
    transitionAt(time, meetings),
    at(time),
  );

describe('a transition with room for a minute', () => {
  it('is drawn for, if another follows within three hours', () =>
    expect(step([standup, review], '09:30')).toBe('draw'));

  it('is asked about only, if none follows in time', () => {
    expect(step([standup, review], '11:00')).toBe('ask');
    expect(step([standup, meeting('Late', '11:00–12:31')], '09:30')).toBe('ask');
  });

  it('is as always if it was drawn for already and comes back', () => {
    const draw = { experiment: plan, block: 0, minute: true };
    const later = reset(transitionAt('09:30', [standup, review]), '09:30', 'postponed', { draw });
    expect(step([standup, review], '09:30', { resets: [later] })).toBe('none');
  });
});

describe('a transition without room for the questions and the minute', () => {
  it('is as always', () => {
    // 20 seconds for the questions, 60 for the minute and 30 before the next meeting.
    expect(step([standup, meeting('Next', '09:31:50–10:00')], '09:30')).toBe('draw');
    expect(step([standup, meeting('Next', '09:31:49–10:00')], '09:30')).toBe('none');
    expect(step([standup, meeting('Next', '09:30–10:00')], '09:30')).toBe('none');
  });
});

describe('an experiment that has come to its end', () => {
  it('draws no more', () => {
    const earlier: ExperimentPlan = { ...plan, startedAt: at('2026-05-01 08:00') };
    const resets = experimentJournal(earlier, { perDay: 6 }, 1);
    expect(step([standup, review], '09:30', { plan: earlier, resets })).toBe('none');
    const unfinished = resets.slice(0, 30);
    expect(step([standup, review], '09:30', { plan: earlier, resets: unfinished })).toBe('draw');
  });
});
