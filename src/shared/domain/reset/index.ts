/** The decision about a reset: when it is due, what holds it back, how it ends, what it counts as. */

export { type ActiveReset, endOfOwnReset, outcomeOf, type ResetEnding, resetEndingAt } from './activeReset';
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
} from './anchor';
export { isAnswerTo, lastAnswer, quietUntil } from './answers';
export { invitationOf } from './invitation';
export { decideLastMinute } from './lastMinute';
export { type PauseLength, pauseEnd, pauseLengths } from './pause';
export {
  delayUntilFirst,
  isNear,
  maxCheckInterval,
  nextCheckAt,
  type PendingReset,
  paceFor,
  pendingResetAt,
  throttledCheckAt,
} from './pendingReset';
export {
  freeSinceAt,
  type Hold,
  isOn,
  postponedUntil,
  type Situation,
  type TightOffer,
  tightOffers,
  unansweredAt,
} from './reset';
export { type SignalName, type SignalReading, signalNames } from './signal';
export { ringSteps, type TrayStatus, trayStatusAt } from './trayStatus';
