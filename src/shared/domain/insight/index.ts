/** Insight: what energy and focus are associated with, and how the calendar drifts. */

export { type AnchorChange, anchorChange } from './anchorChange';
export { type Drift, type DriftId, driftSteps, seriesMeasures, weekMeasures } from './drift';
export type { Group, GroupKind } from './grouping';
export { type Evenings, type Fact, type Letter, type LevelRange, letterOf } from './letter';
export type { LevelSummary } from './levelSummary';
export { type Insight, insightSteps, type Observation } from './observations';
export { type OverrunSummary, overrunSummaries } from './overruns';
export { type ReadingInContext, readingSteps } from './readings';
export { medianOf } from './statistics';
