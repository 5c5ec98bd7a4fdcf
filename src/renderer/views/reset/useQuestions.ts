/** When the questions show themselves: after a third of the time, or as soon as someone touches a key or the pointer. */

import { type FocusEvent, type MouseEvent, type PointerEvent, useEffect, useState } from 'react';
import type { ResetView } from '../../../shared/contract';
import type { Millis } from '../../../shared/domain/common';
import { createPointerWatch } from './pointerWatch';

interface QuestionTimes {
  readonly reset: Pick<ResetView, 'startedAt' | 'endsAt' | 'answers'>;
  /** How much of the reset had elapsed when this window first showed it. */
  readonly elapsed: Millis;
  readonly isLive: boolean;
}

export function useQuestions({ reset, elapsed, isLive }: QuestionTimes) {
  const [isTouched, setTouched] = useState(false);
  const [isThirdOver, setThirdOver] = useState(false);
  const [pointer] = useState(createPointerWatch);
  const untilThird = (reset.endsAt - reset.startedAt) / 3 - elapsed;

  useEffect(() => {
    if (!isLive) return;
    const timer = window.setTimeout(() => setThirdOver(true), untilThird);
    return () => window.clearTimeout(timer);
  }, [isLive, untilThird]);

  const hasAnswer = Object.values(reset.answers).some(answer => answer !== undefined);
  const touch = (): void => setTouched(true);
  return {
    areShown: isLive && (isTouched || isThirdOver || hasAnswer),
    touch,
    /** For the dialog. */
    events: {
      onFocus: ({ target, currentTarget }: FocusEvent) => target !== currentTarget && touch(),
      onPointerMove: ({ screenX, screenY }: PointerEvent) => pointer.move(screenX, screenY) && touch(),
      onPointerDown() {
        pointer.press();
        touch();
      },
      onClickCapture(event: MouseEvent) {
        if (pointer.isBlind(event.detail)) event.stopPropagation();
      },
    },
  };
}
