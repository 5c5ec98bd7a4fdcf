/** What a reset's keys and controls do, whatever it looks like: on the whole display or as a card. */

import { useRef, useState } from 'react';
import type { ResetEnd, ResetView } from '../../../shared/contract';
import type { Millis } from '../../../shared/domain/common';
import { bridge, createTypeAheadGuard, type TypeAheadGuard } from '../../lib';
import { type FocusKind, isTouch, type KeyAction, keyActionFor } from './keyActions';
import { answerByDigit, withoutLastLevel } from './scaleOrder';
import { useAnswers } from './useAnswers';
import { useQuestions } from './useQuestions';

/** Before the reset begins, it can be neither seen nor used. */
export type ResetState = 'before' | 'on' | 'closing';

interface ControlledReset {
  readonly reset: ResetView;
  readonly state: ResetState;
  /** How much of the reset had elapsed when this window first showed it. */
  readonly elapsed: Millis;
  readonly hasCheckIn: boolean;
}

export function useResetControls({ reset, state, elapsed, hasCheckIn }: ControlledReset) {
  const isLive = state !== 'before';
  const { answers, answer, flush } = useAnswers(reset);
  const questions = useQuestions({ reset, elapsed, isLive });
  const write = useRef((): void => undefined);
  const [typeAhead, setTypeAhead] = useState<TypeAheadGuard | null>(null);
  if (isLive && typeAhead === null) setTypeAhead(createTypeAheadGuard());

  /** Blurring the field saves what has been typed in it. */
  function saveLines(): void {
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    flush();
  }

  function end(how: ResetEnd): void {
    saveLines();
    void bridge.endReset(how);
  }

  function join(): void {
    saveLines();
    void bridge.join();
  }

  function handleKey(event: KeyboardEvent): void {
    if (state !== 'on' || typeAhead === null) return;
    // Escape always works: whatever the key was meant for, the user wants the screen back.
    if (event.key !== 'Escape' && typeAhead.shouldIgnore(event.timeStamp)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (isTouch(event)) questions.touch();
    const action = keyActionFor(event, focusKindOf(event.target), reset);
    if (action === null || (action.kind !== 'end' && !hasCheckIn)) return;
    event.preventDefault();
    perform(action);
  }

  function perform(action: KeyAction): void {
    if (action.kind === 'end') end(action.how);
    else if (action.kind === 'join') join();
    else if (action.kind === 'write') write.current();
    else if (action.kind === 'steady') answer({ steady: answers.steady !== true });
    else if (action.kind === 'kept') answer({ kept: answers.kept !== true });
    else if (reset.wasAsked) return;
    else if (action.kind === 'level') answer(answerByDigit(action.level, answers, reset.asksFocus));
    else answer(withoutLastLevel(answers) ?? {});
  }

  return {
    answers,
    answer,
    /** Sends what has been typed in a line. */
    flush,
    questions,
    /** For the check-in, which opens the lines. */
    writeRef: write,
    /** For the dialog, which takes the focus when the reset begins. */
    dialogRef: typeAhead?.watch,
    handleKey,
    end,
    join,
  };
}

function focusKindOf(target: EventTarget | null): FocusKind {
  if (target instanceof HTMLInputElement) return 'field';
  return target instanceof HTMLButtonElement ? 'control' : 'elsewhere';
}
