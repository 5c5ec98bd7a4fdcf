/** One reset: the ring with its invitation, what ended and what is next, the check-in, and the buttons to end it. */

import { useId, useState } from 'react';
import type { ResetEnd, ResetView } from '../../../shared/contract';
import type { Millis } from '../../../shared/domain/common';
import type { Answers } from '../../../shared/domain/journal';
import { DirectionField, Ring, Sentences } from '../../components';
import { bridge, createDebounced, createTypeAheadGuard, onKeyInWindow } from '../../lib';
import { t } from '../../text';
import { AnchorLine } from './AnchorLine';
import { BeforeAndAfter } from './BeforeAndAfter';
import { CheckInForm } from './CheckInForm';
import { type FocusKind, keyActionFor } from './keyActions';
import { ResetButtons } from './ResetButtons';

interface ResetDialogProps {
  readonly reset: ResetView;
  readonly elapsed: Millis;
  readonly invitation: string;
  readonly isClosing: boolean;
  /** Called when the fade-out has finished. */
  readonly onFadedOut: () => void;
  readonly hasCheckIn: boolean;
}

/** Long enough to send whole words, short enough that a crash loses no more than that. */
const sendDelay: Millis = 200;

export function ResetDialog({
  reset,
  elapsed,
  invitation,
  isClosing,
  onFadedOut,
  hasCheckIn,
}: ResetDialogProps) {
  const anchorId = useId();
  const [answers, setAnswers] = useState(reset.answers);
  const [typeAhead] = useState(createTypeAheadGuard);
  const [unsentAnswers] = useState(() =>
    createDebounced<Answers>(line => void bridge.answerReset(line), sendDelay),
  );

  const anchor = hasCheckIn ? reset.anchor : null;

  function answer(change: Answers): void {
    const next = { ...answers, ...change };
    setAnswers(next);
    unsentAnswers.push(next);
    if ('leaving' in change || 'facing' in change) return;
    unsentAnswers.flush();
  }

  function end(how: ResetEnd): void {
    // Blurring the field saves what has been typed in it.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    unsentAnswers.flush();
    void bridge.endReset(how);
  }

  function handleKey(event: KeyboardEvent): void {
    // Escape always works: whatever the key was meant for, the user wants the screen back.
    if (event.key !== 'Escape' && typeAhead.shouldIgnore(event.timeStamp)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const action = keyActionFor(event, focusKindOf(event.target), reset);
    if (action === null || isClosing || (action.kind !== 'end' && !hasCheckIn)) return;
    event.preventDefault();
    if (action.kind === 'end') end(action.how);
    else if (action.kind === 'steady') answer({ steady: answers.steady !== true });
    else if (action.kind === 'kept') answer({ kept: answers.kept !== true });
    else answer(answers.energy === undefined ? { energy: action.level } : { focus: action.level });
  }

  return (
    <dialog
      open
      className="reset-dialog"
      aria-label={t('reset.name')}
      aria-describedby={anchor ? anchorId : undefined}
      aria-modal="true"
      data-closing={isClosing || undefined}
      data-ring-only={!hasCheckIn || undefined}
      inert={isClosing}
      onTransitionEnd={event => isClosing && event.target === event.currentTarget && onFadedOut()}
      tabIndex={-1}
      ref={typeAhead.watch}
    >
      {hasCheckIn && (
        <BeforeAndAfter ended={reset.ended} next={reset.next} onJoin={() => void bridge.join()} />
      )}
      <div className="reset-body" ref={onKeyInWindow(handleKey)}>
        <div className="reset-ring">
          <Ring length={reset.endsAt - reset.startedAt} elapsed={elapsed}>
            {/* To a screen reader it is one text, not its pieces. */}
            <p className="unseen">{invitation}</p>
            <p className="serif invitation" aria-hidden="true">
              <Sentences>{invitation}</Sentences>
            </p>
          </Ring>
          {anchor && (
            <AnchorLine
              id={anchorId}
              line={anchor}
              kept={answers.kept === true}
              onChange={kept => answer({ kept })}
            />
          )}
        </div>
        {hasCheckIn && (
          <CheckInForm
            answers={answers}
            afterMeeting={reset.ended !== null}
            onAnswer={answer}
            onBlur={unsentAnswers.flush}
          />
        )}
      </div>
      {hasCheckIn && (
        <footer className="reset-footer">
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
