/** The evening prompt: asks the day's question on a card in the corner, or opens the whole Reflection. */
import { dayName, type Instant } from '../../../shared/domain/common';
import { decideEvening, eveningCardAt } from '../../../shared/domain/day';
import type { CornerCard } from '../../shell';
import type { Prompt } from './prompts';
import { type QuestionParts, questionSituation } from './questionParts';

export interface EveningPromptParts extends QuestionParts {
  readonly card: Pick<CornerCard, 'show' | 'isOpen' | 'hide' | 'onClosed'>;
  /** Whether a reset is on the screen. */
  isResetOn(): boolean;
  /** Whether the Reflection is open, which asks the same question. */
  isReflectionOpen(): boolean;
  openReflection(): void;
}

/**
 * Creates the evening prompt. While the card is shown the settings have it as snoozed until it was shown, so that it
 * returns after whatever gets in its way, a restart included.
 */
export function createEveningPrompt(parts: EveningPromptParts): Prompt {
  const { settings, card } = parts;
  let shownAt: Instant = 0;

  /** Doesn't ask again, unless the user has snoozed it. */
  function settle(): void {
    if (settings.read().reflectionSnoozedUntil === shownAt) settings.write({ reflectionSnoozedUntil: null });
  }
  card.onClosed(settle);

  return now => {
    const evening = questionSituation(parts, now);
    if (card.isOpen()) {
      const shown = eveningCardAt(evening, shownAt, now);
      const isOver = shown.kind === 'over' || parts.isReflectionOpen();
      if (shown.kind === 'shown' && !isOver && !parts.isResetOn()) return shown;
      card.hide();
      if (isOver) settle();
      return { kind: 'wait', until: now };
    }
    const decision = decideEvening(evening, now);
    if (decision.kind !== 'ask') return decision;
    const asksOnCard = evening.settings.preferences.reflection.presentation === 'card';
    if (asksOnCard && parts.isReflectionOpen()) return { kind: 'wait', until: null };
    return {
      kind: 'due',
      open() {
        settings.write({
          reflectionSnoozedUntil: asksOnCard ? now : null,
          ...(!decision.early && { reflectionOfferedOn: dayName(now) }),
        });
        shownAt = now;
        if (asksOnCard) card.show();
        else parts.openReflection();
      },
    };
  };
}
