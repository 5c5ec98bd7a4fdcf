/** How the calendar drifts: lasting changes in the number and length of meetings. */

export { type Drift, driftSteps, findDrifts } from './drifts';
export { type DriftId, seriesMeasures, weekMeasures } from './measures';
