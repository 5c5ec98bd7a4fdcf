/**
 * One reset: first the ring with what ended and what is next, then the check-in. It is rendered before its reset is due,
 * so that what appears then is already laid out.
 */

import { useId, useRef, useState } from 'react';
import type { ResetEnd, ResetView } from '../../../shared/contract';
import type { Millis } from '../../../shared/domain/common';
import type { Preferences } from '../../../shared/domain/settings';
import { DirectionField, Ring } from '../../components';
import { bridge, createTypeAheadGuard, onKeyInWindow, type TypeAheadGuard } from '../../lib';
import { t } from '../../text';
import { BeforeAndAfter } from './BeforeAndAfter';
import { CheckInForm } from './CheckInForm';
import { type FocusKind, isTouch, type KeyAction, keyActionFor } from './keyActions';
import { BellOffer, EnergyOnlyOffer } from './Offers';
import { ResetButtons } from './ResetButtons';
import { AnchorLine, Invitation } from './RingText';
import { answerByDigit, takenBack } from './scaleOrder';
import { useAnswers } from './useAnswers';
import { useQuestions } from './useQuestions';

interface ResetDialogProps {
  readonly reset: ResetView;
  readonly sound: Preferences['sound'];
  /** Before the reset begins, it can be neither seen nor used. */
  readonly state: 'before' | 'on' | 'closing';
  /** How much of the reset had elapsed when this window first showed it. */
  readonly elapsed: Millis;
  readonly invitation: string;
  /** Called when the fade-out has finished. */
  readonly onFadedOut: () => void;
  readonly hasCheckIn: boolean;
}

export function ResetDialog(props: ResetDialogProps) {
  const { reset, sound, state, elapsed, invitation, onFadedOut, hasCheckIn } = props;
  const isLive = state !== 'before';
  const anchorId = useId();
  const { answers, answer, flush } = useAnswers(reset);
  const questions = useQuestions({ reset, elapsed, isLive });
  const write = useRef((): void => undefined);
  const [typeAhead, setTypeAhead] = useState<TypeAheadGuard | null>(null);
  if (isLive && typeAhead === null) setTypeAhead(createTypeAheadGuard());

  const anchor = hasCheckIn ? reset.anchor : null;

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
    else if (action.kind === 'level') answer(answerByDigit(action.level, answers, reset.asksFocus));
    else answer(takenBack(answers) ?? {});
  }

  return (
    <dialog
      open
      className="reset-dialog"
      aria-label={t('reset.name')}
      aria-describedby={anchor ? anchorId : undefined}
      aria-modal="true"
      data-state={state}
      data-asks={questions.areShown || undefined}
      data-ring-only={!hasCheckIn || undefined}
      inert={state !== 'on'}
      onTransitionEnd={event => state === 'closing' && event.target === event.currentTarget && onFadedOut()}
      tabIndex={-1}
      ref={typeAhead?.watch}
      {...questions.events}
    >
      {hasCheckIn && <BeforeAndAfter ended={reset.ended} next={reset.next} onJoin={join} />}
      <div className="reset-body" ref={onKeyInWindow(handleKey)}>
        {/* Its animations begin with the reset. */}
        <Ring key={reset.startedAt} length={reset.endsAt - reset.startedAt} elapsed={elapsed}>
          {anchor ? <AnchorLine id={anchorId} line={anchor} /> : <Invitation>{invitation}</Invitation>}
        </Ring>
        {hasCheckIn && (
          <CheckInForm reset={reset} answers={answers} onAnswer={answer} onBlur={flush} writeRef={write}>
            {reset.offersBell && <BellOffer sound={sound} />}
            {reset.offersEnergyOnly && answers.energy !== undefined && <EnergyOnlyOffer />}
          </CheckInForm>
        )}
      </div>
      {hasCheckIn && (
        <footer className="reset-footer" data-empty={reset.direction === null || undefined}>
          <DirectionField line={reset.direction} onChange={line => void bridge.setDirection(line)} />
          <ResetButtons canPostpone={reset.canPostpone} canBeStillIn={reset.canBeStillIn} onEnd={end} />
        </footer>
      )}
    </dialog>
  );
}

function focusKindOf(target: EventTarget | null): FocusKind {
  if (target instanceof HTMLInputElement) return 'field';
  return target instanceof HTMLButtonElement ? 'control' : 'elsewhere';
}
