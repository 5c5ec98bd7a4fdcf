/** One reset: ring and invitation, what ended and what is next, the check-in, and the ways to end it. */

import { useId, useState } from 'react';
import type { ResetEnd, ResetView } from '../../../shared/contract';
import type { Millis } from '../../../shared/domain/common';
import type { Answers } from '../../../shared/domain/journal';
import { Direction, Ring, Sentences } from '../../components';
import { bridge, createDebounced, createTypeAheadGuard, onKeyInWindow } from '../../lib';
import { t } from '../../text';
import { AnchorLine } from './AnchorLine';
import { BeforeAndAfter } from './BeforeAndAfter';
import { CheckInForm } from './CheckInForm';
import { type FocusKind, keyActionOf } from './keys';
import { ResetButtons } from './ResetButtons';

interface StageProps {
  readonly reset: ResetView;
  readonly passed: Millis;
  readonly invitation: string;
  readonly leaving: boolean;
  /** It has faded out. */
  readonly onGone: () => void;
  readonly carriesCheckIn: boolean;
}

/** Long enough to take a word at a time, short enough that a crash costs no more than that. */
const typingPause: Millis = 200;

export function ResetDialog({ reset, passed, invitation, leaving, onGone, carriesCheckIn }: StageProps) {
  const anchorId = useId();
  const [answers, setAnswers] = useState(reset.answers);
  const [arrival] = useState(createTypeAheadGuard);
  const [typed] = useState(() =>
    createDebounced<Answers>(line => void bridge.answerReset(line), typingPause),
  );

  const anchored = carriesCheckIn ? reset.anchor : null;

  function answer(change: Answers): void {
    const next = { ...answers, ...change };
    setAnswers(next);
    typed.push(next);
    if ('leaving' in change || 'facing' in change) return;
    typed.flush();
  }

  function end(how: ResetEnd): void {
    // What is being written is taken as it stands when its field loses the focus.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    typed.flush();
    void bridge.endReset(how);
  }

  function hear(event: KeyboardEvent): void {
    // Escape always works: whoever presses it wants the screen back, whatever it was meant for.
    if (event.key !== 'Escape' && arrival.tooSoon(event.timeStamp)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const action = keyActionOf(event, focusOf(event.target), reset);
    if (action === null || leaving || (action.kind !== 'end' && !carriesCheckIn)) return;
    event.preventDefault();
    if (action.kind === 'end') end(action.how);
    else if (action.kind === 'steady') answer({ steady: answers.steady !== true });
    else if (action.kind === 'kept') answer({ kept: answers.kept !== true });
    else answer(answers.energy === undefined ? { energy: action.level } : { focus: action.level });
  }

  return (
    <dialog
      open
      className="stage"
      aria-label={t('reset.name')}
      aria-describedby={anchored ? anchorId : undefined}
      aria-modal="true"
      data-leaving={leaving || undefined}
      data-alone={!carriesCheckIn || undefined}
      inert={leaving}
      onTransitionEnd={event => leaving && event.target === event.currentTarget && onGone()}
      tabIndex={-1}
      ref={arrival.watch}
    >
      {carriesCheckIn && (
        <BeforeAndAfter ended={reset.ended} next={reset.next} onJoin={() => void bridge.join()} />
      )}
      <div className="stage-middle" ref={onKeyInWindow(hear)}>
        <div className="breath">
          <Ring length={reset.endsAt - reset.startedAt} passed={passed}>
            {/* To a screen reader it is one text, not its pieces. */}
            <p className="unseen">{invitation}</p>
            <p className="said invitation" aria-hidden="true">
              <Sentences>{invitation}</Sentences>
            </p>
          </Ring>
          {anchored && (
            <AnchorLine
              id={anchorId}
              line={anchored}
              kept={answers.kept === true}
              onChange={kept => answer({ kept })}
            />
          )}
        </div>
        {carriesCheckIn && (
          <CheckInForm
            answers={answers}
            afterMeeting={reset.ended !== null}
            onAnswer={answer}
            onLeave={typed.flush}
          />
        )}
      </div>
      {carriesCheckIn && (
        <footer className="stage-footer">
          <Direction line={reset.direction} onChange={line => void bridge.setDirection(line)} />
          <ResetButtons canPostpone={reset.canPostpone} canBeStillIn={reset.canBeStillIn} onEnd={end} />
        </footer>
      )}
    </dialog>
  );
}

function focusOf(target: EventTarget | null): FocusKind {
  if (target instanceof HTMLInputElement) return 'field';
  return target instanceof HTMLButtonElement ? 'control' : 'elsewhere';
}
