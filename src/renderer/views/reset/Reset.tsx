/** The overlay: fades a reset in and out, and is empty before and after. */

import { useState } from 'react';
import type { ResetView } from '../../../shared/contract';
import type { Millis } from '../../../shared/domain/common';
import { ringBell, snapshots, type ViewProps } from '../../lib';
import { t, times } from '../../text';
import { ResetDialog } from './ResetDialog';
import { ringBellForReset } from './resetBell';
import { startSentences } from './startSentences';
import './reset.styles.css';
import './resetNarrow.styles.css';

interface DisplayedReset {
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
  const [displayed, setDisplayed] = useState<DisplayedReset | null>(null);
  // The reset stays rendered while it fades out.
  if (reset !== null && reset !== displayed?.reset) {
    const elapsed =
      reset.startedAt === displayed?.reset.startedAt ? displayed.elapsed : now - reset.startedAt;
    setDisplayed({ reset, elapsed, hasFadedOut: false });
  }
  const invitations = t('invitations', { returnObjects: true });
  const invitation = displayed === null ? '' : (invitations[displayed.reset.invitation] ?? '');

  return (
    <main className="overlay">
      {hasCheckIn && (
        <p className="unseen" role="status">
          {reset !== null && [...startSentences(reset, t, times), invitation].join(' ')}
          {reset === null && displayed !== null && t('reset.over')}
        </p>
      )}
      {displayed !== null && !displayed.hasFadedOut && (
        <ResetDialog
          key={displayed.reset.startedAt}
          reset={displayed.reset}
          elapsed={displayed.elapsed}
          invitation={invitation}
          isClosing={reset === null}
          onFadedOut={() => setDisplayed({ ...displayed, hasFadedOut: true })}
          hasCheckIn={hasCheckIn}
        />
      )}
    </main>
  );
}
