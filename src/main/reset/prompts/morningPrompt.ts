/** The morning prompt: asks for the day's direction, and closes unanswered after a while. */
import { dayName, type Instant } from '../../../shared/domain/common';
import { decideMorning, morningShownUntil } from '../../../shared/domain/day';
import type { Prompt } from './prompts';
import { type QuestionParts, questionSituation } from './questionParts';

export interface MorningPromptParts extends QuestionParts {
  readonly prompt: { ask(recalls: boolean): void; isOpen(): boolean; withdraw(): void };
  recalledCorrection(now: Instant): string | null;
  /** Whether one of the app's windows has the focus; the prompt would get in its way. */
  isFocused(): boolean;
}

/** Creates the morning prompt. */
export function createMorningPrompt(parts: MorningPromptParts): Prompt {
  const { settings, prompt } = parts;
  let askedAt: Instant = 0;

  return now => {
    const morning = { ...questionSituation(parts, now), recalled: parts.recalledCorrection(now) };
    // Without a calendar, the user is still setting up the app.
    const isSetUp = morning.settings.feeds.length > 0;
    if (prompt.isOpen()) {
      const until = isSetUp ? morningShownUntil(morning, askedAt, now) : null;
      if (until !== null) return { kind: 'shown', until };
      prompt.withdraw();
      return { kind: 'wait', until: null };
    }
    if (!isSetUp || parts.isFocused()) return { kind: 'wait', until: null };
    const decision = decideMorning(morning, now);
    if (decision.kind !== 'ask') return decision;
    return {
      kind: 'due',
      open() {
        settings.write({ directionAskedOn: dayName(now) });
        askedAt = now;
        prompt.ask(morning.recalled !== null);
      },
    };
  };
}
