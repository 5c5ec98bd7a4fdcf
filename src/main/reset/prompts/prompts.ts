/** What opens by itself besides a reset (evening, morning, last minute): when each is due, and what holds it back. */
import type { Instant } from '../../../shared/domain/common';

/** Says what to do about one prompt at `now`. Pure but for `open`, so any number of evaluations agree. */
export type Prompt = (now: Instant) =>
  | { readonly kind: 'wait'; readonly until: Instant | null }
  /** It is on the screen, and goes at `until` or when something holds. */
  | { readonly kind: 'shown'; readonly until: Instant }
  /** Something holds it back: evaluate again at `until`, or when the hold changes. */
  | { readonly kind: 'held'; readonly until: Instant | null }
  /** It is due. `open` is called once nothing holds for certain and no reset is on the screen. */
  | { readonly kind: 'due'; open(): void };

/** The outcome of evaluating all prompts once. */
interface Evaluation {
  /** When to evaluate again. */
  readonly checks: readonly (Instant | null)[];
  /** One is due, or on the screen. */
  readonly near: boolean;
  readonly held: boolean;
}

export interface Prompts {
  /**
   * Opens what is due.
   *
   * @param quietUntil no prompt opens before then; null if they need not wait
   * @param allowed whether nothing holds for certain and no reset is on the screen
   */
  evaluate(quietUntil: Instant | null, allowed: boolean, now: Instant): Evaluation;
}

export const createPrompts = (prompts: readonly Prompt[]): Prompts => ({
  evaluate(quietUntil, allowed, now) {
    const decide = () =>
      prompts.map(prompt => {
        const decision = prompt(now);
        return decision.kind === 'due' && quietUntil !== null
          ? ({ kind: 'wait', until: quietUntil } as const)
          : decision;
      });
    let decisions = decide();
    if (allowed) {
      for (const decision of decisions) if (decision.kind === 'due') decision.open();
      decisions = decide();
    }
    return {
      checks: decisions.map(decision => (decision.kind === 'due' ? null : decision.until)),
      near: decisions.some(({ kind }) => kind === 'due' || kind === 'shown'),
      held: decisions.some(({ kind }) => kind === 'held'),
    };
  },
});
