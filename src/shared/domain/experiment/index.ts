/** Find out for yourself: an experiment on whether a minute helps you, from the draw to its result. */

export { compareArms, type Difference } from './comparison';
export { drawNext } from './draw';
export {
  type ExperimentView,
  experimentView,
  newPlan,
  runningPlan,
} from './experiment';
export { type ArmCount, isOver, minAnswers, type Progress } from './progress';
export { askingTime, type Step, stepAt } from './step';
export { maxAnswerDelay, type Trial } from './trials';
