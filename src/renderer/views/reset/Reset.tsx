/** The overlay: fades a reset in and out, and is empty before and after. */

import { useState } from 'react';
import type { ResetView } from '../../../shared/contract';
import type { Millis } from '../../../shared/domain/common';
import { ringBell, snapshots, type ViewProps } from '../../lib';
import { t } from '../../text';
import { ResetDialog } from './ResetDialog';
import { ringBellForReset } from './resetBell';
import './reset.styles.css';

interface ShownReset {
  readonly reset: ResetView;
  /** How much of the reset had elapsed when this window first showed it. */
  readonly elapsed: Millis;
  /** The reset is over and its fade-out has finished. */
  readonly hasFadedOut: boolean;
}

/** With several displays, only one has the check-in, rings the bell and announces the reset to screen readers. */
const hasCheckIn = new URLSearchParams(location.search).get('role') !== 'ring';
if (hasCheckIn) ringBellForReset(snapshots, ringBell);

export function Reset({ snapshot }: ViewProps) {
  const { reset, now } = snapshot;
  const [shown, setShown] = useState<ShownReset | null>(null);
  // The reset stays rendered while it fades out.
  if (reset !== null && reset !== shown?.reset) {
    const elapsed = reset.startedAt === shown?.reset.startedAt ? shown.elapsed : now - reset.startedAt;
    setShown({ reset, elapsed, hasFadedOut: false });
  }
  const invitations = t('invitations', { returnObjects: true });
  const invitation = shown === null ? '' : (invitations[shown.reset.invitation] ?? '');

  return (
    <main className="overlay">
      {hasCheckIn && (
        <p className="unseen" role="status">
          {reset !== null && invitation}
          {reset === null && shown !== null && t('reset.over')}
        </p>
      )}
      {shown !== null && !shown.hasFadedOut && (
        <ResetDialog
          key={shown.reset.startedAt}
          reset={shown.reset}
          elapsed={shown.elapsed}
          invitation={invitation}
          isClosing={reset === null}
          onFadedOut={() => setShown({ ...shown, hasFadedOut: true })}
          hasCheckIn={hasCheckIn}
        />
      )}
    </main>
  );
}
