/**
 * One reset: first the ring with what ended and what is next, then the check-in. It is rendered before its reset is due,
 * so that what appears then is already laid out.
 */

import { useId } from 'react';
import type { ResetView } from '../../../shared/contract';
import type { Millis } from '../../../shared/domain/common';
import type { Preferences } from '../../../shared/domain/settings';
import { DirectionField, Ring } from '../../components';
import { bridge, onKeyInWindow } from '../../lib';
import { t } from '../../text';
import { BeforeAndAfter } from './BeforeAndAfter';
import { CheckInForm } from './CheckInForm';
import { BellOffer, EnergyOnlyOffer } from './Offers';
import { ResetButtons } from './ResetButtons';
import { AnchorLine, Invitation } from './RingText';
import { type ResetState, useResetControls } from './useResetControls';

interface ResetDialogProps {
  readonly reset: ResetView;
  readonly sound: Preferences['sound'];
  readonly state: ResetState;
  /** How much of the reset had elapsed when this window first showed it. */
  readonly elapsed: Millis;
  readonly invitation: string;
  /** Called when the fade-out has finished. */
  readonly onFadedOut: () => void;
  readonly hasCheckIn: boolean;
}

export function ResetDialog(props: ResetDialogProps) {
  const { reset, sound, state, elapsed, invitation, onFadedOut, hasCheckIn } = props;
  const anchorId = useId();
  const controls = useResetControls({ reset, state, elapsed, hasCheckIn });
  const { answers, answer, questions, end } = controls;
  const anchor = hasCheckIn ? reset.anchor : null;

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
      ref={controls.dialogRef}
      {...questions.events}
    >
      {hasCheckIn && <BeforeAndAfter ended={reset.ended} next={reset.next} onJoin={controls.join} />}
      <div className="reset-body" ref={onKeyInWindow(controls.handleKey)}>
        {/* Its animations begin with the reset. */}
        <Ring key={reset.startedAt} length={reset.endsAt - reset.startedAt} elapsed={elapsed}>
          {anchor ? <AnchorLine id={anchorId} line={anchor} /> : <Invitation>{invitation}</Invitation>}
        </Ring>
        {hasCheckIn && (
          <CheckInForm
            reset={reset}
            answers={answers}
            onAnswer={answer}
            onBlur={controls.flush}
            writeRef={controls.writeRef}
          >
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
