/** Runs an experiment: what it does at a transition, and its draws. */

import type { Transition } from '../../shared/domain/calendar';
import { dayName, type Instant, type Random } from '../../shared/domain/common';
import { drawNext, runningPlan, type Step, stepAt } from '../../shared/domain/experiment';
import { type Draw, type ExperimentPlan, isReset, type ResetEntry } from '../../shared/domain/journal';
import type { Settings } from '../../shared/domain/settings';
import type { Days } from '../calendar';
import type { Journal } from '../journal';

export interface ExperimentRunner {
  /** Returns what to do at a transition that nothing holds back. */
  stepAt(transition: Transition, now: Instant): Step;
  /** Draws for the next transition; null if no experiment is running any more. */
  draw(now: Instant): Draw | null;
}

export interface ExperimentRunnerParts {
  readonly settings: { read(): Pick<Settings, 'experiment' | 'preferences'> };
  readonly journal: Pick<Journal, 'between'>;
  readonly days: Pick<Days, 'meetingEnds'>;
  readonly random: Random;
}

/** Creates the runner. It keeps no state: what was drawn is in the journal. */
export function createExperimentRunner({
  settings,
  journal,
  days,
  random,
}: ExperimentRunnerParts): ExperimentRunner {
  const plan = (): ExperimentPlan | null => runningPlan(settings.read().experiment);

  const resetsSince = ({ startedAt }: ExperimentPlan, now: Instant): readonly ResetEntry[] =>
    journal.between(dayName(startedAt), dayName(now)).filter(isReset);

  return {
    stepAt(transition, now) {
      const running = plan();
      if (running === null) return 'none';
      return stepAt(
        {
          plan: running,
          transitions: days.meetingEnds().transitions,
          resets: resetsSince(running, now),
          resetSeconds: settings.read().preferences.resetSeconds,
        },
        transition,
        now,
      );
    },

    draw(now) {
      const running = plan();
      return running === null ? null : drawNext(running, resetsSince(running, now), random);
    },
  };
}
