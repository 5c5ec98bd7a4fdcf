/** Resets: when one is due, what holds it back, how it ends and how it is recorded. */

export { type ActiveReset, endOfUserReset, outcomeOf, type ResetEnding, resetEndingAt } from './activeReset';
export {
  type Anchor,
  anchorFor,
  anchorSchema,
  type Conditions,
  maxAnchorChars,
  maxAnchors,
  maxAttendees,
  maxMinutes,
  type Range,
  seriesConditions,
} from './anchor';
export { isAnswerTo, keepsSkipping, lastAnswer, notShownInARow, quietUntil } from './due';
export { focusQuestionDays, isFocusIgnored } from './focusQuestion';
export { freeSinceAt, type Hold, holdsQuestions, isOn } from './hold';
export { invitationOf, invitationsWithBell } from './invitation';
export { decideLastMinute } from './lastMinute';
export { openOfferAt } from './offer';
export { type PauseLength, pauseEnd, pauseLengths } from './pause';
export {
  announcedAfter,
  delayUntilFirst,
  followsCalls,
  followsInput,
  isNear,
  maxCheckInterval,
  nextCheckAt,
  type PendingReset,
  paceFor,
  pendingResetAt,
  throttledCheckAt,
} from './pendingReset';
export { type PostponedReset, postponedResetAt, postponedUntil } from './postpone';
export { type Announced, type Presentation, presentations, userResetPresentation } from './presentation';
export { type SignalName, type SignalReading, signalNames } from './signal';
export { type Situation, type TightOffer, tightOffers } from './situation';
export { leavesRoomFor } from './timeLimits';
export { ringSteps, type TrayStatus, trayStatusAt } from './trayStatus';
export {
  isOutsideHours,
  outsideHoursHold,
  type WorkingHoursPreferences,
} from './workingHours';
