/** The parts that the scheduler works with, and the listeners that it calls. */

import type { Meeting, Transition } from '../../shared/domain/calendar';
import type { Instant } from '../../shared/domain/common';
import type { ResetEntry } from '../../shared/domain/journal';
import type { Journal } from '../journal';
import type { Clock } from '../platform';
import type { ArrivalCard, CornerCard, Overlay } from '../shell';
import type { Pace } from '../signals';
import type { CurrentReset } from './currentReset';
import type { ExperimentRunner } from './experimentRunner';
import type { Prompts } from './prompts';
import type { SituationParts } from './situations';
import type { TrayStatusParts } from './trayStatus';

export interface SchedulerParts extends SituationParts, TrayStatusParts {
  readonly clock: Clock;
  readonly journal: Pick<Journal, 'append'>;
  /** Retries writes that failed earlier. */
  save(): void;
  readonly currentReset: CurrentReset;
  readonly signals: SituationParts['signals'] & {
    /** Starts or stops following calls. */
    followCalls(follow: boolean, meetings: readonly Meeting[]): void;
    /** Starts or stops following keyboard and mouse. */
    followInput(follow: boolean): void;
    /** Sets how often the signals are read; null stops reading. */
    setPace(pace: Pace | null): void;
    /** Whether the signals are being read at the fast pace and have answered since. */
    isFresh(): boolean;
  };
  readonly overlay: Overlay;
  readonly arrival: ArrivalCard;
  readonly experiment: ExperimentRunner;
  readonly questions: CornerCard;
  readonly prompts: Prompts;
  /** Announces a transition that has no room for a reset, until `until`. */
  cue(transition: Transition, until: Instant): void;
  /** Called after a reset whose windows could not be seen, with how many in a row there have been. */
  onNotShown(inARow: number): void;
  /** Called when the user has skipped a reset, with those in the journal. */
  onSkipped(resets: readonly ResetEntry[]): void;
  /** Called after each tick: what the tray and the windows show may have changed. */
  onTick(): void;
}
