/** The statistics behind Insight: ranks, permutation tests, change points. */

export { type ChangePoint, findChangePoint } from './changePoint';
export { mannWhitney } from './mannWhitney';
export { holm, roundsFor, significanceLevel } from './permutation';
export { medianOf } from './ranks';
export { signFlipPValue } from './signFlip';
