/** The log of calls: built from readings of the system, which may come late, fail, or stop for a while. */
import { z } from 'zod';
import { day, type Instant, instantSchema, largest, minute, parseEach, second } from '../common';
import { type AppUse, type Call, type CallSource, callSchema, callSources } from './call';

export interface CallLog {
  /** In the order in which they began. */
  readonly calls: readonly Call[];
  /** When each source was last known to be as in `calls`. Missing while it isn't watched, or has been lost. */
  readonly seen: Readonly<Partial<Record<CallSource, Instant>>>;
}

export const emptyCallLog: CallLog = { calls: [], seen: {} };

/** A source that has not been read for longer than this has not been watched in between. */
const maxGap = minute;
/** A use that is on before and after a longer gap than this is not assumed to have been on all the time. */
const maxBridge = 15 * minute;
/** How long a source may fail before it counts as lost. */
const lossTolerance = 30 * second;

/**
 * Adds a reading to the log.
 *
 * @param uses all uses that the source reports at `now`; null if it could not be read
 */
export function logUses(
  known: CallLog,
  source: CallSource,
  uses: readonly AppUse[] | null,
  now: Instant,
): CallLog {
  const log = uptoNow(known, now);
  const seen = log.seen[source];
  if (uses === null) {
    return seen === undefined || now - seen <= lossTolerance ? log : closeUnseen(log, source, seen);
  }
  const gap = seen === undefined ? Number.POSITIVE_INFINITY : now - seen;
  const isOn = ({ app }: AppUse): boolean => uses.some(use => use.app === app);
  const calls = log.calls.map((call): Call => {
    if (call.source !== source || call.end !== null) return call;
    if (isOn(call) && gap <= maxBridge) return call;
    return gap <= maxGap
      ? { ...call, end: now, endSeen: true }
      : { ...call, end: Math.max(call.start, seen ?? call.start), endSeen: false };
  });
  const begun = uses
    .filter(({ app }) => !calls.some(call => call.source === source && call.app === app && call.end === null))
    .map((use): Call => ({ ...use, source, start: now, end: null, endSeen: false }));
  return {
    calls: [...calls, ...begun].filter(({ end }) => end === null || end > now - day),
    seen: { ...log.seen, [source]: now },
  };
}

const seenSchema = z.partialRecord(z.enum(callSources), instantSchema).catch({});

/** Reads the log from disk. What was on then is bridged if that was a short while ago, as after a restart. */
export function parseCallLog(
  { calls, seen }: { readonly calls?: unknown; readonly seen?: unknown },
  now: Instant,
): CallLog {
  const log = uptoNow({ calls: parseEach(callSchema, calls), seen: seenSchema.parse(seen) }, now);
  return now - largest([0, ...Object.values(log.seen)]) > maxBridge ? stopWatching(log) : log;
}

/** Ends the watch. What is on may go on unseen. */
export function stopWatching(log: CallLog): CallLog {
  const sources = Object.keys(log.seen) as readonly CallSource[];
  return sources.reduce((rest, source) => closeUnseen(rest, source, log.seen[source] ?? 0), log);
}

function closeUnseen(log: CallLog, source: CallSource, at: Instant): CallLog {
  const { [source]: _, ...seen } = log.seen;
  const calls = log.calls.map(
    (call): Call =>
      call.source === source && call.end === null
        ? { ...call, end: Math.max(call.start, at), endSeen: false }
        : call,
  );
  return { calls, seen };
}

/** Returns the log without times after `now`: the clock has been set back since they were noted. */
export function uptoNow(log: CallLog, now: Instant): CallLog {
  const isAhead = ({ start, end }: Call): boolean => start > now || (end ?? now) > now;
  const seen = Object.entries(log.seen);
  if (!log.calls.some(isAhead) && !seen.some(([, at]) => at > now)) return log;
  return {
    calls: log.calls.map(call => ({
      ...call,
      start: Math.min(call.start, now),
      end: call.end === null ? null : Math.min(call.end, now),
    })),
    seen: Object.fromEntries(seen.map(([source, at]) => [source, Math.min(at, now)])),
  };
}
