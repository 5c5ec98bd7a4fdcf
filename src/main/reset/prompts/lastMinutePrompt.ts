/** The last-minute prompt: a notification that a meeting could end a minute early. */
import type { Transition } from '../../../shared/domain/calendar';
import type { Instant } from '../../../shared/domain/common';
import { decideLastMinute, type Hold } from '../../../shared/domain/reset';
import type { Settings } from '../../../shared/domain/settings';

import type { Prompt } from './prompts';

export interface LastMinutePromptParts {
  readonly settings: { read(): Settings };
  transitions(): readonly Transition[];
  holds(now: Instant): readonly Hold[];
  notify(transition: Transition): void;
}

/** Creates the last-minute prompt. It remembers what it showed only until the app quits. */
export function createLastMinutePrompt({
  settings,
  transitions,
  holds,
  notify,
}: LastMinutePromptParts): Prompt {
  const shown = new Set<Instant>();
  return now => {
    const { preferences } = settings.read();
    const decision = decideLastMinute(
      { preferences, transitions: transitions(), notified: shown, holds: holds(now) },
      now,
    );
    if (decision.kind !== 'notify') return decision;
    return {
      kind: 'due',
      open() {
        shown.add(decision.transition.at);
        notify(decision.transition);
      },
    };
  };
}
