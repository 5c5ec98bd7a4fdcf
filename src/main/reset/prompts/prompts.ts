/** Evaluates the prompts that open by themselves (evening, morning, last minute). */
import type { Instant } from '../../../shared/domain/common';

/** Decides what to do about one prompt at `now`. Only `open` has side effects, so it may be evaluated repeatedly. */
export type Prompt = (now: Instant) =>
  | { readonly kind: 'wait'; readonly until: Instant | null }
  /** On the screen until `until`, or until something holds. */
  | { readonly kind: 'shown'; readonly until: Instant }
  /** Held back: evaluate again at `until`, or when the hold changes. */
  | { readonly kind: 'held'; readonly until: Instant | null }
  /** Due: `open` is called as soon as the signals confirm that nothing holds and no reset is on the screen. */
  | { readonly kind: 'due'; open(): void };

/** The outcome of evaluating all prompts once. */
interface Evaluation {
  /** When to evaluate again. */
  readonly checks: readonly (Instant | null)[];
  /** Whether a prompt is due or on the screen. */
  readonly near: boolean;
  readonly held: boolean;
}

export interface Prompts {
  /**
   * Opens the prompts that are due.
   *
   * @param quietUntil the instant before which no prompt may open, or null
   * @param allowed whether the signals are fresh and no reset is on the screen
   */
  evaluate(quietUntil: Instant | null, allowed: boolean, now: Instant): Evaluation;
}

/** Combines prompts into one. */
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
