/** Insight: what energy and focus are associated with, and how the calendar drifts. */

export { type Drift, type DriftId, findDrifts, seriesMeasures, weekMeasures } from './drift';
export type { Group, GroupKind } from './grouping';
export type { LevelSummary } from './levelSummary';
export { type Insight, insightOf, type Measure, type Observation } from './observations';
