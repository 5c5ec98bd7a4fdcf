/**
 * Which apps use the microphone or camera on macOS: power assertions, and Control Center's own log beside them. The log has
 * events and names, but tells nothing until something changes, and only an administrator's account may read it.
 */
import type { AppUse } from '../../../shared/domain/call';
import type { Result } from '../../../shared/domain/common';
import type { SignalReading } from '../../../shared/domain/reset';
import type { WatchProgram } from '../program';
import type { Signal } from '../signal';
import type { Subscribe } from '../watchedSignal';
import { type Indicator, indicatorPredicate, indicatorsIn } from './sensorIndicators';
import { readingOf } from './uses';
import type { ReportedSource } from './watchedSource';

/** @param assertions reads the power assertions */
export function createControlCenter(assertions: Signal, watch: WatchProgram): ReportedSource {
  /** What the log said last; null if it hasn't yet, or isn't read. */
  let latest: Result<readonly AppUse[], 'unparsable'> | null = null;
  let isRefused = false;

  const subscribe: Subscribe = (onChange, onEnd) => {
    if (isRefused) return () => undefined;
    const names = new Map<string, string>();
    let hasPrinted = false;
    let isOver = false;
    const stop = watch(
      '/usr/bin/log',
      ['stream', '--style', 'ndjson', '--predicate', indicatorPredicate],
      line => {
        hasPrinted = true;
        const found = indicatorsIn(line);
        if (found === null || isOver) return;
        latest = found.ok ? { ...found, value: found.value.map(one => useOf(one, names)) } : found;
        onChange();
      },
      () => {
        latest = null;
        // It begins with a header, unless this account may not read the log.
        isRefused = !hasPrinted;
        if (!isRefused) onEnd();
      },
    );
    return () => {
      isOver = true;
      latest = null;
      stop();
    };
  };

  return {
    source: 'microphone',
    read: async () => combined(await assertions(), latest),
    subscribe,
  };
}

/** The line with an app's name comes first, the one without it follows at once. */
function useOf({ device, bundleId, name }: Indicator, names: Map<string, string>): AppUse {
  if (name !== null) names.set(bundleId, name);
  const app = names.get(bundleId);
  return { app: bundleId, by: { device, ...(app !== undefined && { app }) } };
}

/** What either of them says holds. A line that can't be read says that something changed, so it is never clear. */
function combined(
  asserted: SignalReading,
  logged: Result<readonly AppUse[], 'unparsable'> | null,
): SignalReading {
  if (logged?.ok && logged.value.length > 0) return readingOf(logged.value);
  if (logged === null || asserted.kind === 'holds') return asserted;
  return logged.ok ? { kind: 'clear' } : { kind: 'unreadable', why: 'failed' };
}
