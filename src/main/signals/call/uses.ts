/** Readings and the uses in them. */
import type { AppUse } from '../../../shared/domain/call';
import type { SignalReading } from '../../../shared/domain/reset';

/** Returns the reading of a device that these apps use. */
export const readingOf = (uses: readonly AppUse[]): SignalReading =>
  uses[0] === undefined ? { kind: 'clear' } : { kind: 'holds', by: uses[0].by, uses };

/** Returns the uses in a reading; null if it could not be read. */
export function usesIn(reading: SignalReading): readonly AppUse[] | null {
  switch (reading.kind) {
    case 'clear':
      return [];
    case 'holds':
      return reading.uses ?? [{ app: reading.by?.app ?? '', by: reading.by ?? {} }];
    case 'unreadable':
      return null;
  }
}
