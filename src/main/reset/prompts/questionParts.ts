/** What the questions of morning and evening have in common. */
import type { Meeting } from '../../../shared/domain/calendar';
import type { Instant } from '../../../shared/domain/common';
import type { Entry } from '../../../shared/domain/journal';
import type { Hold } from '../../../shared/domain/reset';
import type { Settings } from '../../../shared/domain/settings';

export interface QuestionParts {
  readonly settings: { read(): Settings; write(change: Partial<Settings>): void };
  readonly signals: {
    holds(now: Instant): readonly Hold[];
    lastInput(now: Instant): Instant | null;
  };
  meetings(): readonly Meeting[];
  entriesAround(now: Instant): readonly Entry[];
}

/** Gathers what decides whether to ask. */
export const questionSituation = (parts: QuestionParts, now: Instant) => ({
  settings: parts.settings.read(),
  meetings: parts.meetings(),
  entries: parts.entriesAround(now),
  holds: parts.signals.holds(now),
  lastInput: parts.signals.lastInput(now),
});
