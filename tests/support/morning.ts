/** The morning used by the tests of the decision: Standup ends at 10:00, followed by Review. */
import type { Decision } from '../../src/shared/domain/reset/decideReset';
import type { Presentation } from '../../src/shared/domain/reset/presentation';
import type { Situation } from '../../src/shared/domain/reset/situation';
import { at, meeting, situation, transitionAt, unannounced } from './domain';

export const standup = () => meeting('Standup', '09:30–10:00');
export const reviewAt = (start: string) => meeting('Review', `${start}–12:00`);

/** The situation in which Review starts at `next`. */
export const workday = (next: string, other: Partial<Situation> = {}) =>
  situation([standup(), reviewAt(next)], other);
/** The transition at the end of Standup, with Review at `next`. */
export const transition = (next: string, end = '12:00') =>
  transitionAt('10:00', [standup(), meeting('Review', `${next}–${end}`)]);

export const prefer = (change: Partial<Situation['preferences']>) => ({
  preferences: { ...unannounced, ...change },
});

export const shown = (next: string, until: string, presentation: Presentation = 'cover'): Decision => ({
  kind: 'show',
  transition: transition(next),
  endsAt: at(until),
  presentation,
});
type Missed = Extract<Decision, { kind: 'record' }>;
export const missed = (next: string, reason: Missed['reason']): Missed => ({
  kind: 'record',
  transition: transition(next),
  outcome: 'missed',
  reason,
});
