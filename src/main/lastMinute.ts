/** The last minute of a meeting: the notice that it could end early. */
import type { Meeting } from '../shared/domain/meeting';
import { decideNotice } from '../shared/domain/notice';
import type { Hold } from '../shared/domain/reset';
import type { Settings } from '../shared/domain/settings';
import type { Instant } from '../shared/domain/time';
import { endingsOf, type Transition } from '../shared/domain/transition';
import type { Occasion } from './occasion';

export interface LastMinuteParts {
  readonly settings: { read(): Settings };
  meetings(): readonly Meeting[];
  holds(now: Instant): readonly Hold[];
  say(transition: Transition): void;
}

/** What was said is remembered for as long as the app runs: whoever starts it anew within that minute hears it again. */
export function createLastMinute({ settings, meetings, holds, say }: LastMinuteParts): Occasion {
  const said = new Set<Instant>();
  return now => {
    const { preferences } = settings.read();
    const { transitions } = endingsOf(meetings(), preferences.resetSeconds);
    const decision = decideNotice({ preferences, transitions, said, holds: holds(now) }, now);
    if (decision.kind !== 'say') return decision;
    return {
      kind: 'due',
      act() {
        said.add(decision.transition.at);
        say(decision.transition);
      },
    };
  };
}
