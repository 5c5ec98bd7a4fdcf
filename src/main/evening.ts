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
        settings.write({
          reflectionSnoozedUntil: null,
          ...(!decision.early && { reflectionOfferedOn: dayName(now) }),
        });
        open();
      },
    };
  };
