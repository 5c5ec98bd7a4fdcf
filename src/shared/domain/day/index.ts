/** A day as it is shown, with its morning question and its evening reflection. */

export {
  type BackgroundEvent,
  type DayView,
  dayView,
  type NotCounted,
  type Reading,
} from './day';
export { decideEvening, eveningCardAt, isLastWorkingDay } from './evening';
export { type Extreme, energyExtremes } from './extremes';
export { type HeadingPoint, headingLine } from './headingLine';
export { type Mark, nextResetOf } from './marks';
export { decideMorning, morningShownUntil } from './morning';
export { recallDays, recalledCorrection } from './recall';
export {
  type ReflectionDraft,
  type ReflectionForm,
  reflectionDraftSchema,
  reflectionFormOf,
  tomorrowDirectionIn,
} from './reflection';
export { withRunningOver } from './runningOver';
export { type Snooze, snoozes, snoozesAt } from './snooze';
