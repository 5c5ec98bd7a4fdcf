/** The last minute of a meeting: the notice that it could end early. */
import type { Transition } from '../../../shared/domain/calendar';
import type { Instant } from '../../../shared/domain/common';
import { decideLastMinute, type Hold } from '../../../shared/domain/reset';
import type { Settings } from '../../../shared/domain/settings';

import type { Prompt } from './prompts';

export interface LastMinutePromptParts {
  readonly settings: { read(): Settings };
  transitions(): readonly Transition[];
  holds(now: Instant): readonly Hold[];
  say(transition: Transition): void;
}

/** What was said is remembered for as long as the app runs: whoever starts it anew within that minute hears it again. */
export function createLastMinutePrompt({ settings, transitions, holds, say }: LastMinutePromptParts): Prompt {
  const said = new Set<Instant>();
  return now => {
    const { preferences } = settings.read();
    const decision = decideLastMinute(
      { preferences, transitions: transitions(), notified: said, holds: holds(now) },
      now,
    );
    if (decision.kind !== 'notify') return decision;
    return {
      kind: 'due',
      open() {
        said.add(decision.transition.at);
        say(decision.transition);
      },
    };
  };
}
