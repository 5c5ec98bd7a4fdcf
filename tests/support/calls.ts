/** Builders for calls at local times. */
import type { Call } from '../../src/shared/domain/call/call';
import { at } from './domain';

/** Parses `09:32–10:04` (seconds are optional); without an end, as in `09:32–`, the call is on. */
export function call(span: string, other: Partial<Call> = {}): Call {
  const [start = '', end = ''] = span.split('–');
  return {
    source: 'microphone',
    app: 'zoom',
    by: zoom,
    start: at(start),
    end: end === '' ? null : at(end),
    endSeen: end !== '',
    ...other,
  };
}

export const zoom = { device: 'microphone', app: 'Zoom' } as const;

/** The same calls as they were known at `now`. */
export const knownAt = (now: string, ...calls: readonly Call[]): readonly Call[] =>
  calls
    .filter(({ start }) => start <= at(now))
    .map(known =>
      known.end !== null && known.end > at(now) ? { ...known, end: null, endSeen: false } : known,
    );
