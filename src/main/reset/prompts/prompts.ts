/** What comes by itself, as the evening's reflection does: when, and how it is held back. */
import type { Instant } from '../../../shared/domain/common/time';

/** What is to be done about it at `now`. It derives that from what is known then, so that any number of looks agree. */
export type Prompt = (now: Instant) =>
  | { readonly kind: 'wait'; readonly until: Instant | null }
  /** It is on the screen, and goes at `until`, or when something holds. */
  | { readonly kind: 'shown'; readonly until: Instant }
  /** Something holds it back: look again at `until`, or when that changes. */
  | { readonly kind: 'held'; readonly until: Instant | null }
  /** It is due. `act` is called when it is certain that nothing holds, and no reset is on the screen. */
  | { readonly kind: 'due'; act(): void };

/** What all of them come to at a look. */
interface Attended {
  /** When to look again for their sake. */
  readonly looks: readonly (Instant | null)[];
  /** One is due, or on the screen. */
  readonly near: boolean;
  readonly held: boolean;
}

export interface Prompts {
  /**
   * Lets come what is due.
   *
   * @param rest until then none is; null where they need not wait
   * @param mayCome whether it is certain that nothing holds, and no reset is on the screen
   */
  evaluate(rest: Instant | null, allowed: boolean, now: Instant): Attended;
}

export const createPrompts = (prompts: readonly Prompt[]): Prompts => ({
  evaluate(rest, allowed, now) {
    const decide = () =>
      prompts.map(prompt => {
        const decision = prompt(now);
        return decision.kind === 'due' && rest !== null ? ({ kind: 'wait', until: rest } as const) : decision;
      });
    let decisions = decide();
    if (allowed) {
      for (const decision of decisions) if (decision.kind === 'due') decision.act();
      decisions = decide();
    }
    return {
      looks: decisions.map(decision => (decision.kind === 'due' ? null : decision.until)),
      near: decisions.some(({ kind }) => kind === 'due' || kind === 'shown'),
      held: decisions.some(({ kind }) => kind === 'held'),
    };
  },
});
