/** The evening: the reflection that opens by itself. */
import type { Entry } from '../shared/domain/entry';
import type { Meeting } from '../shared/domain/meeting';
import { decideReflection } from '../shared/domain/reflection';
import type { Hold } from '../shared/domain/reset';
import type { Settings } from '../shared/domain/settings';
import { dayName, type Instant } from '../shared/domain/time';
import type { Occasion } from './occasion';

export interface EveningParts {
  readonly settings: { read(): Settings; write(change: Partial<Settings>): void };
  meetings(): readonly Meeting[];
  entriesAround(now: Instant): readonly Entry[];
  holds(now: Instant): readonly Hold[];
  open(): void;
}

export const createEvening =
  ({ settings, meetings, entriesAround, holds, open }: EveningParts): Occasion =>
  now => {
    // Before there is a calendar there is nothing to look back on.
    if (settings.read().feeds.length === 0) return { kind: 'wait', until: null };
    const decision = decideReflection(
      {
        settings: settings.read(),
        meetings: meetings(),
        entries: entriesAround(now),
        holds: holds(now),
      },
      now,
    );
    if (decision.kind !== 'open') return decision;
    return {
      kind: 'due',
      act() {
        settings.write({ reflectionOfferedOn: dayName(now), reflectionSnoozedUntil: null });
        open();
      },
    };
  };
