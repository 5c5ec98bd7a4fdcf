/** The evening prompt: asks the day's question on a card in the corner, or opens the whole Reflection. */
import type { Meeting } from '../../../shared/domain/calendar';
import { dayName, type Instant } from '../../../shared/domain/common';
import { decideEvening, eveningCardAt } from '../../../shared/domain/day';
import type { Entry } from '../../../shared/domain/journal';
import type { Hold } from '../../../shared/domain/reset';
import type { Settings } from '../../../shared/domain/settings';
import type { CornerCard } from '../../shell';
import type { Prompt } from './prompts';

export interface EveningPromptParts {
  readonly settings: { read(): Settings; write(change: Partial<Settings>): void };
  readonly signals: {
    holds(now: Instant): readonly Hold[];
    lastInput(now: Instant): Instant | null;
  };
  readonly card: Pick<CornerCard, 'show' | 'isOpen' | 'hide' | 'onClosed'>;
  meetings(): readonly Meeting[];
  entriesAround(now: Instant): readonly Entry[];
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
  const { settings, signals, card } = parts;
  let shownAt: Instant = 0;

  /** Doesn't ask again, unless the user has snoozed it. */
  function settle(): void {
    if (settings.read().reflectionSnoozedUntil === shownAt) settings.write({ reflectionSnoozedUntil: null });
  }
  card.onClosed(settle);

  return now => {
    const evening = {
      settings: settings.read(),
      meetings: parts.meetings(),
      entries: parts.entriesAround(now),
      holds: signals.holds(now),
      lastInput: signals.lastInput(now),
    };
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
