/** Calendar: occurrences, the meetings among them, and the transitions between meetings. */

export type { StaleFeed } from './feed';
export { type Damage, type EventProblem, type FeedFault, type FeedHealth, isStale } from './feed';
export { joinableAt } from './joinable';
export { safeJoinUrl, webAddressOf } from './joinLink';
export {
  type Attendee,
  byTime,
  type CountingRules,
  canonicalAddress,
  type FeedOccurrences,
  isBackground,
  type Meeting,
  meetingsOf,
  normalizeAddress,
  type Occurrence,
  type Verdict,
  verdictsOf,
  type WhyNot,
} from './meeting';
export { byDay, isBackToBack, type PastMeeting, type PlacedMeeting, pastMeetingsOf } from './past';
export { isContext, meetingAfter, meetingAt, meetingsOn, nextOnDay } from './schedule';
export { type Series, seriesOf } from './series';
export {
  latestStart,
  type MeetingEnds,
  meetingEndsOf,
  type Transition,
  type TransitionClass,
  transitionBy,
  transitionId,
  transitionsAhead,
} from './transition';
