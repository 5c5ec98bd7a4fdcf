/** The morning: the question for the day's direction, which comes by itself and goes by itself. */
import type { Meeting } from '../../../shared/domain/calendar';
import { dayName, type Instant } from '../../../shared/domain/common';
import { decideMorning, morningShownUntil } from '../../../shared/domain/day';
import type { Entry } from '../../../shared/domain/journal';
import type { Hold } from '../../../shared/domain/reset';
import type { Settings } from '../../../shared/domain/settings';

import type { Prompt } from './prompts';

export interface MorningPromptParts {
  readonly settings: { read(): Settings; write(change: Partial<Settings>): void };
  readonly prompt: { ask(): void; isOpen(): boolean; withdraw(): void };
  readonly signals: {
    holds(now: Instant): readonly Hold[];
    lastInput(now: Instant): Instant | null;
  };
  meetings(): readonly Meeting[];
  entriesAround(now: Instant): readonly Entry[];
  /** Whether one of the app's windows is being looked at: a second one would be one too many. */
  isWatched(): boolean;
}

export function createMorningPrompt(parts: MorningPromptParts): Prompt {
  const { settings, prompt, signals } = parts;
  let asked: Instant = 0;

  return now => {
    const morning = {
      settings: settings.read(),
      meetings: parts.meetings(),
      entries: parts.entriesAround(now),
      holds: signals.holds(now),
      lastInput: signals.lastInput(now),
    };
    // Whoever has no calendar yet is still at the beginning.
    const knowsApp = morning.settings.feeds.length > 0;
    if (prompt.isOpen()) {
      const until = knowsApp ? morningShownUntil(morning, asked, now) : null;
      if (until !== null) return { kind: 'shown', until };
      prompt.withdraw();
      return { kind: 'wait', until: null };
    }
    if (!knowsApp || parts.isWatched()) return { kind: 'wait', until: null };
    const decision = decideMorning(morning, now);
    if (decision.kind !== 'ask') return decision;
    return {
      kind: 'due',
      open() {
        settings.write({ directionAskedOn: dayName(now) });
        asked = now;
        prompt.ask();
      },
    };
  };
}
