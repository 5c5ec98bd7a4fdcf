/** The evening prompt: opens the reflection. */
import type { Meeting } from '../../../shared/domain/calendar';
import { dayName, type Instant } from '../../../shared/domain/common';
import { decideReflection } from '../../../shared/domain/day';
import type { Entry } from '../../../shared/domain/journal';
import type { Hold } from '../../../shared/domain/reset';
import type { Settings } from '../../../shared/domain/settings';

import type { Prompt } from './prompts';

export interface EveningPromptParts {
  readonly settings: { read(): Settings; write(change: Partial<Settings>): void };
  meetings(): readonly Meeting[];
  entriesAround(now: Instant): readonly Entry[];
  holds(now: Instant): readonly Hold[];
  open(): void;
}

/** Creates the evening prompt. */
export const createEveningPrompt =
  ({ settings, meetings, entriesAround, holds, open }: EveningPromptParts): Prompt =>
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
      open() {
        settings.write({
          reflectionSnoozedUntil: null,
          ...(!decision.early && { reflectionOfferedOn: dayName(now) }),
        });
        open();
      },
    };
  };
