/** Calls: when apps used the microphone, the camera or the shared screen, and when a meeting ended by its call. */

export { type AppUse, type Call, type CallSource, callSources, isTooLongForCall } from './call';
export { type CallEnd, callEndOf, maxOverrun, minTimeLeft } from './callEnd';
export {
  type CallLog,
  emptyCallLog,
  logUses,
  parseCallLog,
  stopWatching,
  uptoNow,
} from './callLog';
export { seesNoCalls, withoutCall } from './unseenCalls';
